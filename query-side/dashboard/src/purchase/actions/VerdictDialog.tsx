import { useState } from 'react';
import type { Purchase } from '../../api/types';
import { formatCount } from '../../format/moment';
import { formatMoney } from '../../format/money';
import { useViewer } from '../../session/context';
import { texts } from '../../texts';
import { Field } from '../../ui/Field';
import { CommandForm } from './CommandForm';

const words = texts.dialog;

interface VerdictDialogProps {
  readonly purchase: Purchase;
  readonly onClose: () => void;
}

/** Approves; whoever asked for it herself says why nobody else does. */
export function VerdictDialog({ purchase, onClose }: VerdictDialogProps) {
  const viewer = useViewer();
  const own = purchase.requestedBy === viewer.id;
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const { id, version, total, quantity, products } = purchase;
  const product = products.map(({ name }) => name).join(', ');
  const order = texts.order(formatCount(quantity), product);

  function request() {
    if (own && !reason.trim()) {
      setError(texts.form.missing);
      return undefined;
    }
    const body = own ? { overrideReason: reason.trim() } : {};
    return { path: `/bulk-purchases/${id}/approval`, body, version };
  }

  return (
    <CommandForm
      title={words.approve(total ? `${order}, ${formatMoney(total)}` : order)}
      submit={texts.action.approve}
      onClose={onClose}
      request={request}
    >
      <p>{words.approveLead}</p>
      {own && (
        <Field label={words.override} hint={words.overrideHint} error={error}>
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
