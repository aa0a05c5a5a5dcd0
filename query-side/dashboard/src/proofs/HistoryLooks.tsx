import { useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../api/context';
import { Card } from '../purchase/Card';
import { texts } from '../texts';
import { Moment } from '../ui/Moment';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { historyLooksQuery } from './api';

const words = texts.proofs.looks;

/** Those who audit are audited. */
export function HistoryLooks() {
  const looks = useInfiniteQuery(historyLooksQuery(useClient()));
  const items = looks.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={words.title}>
      <p className="quiet">{words.lead}</p>
      {looks.isPending && <Skeleton lines={3} />}
      {looks.isError && <Trouble error={looks.error} onRetry={() => void looks.refetch()} />}
      {looks.isSuccess && items.length === 0 && <p className="quiet">{words.empty}</p>}
      {items.length > 0 && (
        <ul className="checkpoints" aria-label={words.title}>
          {items.map(({ id, at, by, address }) => (
            <li key={id}>
              {by} · <Moment time={at} />
              <code className="row-more">{address}</code>
            </li>
          ))}
        </ul>
      )}
      {looks.hasNextPage && (
        <p>
          <button type="button" className="button" onClick={() => void looks.fetchNextPage()}>
            {words.more}
          </button>
        </p>
      )}
    </Card>
  );
}
