import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useClient } from '../api/context';
import type { Money } from '../api/types';
import { formatMoney } from '../format/money';
import { texts } from '../texts';
import { Copy } from '../ui/Copy';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { type Difference, differencesQuery, type Run, SUMS } from './api';

const words = texts.ledger.runs;
const SIDES = ['ours', 'stripe', 'difference'] as const;
/** Our own sums stand above already: the narrowest screens do without. */
const CLASSES = { ours: 'number not-narrow', stripe: 'number', difference: 'number' };

interface RunDetailProps {
  readonly conference: string;
  readonly run: Run;
}

/** Both sides in sums, and every row on which they do not agree. */
export function RunDetail({ conference, run }: RunDetailProps) {
  const differences = useQuery(differencesQuery(useClient(), conference, run));
  return (
    <div className="run-detail">
      {run.problem && <p>{run.problem.replaceAll('_', ' ')}</p>}
      {run.totals.map((total) => (
        <Sums key={total.currency} total={total} />
      ))}
      {differences.isPending && <Skeleton lines={2} />}
      {differences.isError && (
        <Trouble error={differences.error} onRetry={() => void differences.refetch()} />
      )}
      {differences.data && differences.data.length > 0 && (
        <ul className="entries">
          {differences.data.map((one) => (
            <Row key={one.kind + one.stripeId} difference={one} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Sums({ total }: { readonly total: Run['totals'][number] }) {
  const { currency } = total;
  return (
    <table className="sums">
      <caption className="unseen">{`${words.sums} (${currency})`}</caption>
      <thead>
        <tr>
          <th scope="col">{currency}</th>
          {SIDES.map((side) => (
            <th key={side} scope="col" className={CLASSES[side]}>
              {words[side]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SUMS.map((sum) => (
          <tr key={sum}>
            <th scope="row">{texts.ledger[sum]}</th>
            {SIDES.map((side) => (
              <td key={side} className={CLASSES[side]}>
                {formatMoney({ amount: total[side][sum], currency })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Row({ difference }: { readonly difference: Difference }) {
  const { kind, stripeId, purchaseId, ours, stripe, why } = difference;
  return (
    <li>
      <p>
        <strong>{words.kinds[kind] ?? kind}.</strong> {words.why[why] ?? why}
      </p>
      <p className="quiet">
        {words.ours}: {told(ours)} · {words.stripe}: {told(stripe)}
      </p>
      <Copy text={stripeId} />
      {purchaseId && (
        <Link to="/purchases/$id" params={{ id: purchaseId }}>
          {purchaseId}
        </Link>
      )}
    </li>
  );
}

const told = (money: Money | undefined) => (money ? formatMoney(money) : words.absent);
