import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useClient } from '../api/context';
import { Card } from '../purchase/Card';
import { texts } from '../texts';
import { Moment } from '../ui/Moment';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { erasuresQuery } from './api';

const words = texts.history.erasures;

/** Whom the conference has forgotten: what was emptied, by a name that says nothing. */
export function Erasures({ conference }: { readonly conference: string }) {
  const erasures = useInfiniteQuery(erasuresQuery(useClient(), conference));
  const items = erasures.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="history-looks">
      <Card title={words.title}>
        <p className="quiet">{words.lead}</p>
        {erasures.isPending && <Skeleton lines={3} />}
        {erasures.isError && (
          <Trouble error={erasures.error} onRetry={() => void erasures.refetch()} />
        )}
        {erasures.isSuccess && items.length === 0 && <p className="quiet">{words.empty}</p>}
        <ul>
          {items.map(({ id, subject, purchase, at, by, emptied, handOuts }) => (
            <li key={id}>
              {words.by(by)} · <Moment time={at} /> ·{' '}
              <Link to="/purchases/$id" params={{ id: purchase }}>
                {words.purchase}
              </Link>
              <code className="row-more">{subject}</code>
              <span className="row-more">
                {words.emptied}: {emptied.join(', ')}. {words.kept(handOuts)}
              </span>
            </li>
          ))}
        </ul>
        {erasures.hasNextPage && (
          <button type="button" className="button" onClick={() => void erasures.fetchNextPage()}>
            {words.more}
          </button>
        )}
      </Card>
    </div>
  );
}
