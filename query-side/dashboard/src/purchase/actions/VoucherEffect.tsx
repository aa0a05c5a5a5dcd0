import { formatCount } from '../../format/moment';
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
}

export function VoucherEffect({ preview, sentence, error, which, live }: VoucherEffectProps) {
  return (
    <Effect
      sentence={sentence}
      error={error}
      pairs={
        preview && [
          [which, shownSerials(preview.vouchers.serials) || texts.refund.none],
          ...(live ? [[live, formatCount(preview.live)] as const] : []),
        ]
      }
    />
  );
}
