import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useClient } from '../api/context';
import { formatCount } from '../format/moment';
import { Card } from '../purchase/Card';
import { texts } from '../texts';
import { Moment } from '../ui/Moment';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { type Checkpoint, checkpointsQuery, type Place, publicationQuery } from './api';
import { publishedIn, rootOf } from './note';
import { nameOf } from './Publication';

const words = texts.proofs.checkpoints;

/** Every signed checkpoint, the latest first. */
export function Checkpoints() {
  const client = useClient();
  const checkpoints = useInfiniteQuery(checkpointsQuery(client));
  const places = useQuery(publicationQuery(client)).data?.places ?? [];
  const items = checkpoints.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={words.title}>
      <p className="quiet">{words.lead}</p>
      {checkpoints.isPending && <Skeleton lines={4} />}
      {checkpoints.isError && (
        <Trouble error={checkpoints.error} onRetry={() => void checkpoints.refetch()} />
      )}
      {checkpoints.isSuccess && items.length === 0 && <p className="quiet">{words.empty}</p>}
      {items.length > 0 && (
        <ul className="checkpoints" aria-label={words.title}>
          {items.map((one) => (
            <Row key={one.size} one={one} places={places} />
          ))}
        </ul>
      )}
      {checkpoints.hasNextPage && (
        <p>
          <button
            type="button"
            className="button"
            aria-disabled={checkpoints.isFetchingNextPage}
            onClick={() => void checkpoints.fetchNextPage()}
          >
            {words.more}
          </button>
        </p>
      )}
    </Card>
  );
}

interface RowProps {
  readonly one: Checkpoint;
  readonly places: readonly Place[];
}

function Row({ one: { size, note, madeAt }, places }: RowProps) {
  const published = publishedIn(size, places);
  return (
    <li>
      <p className="checkpoint-head">
        <strong>{words.size(formatCount(size))}</strong>
        <Moment time={madeAt} />
      </p>
      <p className="quiet">
        {published.length > 0
          ? `${words.published} ${published.map(({ place }) => nameOf(place)).join(', ')}`
          : words.unpublished}
      </p>
      <code className="row-more" title={words.root}>
        {rootOf(note)}
      </code>
      <details>
        <summary>{words.note}</summary>
        <pre className="history-body">
          <code>{note}</code>
        </pre>
      </details>
    </li>
  );
}
