import { useState } from 'react';
import type { Money, Purchase } from '../../api/types';
import { formatCount } from '../../format/moment';
import { formatMoney, parseMoney, typed, zero } from '../../format/money';
import { texts } from '../../texts';
import { Field } from '../../ui/Field';
import { Pairs } from '../Card';
import { leftOf, refundEffect } from '../refund';
import { CommandForm } from './CommandForm';

const words = texts.refund;

interface RefundDialogProps {
  readonly purchase: Purchase;
  readonly onClose: () => void;
}

/** Shows in numbers what a refund does before anybody does it. */
export function RefundDialog({ purchase, onClose }: RefundDialogProps) {
  const currency = purchase.paid?.currency ?? '';
  const left = leftOf(purchase) ?? zero(currency);
  const [text, setText] = useState(typed(left));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const read = parseMoney(text, currency);
  const amount = read && read.amount > 0 && read.amount <= left.amount ? read : undefined;
  const wrongAmount = tried && !amount ? words.invalid(formatMoney(left)) : undefined;
  const wrongReason = tried && !reason.trim() ? texts.form.missing : undefined;

  function request() {
    setTried(true);
    if (!amount || !reason.trim()) return undefined;
    return {
      path: `/bulk-purchases/${purchase.id}/refunds`,
      body: { amount, reason: reason.trim() },
      version: purchase.version,
    };
  }

  return (
    <CommandForm
      title={words.title}
      submit={amount ? words.submit(formatMoney(amount)) : texts.action.refund}
      tone="danger"
      onClose={onClose}
      request={request}
    >
      <Field
        label={`${words.amount} (${currency})`}
        hint={words.all(formatMoney(left))}
        error={wrongAmount}
      >
        {(control) => (
          <input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <Field label={texts.dialog.reason} hint={texts.dialog.reasonHint} error={wrongReason}>
        {(control) => (
          <input
            {...control}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <Effect purchase={purchase} amount={amount} />
    </CommandForm>
  );
}

interface EffectProps {
  readonly purchase: Purchase;
  readonly amount: Money | undefined;
}

function Effect({ purchase, amount }: EffectProps) {
  const effect = amount && refundEffect(purchase, amount);
  const codes = (count: number) => (count === 0 ? words.none : formatCount(count));
  return (
    <section className="effect" aria-label={words.effect} aria-live="polite">
      <h3>{words.effect}</h3>
      <Pairs
        of={[
          [words.sentBack, amount ? formatMoney(amount) : '–'],
          [words.totalBack, effect ? formatMoney(effect.totalBack) : '–'],
          [words.revoked, effect ? codes(effect.revoked) : '–'],
          [words.live, effect ? codes(effect.live) : '–'],
        ]}
      />
      <p className="quiet">{effect?.everything ? words.everything : words.highest}</p>
    </section>
  );
}
