import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useClient } from '../api/context';
import type { LedgerPage } from '../api/types';
import { Card } from '../purchase/Card';
import { texts } from '../texts';
import { BackIcon, ForwardIcon } from '../ui/icons';
import { Picker } from '../ui/Picker';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { type EntryFilter, entriesQuery } from './api';
import { EntryTable } from './EntryTable';

const words = texts.ledger;

interface EntriesProps {
  readonly conference: string;
  readonly filter: EntryFilter;
}

/** Each fact that moved money. */
export function Entries({ conference, filter }: EntriesProps) {
  const navigate = useNavigate();
  const page = useQuery({
    ...entriesQuery(useClient(), conference, filter),
    placeholderData: keepPreviousData,
  });
  const kinds = (
    <span className="pickers">
      <Picker
        label={words.kind}
        value={filter.kind ?? ''}
        options={[['', words.everyKind], ...Object.entries(words.kinds)]}
        onChange={(kind) =>
          void navigate({ to: '/money', search: { conference, ...(kind ? { kind } : {}) } })
        }
      />
    </span>
  );
  return (
    <Card title={words.entries} aside={kinds}>
      {page.isPending && <Skeleton lines={6} />}
      {page.isError && <Trouble error={page.error} onRetry={() => void page.refetch()} />}
      {page.data?.items.length === 0 && (
        <Nothing conference={conference} filtered={Object.keys(filter).length > 0} />
      )}
      {page.data && page.data.items.length > 0 && (
        <div className={page.isPlaceholderData ? 'fading' : undefined}>
          <EntryTable conference={conference} items={page.data.items} />
          <Pager conference={conference} filter={filter} page={page.data} />
        </div>
      )}
    </Card>
  );
}

interface NothingProps {
  readonly conference: string;
  readonly filtered: boolean;
}

function Nothing({ conference, filtered }: NothingProps) {
  return (
    <div className="empty">
      <h3>{filtered ? words.nothing : words.noMoney}</h3>
      <p>{filtered ? words.nothingLead : words.noMoneyLead}</p>
      {filtered && (
        <Link className="button" to="/money" search={{ conference }}>
          {words.clear}
        </Link>
      )}
    </div>
  );
}

interface PagerProps extends EntriesProps {
  readonly page: LedgerPage;
}

function Pager({ conference, filter: { kind }, page: { previous, next } }: PagerProps) {
  if (!previous && !next) return null;
  const kept = { conference, ...(kind ? { kind } : {}) };
  return (
    <nav className="pager" aria-label={texts.list.pages}>
      {previous && (
        <Link className="button" to="/money" search={{ ...kept, before: previous }}>
          <BackIcon /> {texts.list.newer}
        </Link>
      )}
      {next && (
        <Link className="button" to="/money" search={{ ...kept, after: next }}>
          {texts.list.older} <ForwardIcon />
        </Link>
      )}
    </nav>
  );
}
