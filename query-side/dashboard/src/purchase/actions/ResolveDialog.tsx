import { useState } from 'react';
import type { Purchase } from '../../api/types';
import { texts } from '../../texts';
import { CommandForm } from './CommandForm';
import { ReasonField } from './ReasonField';

const words = texts.dialog;

interface ResolveDialogProps {
  readonly purchase: Purchase;
  /** The object at Stripe that it is about. */
  readonly matter: string;
  readonly onClose: () => void;
}

export function ResolveDialog({ purchase, matter, onClose }: ResolveDialogProps) {
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);

  function request() {
    setTried(true);
    if (!note.trim()) return undefined;
    return {
      path: `/bulk-purchases/${purchase.id}/reviews/${encodeURIComponent(matter)}/resolution`,
      body: { note: note.trim() },
      version: purchase.version,
    };
  }

  return (
    <CommandForm
      title={words.resolve}
      submit={texts.action.resolve}
      onClose={onClose}
      request={request}
    >
      <p>
        {words.resolveLead} <code>{matter}</code>
      </p>
      <ReasonField label={words.note} value={note} onChange={setNote} tried={tried} />
    </CommandForm>
  );
}
