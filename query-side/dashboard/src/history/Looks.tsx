import { useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../api/context';
import { Card } from '../purchase/Card';
import { texts } from '../texts';
import { Moment } from '../ui/Moment';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { looksQuery } from './api';

const words = texts.history.looks;

/** Those who audit are audited. */
export function Looks({ conference }: { readonly conference: string }) {
  const looks = useInfiniteQuery(looksQuery(useClient(), conference));
  const items = looks.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="history-looks">
      <Card title={words.title}>
        <p className="quiet">{words.lead}</p>
        {looks.isPending && <Skeleton lines={3} />}
        {looks.isError && <Trouble error={looks.error} onRetry={() => void looks.refetch()} />}
        {looks.isSuccess && items.length === 0 && <p className="quiet">{words.empty}</p>}
        <ul>
          {items.map(({ id, at, by, address }) => (
            <li key={id}>
              {by} · <Moment time={at} />
              <code className="row-more">{address}</code>
            </li>
          ))}
        </ul>
        {looks.hasNextPage && (
          <button type="button" className="button" onClick={() => void looks.fetchNextPage()}>
            {words.more}
          </button>
        )}
      </Card>
    </div>
  );
}
