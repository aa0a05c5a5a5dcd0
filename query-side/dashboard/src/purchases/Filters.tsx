import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useClient } from '../api/context';
import { conferencesQuery, countsQuery } from '../api/queries';
import { STATUSES, type Status } from '../api/types';
import { formatCount } from '../format/moment';
import type { ListSearch } from '../routes';
import { texts } from '../texts';

const words = texts.list;
const TABS: readonly Status[] = [
  'pending',
  'approved',
  'processing',
  'fulfilled',
  'failed',
  'refunded',
];
const MORE = STATUSES.filter((status) => !TABS.includes(status));

export function Filters({ filter }: { readonly filter: ListSearch }) {
  const { status, after: _, before: __, ...kept } = filter;
  const counts = useQuery(countsQuery(useClient(), filter)).data;
  const countOf = (one: Status) => counts?.items.find((item) => item.status === one);
  return (
    <div className="filters">
      <nav className="tabs" aria-label={words.filter}>
        <Tab active={!status} search={kept} label={words.all} count={counts?.all} />
        {TABS.map((one) => (
          <Tab
            key={one}
            active={status === one}
            search={{ ...kept, status: one }}
            label={texts.status[one]}
            count={countOf(one)}
          />
        ))}
      </nav>
      <div className="pickers">
        <MoreStates filter={filter} />
        <ConferencePicker filter={filter} />
      </div>
    </div>
  );
}

interface TabProps {
  readonly active: boolean;
  readonly search: ListSearch;
  readonly label: string;
  readonly count: { readonly count: number; readonly exact: boolean } | undefined;
}

function Tab({ active, search, label, count }: TabProps) {
  return (
    <Link
      to="/purchases"
      search={search}
      className="tab"
      activeOptions={{ exact: true }}
      aria-current={active ? 'true' : undefined}
    >
      {label}
      {count && (
        <span className="tab-count">
          {count.exact ? formatCount(count.count) : words.about(formatCount(count.count))}
        </span>
      )}
    </Link>
  );
}

function MoreStates({ filter }: { readonly filter: ListSearch }) {
  const { status, after: _, before: __, ...kept } = filter;
  const navigate = useNavigate();
  const chosen = MORE.find((one) => one === status) ?? '';
  return (
    <select
      aria-label={words.more}
      value={chosen}
      onChange={({ target: { value } }) =>
        void navigate({
          to: '/purchases',
          search: { ...kept, ...(value ? { status: value } : {}) },
        })
      }
    >
      <option value="">{words.more}</option>
      {MORE.map((one) => (
        <option key={one} value={one}>
          {texts.status[one]}
        </option>
      ))}
    </select>
  );
}

function ConferencePicker({ filter }: { readonly filter: ListSearch }) {
  // Amounts are in minor units of a currency, and another conference may have another one.
  const { conference, least: _, most: __, after: ___, before: ____, ...kept } = filter;
  const navigate = useNavigate();
  const conferences = useQuery(conferencesQuery(useClient()));
  const items = conferences.data ?? [];
  if (items.length < 2 && !conference) return null;
  return (
    <select
      aria-label={words.conference}
      value={conference ?? ''}
      onChange={({ target: { value } }) =>
        void navigate({
          to: '/purchases',
          search: { ...kept, ...(value ? { conference: value } : {}) },
        })
      }
    >
      <option value="">{words.everyConference}</option>
      {items.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
