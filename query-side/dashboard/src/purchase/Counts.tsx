import type { VoucherCounts } from '../api/types';
import { formatCount } from '../format/moment';
import { texts } from '../texts';
import { Bar } from '../ui/Bar';

const words = texts.vouchers;

/** How the vouchers stand: each is in one of the parts. */
export function Counts({ counts }: { readonly counts: VoucherCounts }) {
  const told = [
    { name: 'good', value: counts.live, words: words.live },
    { name: 'used', value: counts.usedUp, words: words.usedUp },
    { name: 'ended', value: counts.expired, words: words.expired },
    { name: 'held', value: counts.suspended, words: words.suspended },
    { name: 'back', value: counts.revoked, words: words.revoked },
    { name: 'void', value: counts.voided, words: words.voided },
  ].filter(({ value, name }) => value > 0 || name === 'good');
  const label = told.map((one) => `${formatCount(one.value)} ${one.words}`).join(', ');
  return (
    <>
      <Bar parts={told} label={label} />
      <p className="counts">
        {told.map((one) => (
          <span key={one.name} className={`count count-${one.name}`}>
            <strong>{formatCount(one.value)}</strong> {one.words}
          </span>
        ))}
      </p>
      {(counts.uses > 0 || counts.endingIn30Days > 0) && (
        <p className="quiet">
          {[
            counts.uses > 0 && words.used(formatCount(counts.uses), formatCount(counts.left)),
            counts.endingIn30Days > 0 &&
              words.ending(formatCount(counts.endingIn7Days), formatCount(counts.endingIn30Days)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </>
  );
}
