import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useClient } from '../api/context';
import { conferencesQuery } from '../api/queries';
import type { Conference, HistoryPage as Page } from '../api/types';
import { mayAudit, maySeeReveals } from '../session/claims';
import { useViewer } from '../session/context';
import { NotFound } from '../shell/Notices';
import { texts } from '../texts';
import { BackIcon, ForwardIcon } from '../ui/icons';
import { Picker } from '../ui/Picker';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { useTitle } from '../ui/useTitle';
import { historyQuery } from './api';
import { Erasures } from './Erasures';
import { EventDialog } from './EventDialog';
import { EventTable } from './EventTable';
import { HistoryFilters } from './HistoryFilters';
import { Looks } from './Looks';

const route = getRouteApi('/signed-in-only/history');
const words = texts.history;

export function HistoryPage() {
  return mayAudit(useViewer()) ? <Conferences /> : <NotFound />;
}

function Conferences() {
  useTitle(words.title);
  const { conference } = route.useSearch();
  const navigate = useNavigate();
  const viewer = useViewer();
  const conferences = useQuery(conferencesQuery(useClient()));
  const own = conferences.data?.filter(({ id }) => viewer.conferences.includes(id));
  const chosen = own?.find(({ id }) => id === conference) ?? own?.[0];
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        {own && chosen && own.length > 1 && (
          <div className="pickers">
            <Picker
              label={words.conference}
              value={chosen.id}
              options={own.map(({ id, name }) => [id, name])}
              onChange={(id) => void navigate({ to: '/history', search: { conference: id } })}
            />
          </div>
        )}
      </div>
      <p className="quiet history-lead">{words.lead}</p>
      {conferences.isPending && <Skeleton lines={8} />}
      {conferences.isError && (
        <Trouble error={conferences.error} onRetry={() => void conferences.refetch()} />
      )}
      {own?.length === 0 && (
        <div className="empty">
          <h2>{words.noConferences}</h2>
          <p>{words.noConferencesLead}</p>
        </div>
      )}
      {chosen && <Events key={chosen.id} conference={chosen} />}
    </>
  );
}

function Events({ conference }: { readonly conference: Conference }) {
  const { conference: _, event, ...filter } = route.useSearch();
  const navigate = useNavigate();
  const viewer = useViewer();
  const page = useQuery({
    ...historyQuery(useClient(), conference.id, filter),
    placeholderData: keepPreviousData,
  });
  const kept = { conference: conference.id, ...filter };
  return (
    <>
      <HistoryFilters conference={conference} filter={filter} />
      {page.isPending && <Skeleton lines={8} />}
      {page.isError && <Trouble error={page.error} onRetry={() => void page.refetch()} />}
      {page.data?.items.length === 0 && (
        <Nothing conference={conference.id} filtered={Object.keys(filter).length > 0} />
      )}
      {page.data && page.data.items.length > 0 && (
        <div className={page.isPlaceholderData ? 'fading' : undefined}>
          <EventTable items={page.data.items} search={kept} />
          <Pager search={kept} page={page.data} />
        </div>
      )}
      <Looks conference={conference.id} />
      {maySeeReveals(viewer) && <Erasures conference={conference.id} />}
      {event && (
        <EventDialog
          conference={conference.id}
          position={event}
          onClose={() => void navigate({ to: '/history', search: kept })}
        />
      )}
    </>
  );
}

interface NothingProps {
  readonly conference: string;
  readonly filtered: boolean;
}

function Nothing({ conference, filtered }: NothingProps) {
  return (
    <div className="empty">
      <h2>{filtered ? words.nothing : words.empty}</h2>
      <p>{filtered ? words.nothingLead : words.emptyLead}</p>
      {filtered && (
        <Link className="button" to="/history" search={{ conference }}>
          {words.clear}
        </Link>
      )}
    </div>
  );
}

interface PagerProps {
  readonly search: object;
  readonly page: Page;
}

function Pager({ search, page: { previous, next } }: PagerProps) {
  if (!previous && !next) return null;
  const { after: _, before: __, ...kept } = search as Record<string, string>;
  return (
    <nav className="pager" aria-label={texts.list.pages}>
      {previous && (
        <Link className="button" to="/history" search={{ ...kept, before: previous }}>
          <BackIcon /> {texts.list.newer}
        </Link>
      )}
      {next && (
        <Link className="button" to="/history" search={{ ...kept, after: next }}>
          {texts.list.older} <ForwardIcon />
        </Link>
      )}
    </nav>
  );
}
