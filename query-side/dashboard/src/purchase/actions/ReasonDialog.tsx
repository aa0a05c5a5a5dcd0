import { useState } from 'react';
import type { Purchase } from '../../api/types';
import { texts } from '../../texts';
import { Field } from '../../ui/Field';
import { CommandForm } from './CommandForm';

const words = texts.dialog;

interface ReasonDialogProps {
  readonly purchase: Purchase;
  readonly ask: string;
  readonly path: 'denial' | 'cancellation' | 'fulfillment';
  readonly verb: 'deny' | 'cancel' | 'fulfill';
  readonly onClose: () => void;
}

/** A decision about the whole purchase; what ends it needs a reason. */
export function ReasonDialog({ purchase, ask, path, verb, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const ends = verb !== 'fulfill';

  function request() {
    if (ends && !reason.trim()) {
      setError(texts.form.missing);
      return undefined;
    }
    return {
      path: `/bulk-purchases/${purchase.id}/${path}`,
      body: ends ? { reason: reason.trim() } : {},
      version: purchase.version,
    };
  }

  return (
    <CommandForm
      title={ask}
      submit={texts.action[verb]}
      {...(ends && { tone: 'danger' as const })}
      onClose={onClose}
      request={request}
    >
      <p>{ends ? words.endLead : words.fulfillLead}</p>
      {ends && (
        <Field label={words.reason} hint={words.reasonHint} error={error}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={500}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
      )}
    </CommandForm>
  );
}
