import { formatCount, formatMinute } from '../../format/moment';
import { formatMoney } from '../../format/money';
import { texts } from '../../texts';
import type { RefundPreview, VoucherPreview } from './previews';

export const countOf = ({ vouchers }: VoucherPreview) =>
  texts.serials.count(formatCount(vouchers.count));

/** What a refund takes, what it leaves to who has used it though its money goes, and how much. */
export function refunding({ vouchers, redeemed, amount }: RefundPreview): string {
  const { deactivates, redeemedStay, refunds } = texts.refund;
  const parts = [
    deactivates(formatCount(vouchers.count)),
    ...(redeemed > 0 ? [redeemedStay(formatCount(redeemed))] : []),
    refunds(formatMoney(amount)),
  ];
  return `${parts.join('; ')}.`;
}

export const voiding = (preview: VoucherPreview, byKind: boolean): string =>
  preview.vouchers.count > 0
    ? `${texts.void.stops(countOf(preview))}.`
    : byKind
      ? texts.choice.none
      : texts.void.nothing;

export const extending = (preview: VoucherPreview, until: string): string =>
  preview.vouchers.count > 0
    ? `${texts.extend.gives(countOf(preview), formatMinute(until))}.`
    : texts.extend.nothing;
