import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/context';
import { formatMoney } from '../format/money';
import { Card } from '../purchase/Card';
import { texts } from '../texts';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { SUMS, totalsQuery } from './api';

const words = texts.ledger;

/** What the money of a conference comes to, in each currency. */
export function Totals({ conference }: { readonly conference: string }) {
  const totals = useQuery(totalsQuery(useClient(), conference));
  return (
    <Card title={words.totals}>
      {totals.isPending && <Skeleton lines={3} />}
      {totals.isError && <Trouble error={totals.error} onRetry={() => void totals.refetch()} />}
      {totals.data?.currencies.length === 0 && (
        <p className="quiet">
          {words.noMoney}. {words.noMoneyLead}
        </p>
      )}
      {totals.data?.currencies.map((total) => (
        <dl key={total.currency} className="figures">
          {SUMS.map((sum) => (
            <div key={sum} className={`figure figure-${sum}`}>
              <dt>{words[sum]}</dt>
              <dd>{formatMoney(total[sum])}</dd>
            </div>
          ))}
        </dl>
      ))}
    </Card>
  );
}
