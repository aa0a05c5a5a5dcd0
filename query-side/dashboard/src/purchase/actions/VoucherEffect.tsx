import { formatCount } from '../../format/moment';
import { formatMoney } from '../../format/money';
import { texts } from '../../texts';
import { shownSerials } from '../serials';
import { Effect } from './Effect';
import type { VoucherPreview } from './previews';

interface VoucherEffectProps {
  readonly preview: VoucherPreview | undefined;
  readonly sentence: string | undefined;
  readonly error: Error | null;
  /** What the vouchers are called here, and those that are left where that matters. */
  readonly which: string;
  readonly live?: string;
  /** What is said of the money that was paid for them. */
  readonly paid?: string;
}

export function VoucherEffect(props: VoucherEffectProps) {
  const { preview, sentence, error, which, live, paid } = props;
  return (
    <Effect
      sentence={sentence}
      error={error}
      pairs={
        preview && [
          [which, shownSerials(preview.vouchers.serials) || texts.refund.none],
          ...(preview.leftOut.count > 0
            ? [[texts.choice.leftOut, shownSerials(preview.leftOut.serials)] as const]
            : []),
          ...(paid && preview.worth ? [[paid, formatMoney(preview.worth)] as const] : []),
          ...(live ? [[live, formatCount(preview.live)] as const] : []),
        ]
      }
    />
  );
}
