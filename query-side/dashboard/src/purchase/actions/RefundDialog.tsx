import { useState } from 'react';
import type { Purchase } from '../../api/types';
import { formatMoney, parseMoney, typed, zero } from '../../format/money';
import { texts } from '../../texts';
import { leftOf } from '../refund';
import { parseSerials } from '../serials';
import { CommandForm } from './CommandForm';
import { useRefundPreview } from './previews';
import { ReasonField } from './ReasonField';
import { AmountField, RefundEffect, WayFields } from './RefundParts';
import { SerialsField } from './SerialsField';

const words = texts.refund;

interface RefundDialogProps {
  readonly purchase: Purchase;
  readonly onClose: () => void;
}

/** An amount, or the price of certain vouchers; what it does is shown before anybody does it. */
export function RefundDialog({ purchase, onClose }: RefundDialogProps) {
  const currency = purchase.paid?.currency ?? '';
  const left = leftOf(purchase) ?? zero(currency);
  const [way, setWay] = useState<'amount' | 'vouchers'>('amount');
  const [text, setText] = useState(typed(left));
  const [numbers, setNumbers] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const read = parseMoney(text, currency);
  const amount = read && read.amount > 0 && read.amount <= left.amount ? read : undefined;
  const vouchers = parseSerials(numbers)?.text;
  const proposal = way === 'amount' ? amount && { amount } : vouchers && { vouchers };
  const preview = useRefundPreview(purchase, proposal || undefined);
  const known = proposal && !preview.isError ? preview.data : undefined;
  const sum = way === 'amount' ? amount : known?.amount;

  function request() {
    setTried(true);
    if (!proposal || !reason.trim()) return undefined;
    return {
      path: `/bulk-purchases/${purchase.id}/refunds`,
      body: { ...proposal, reason: reason.trim() },
      version: purchase.version,
    };
  }

  return (
    <CommandForm
      title={words.title}
      submit={sum ? words.submit(formatMoney(sum)) : texts.action.refund}
      tone="danger"
      onClose={onClose}
      request={request}
    >
      <WayFields way={way} onChange={setWay} />
      {way === 'amount' ? (
        <AmountField
          left={left}
          value={text}
          onChange={setText}
          error={tried && !amount ? words.invalid(formatMoney(left)) : undefined}
        />
      ) : (
        <SerialsField value={numbers} onChange={setNumbers} tried={tried} />
      )}
      <ReasonField value={reason} onChange={setReason} tried={tried} />
      <RefundEffect way={way} preview={known} error={proposal ? preview.error : null} />
    </CommandForm>
  );
}
