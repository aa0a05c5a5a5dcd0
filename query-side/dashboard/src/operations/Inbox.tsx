import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient } from '../api/context';
import { texts } from '../texts';
import { BackIcon, ForwardIcon } from '../ui/icons';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { type InboxFilter, inboxQuery, type Webhook, type WebhookPage } from './api';
import { InboxFilters } from './InboxFilters';
import { InboxRow, idOf } from './InboxRow';
import { ReplayBar } from './ReplayBar';
import { useReplay } from './useReplay';

const words = texts.operations.inbox;

/** What Stripe has told, what came of it, and another try of one, some or all. */
export function Inbox({ filter }: { readonly filter: InboxFilter }) {
  const page = useQuery({
    ...inboxQuery(useClient(), filter),
    placeholderData: keepPreviousData,
  });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const replay = useReplay<Webhook>((done) => {
    setChosen(new Set());
    return words.replayed(done.length);
  });
  const items = page.data?.items ?? [];
  const replayThese = (events: readonly Webhook[]) => {
    if (!replay.isPending) replay.mutate(events.map(replayOf));
  };

  return (
    <>
      <p className="quiet operations-lead">{words.lead}</p>
      <InboxFilters filter={filter} />
      {page.isPending && <Skeleton lines={8} />}
      {page.isError && <Trouble error={page.error} onRetry={() => void page.refetch()} />}
      {page.isSuccess && items.length === 0 && <Nothing filter={filter} />}
      {replay.isError && <Trouble error={replay.error} />}
      {page.data && items.length > 0 && (
        <div className={page.isPlaceholderData ? 'fading' : undefined}>
          {/* What a replay left over belongs to its filter. */}
          <ReplayBar
            key={JSON.stringify(filter)}
            filter={filter}
            chosen={items.filter((one) => chosen.has(idOf(one)))}
            busy={replay.isPending}
            onReplay={replayThese}
          />
          <ul className="operations" aria-label={words.list}>
            {items.map((event) => (
              <InboxRow
                key={idOf(event)}
                event={event}
                chosen={chosen.has(idOf(event))}
                onChoose={() => setChosen(toggled(chosen, idOf(event)))}
                onReplay={() => replayThese([event])}
              />
            ))}
          </ul>
          <Pager filter={filter} page={page.data} />
        </div>
      )}
    </>
  );
}

const replayOf = ({ conference, eventId }: Webhook) => ({
  path: `/operations/webhooks/${conference}/${encodeURIComponent(eventId)}/replay`,
  body: {},
});

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

function Nothing({ filter }: { readonly filter: InboxFilter }) {
  const filtered = Object.keys(filter).length > 0;
  return (
    <div className="empty">
      <h2>{filtered ? words.nothing : words.empty}</h2>
      <p>{filtered ? words.nothingLead : words.emptyLead}</p>
      {filtered && (
        <Link className="button" to="/operations" search={{}}>
          {words.clear}
        </Link>
      )}
    </div>
  );
}

interface PagerProps {
  readonly filter: InboxFilter;
  readonly page: WebhookPage;
}

function Pager({ filter: { after: _, before: __, ...filter }, page }: PagerProps) {
  if (!page.previous && !page.next) return null;
  return (
    <nav className="pager" aria-label={texts.list.pages}>
      {page.previous && (
        <Link className="button" to="/operations" search={{ ...filter, before: page.previous }}>
          <BackIcon /> {texts.list.newer}
        </Link>
      )}
      {page.next && (
        <Link className="button" to="/operations" search={{ ...filter, after: page.next }}>
          {texts.list.older} <ForwardIcon />
        </Link>
      )}
    </nav>
  );
}
