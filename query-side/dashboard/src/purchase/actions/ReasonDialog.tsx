import { useState } from 'react';
import type { Purchase } from '../../api/types';
import { texts } from '../../texts';
import { CommandForm } from './CommandForm';
import { ReasonField } from './ReasonField';

interface ReasonDialogProps {
  readonly purchase: Purchase;
  readonly ask: string;
  readonly lead: string;
  readonly path: 'denial' | 'cancellation' | 'vouchers/repair';
  readonly verb: 'deny' | 'cancel' | 'repair';
  readonly onClose: () => void;
}

/** A decision that needs a reason. */
export function ReasonDialog({ purchase, ask, lead, path, verb, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);

  function request() {
    setTried(true);
    if (!reason.trim()) return undefined;
    return {
      path: `/bulk-purchases/${purchase.id}/${path}`,
      body: { reason: reason.trim() },
      version: purchase.version,
    };
  }

  return (
    <CommandForm
      title={ask}
      submit={texts.action[verb]}
      {...(verb !== 'repair' && { tone: 'danger' as const })}
      onClose={onClose}
      request={request}
    >
      <p>{lead}</p>
      <ReasonField value={reason} onChange={setReason} tried={tried} />
    </CommandForm>
  );
}
