import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useClient } from '../api/context';
import { texts } from '../texts';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { CALL_STATES, callsQuery, type PaymentCall } from './api';
import { CallRow } from './CallRow';
import { ConferencePicker } from './ConferencePicker';
import { StateTabs } from './StateTabs';
import { useReplay } from './useReplay';

const words = texts.operations.calls;

interface CallsProps {
  readonly state: string | undefined;
  readonly conference: string | undefined;
}

/** The calls to Stripe: what has no answer, what is parked and why, and another try. */
export function Calls({ state, conference }: CallsProps) {
  const calls = useInfiniteQuery(callsQuery(useClient(), state, conference));
  const retry = useReplay<PaymentCall>(() => words.retried);
  const navigate = useNavigate();
  const show = (chosen: string) =>
    void navigate({
      to: '/operations',
      search: {
        view: 'calls',
        ...(state ? { state } : {}),
        ...(chosen ? { conference: chosen } : {}),
      },
    });
  const items = calls.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <p className="quiet operations-lead">{words.lead}</p>
      <div className="filters">
        <StateTabs
          label={texts.operations.inbox.state}
          chosen={state}
          all={words.unfinished}
          states={CALL_STATES}
          words={words.states}
          search={{ view: 'calls', ...(conference ? { conference } : {}) }}
        />
        <div className="pickers">
          <ConferencePicker chosen={conference} onChange={show} />
        </div>
      </div>
      {calls.isPending && <Skeleton lines={6} />}
      {calls.isError && <Trouble error={calls.error} onRetry={() => void calls.refetch()} />}
      {calls.isSuccess && items.length === 0 && <Nothing filtered={Boolean(state ?? conference)} />}
      {retry.isError && <Trouble error={retry.error} />}
      {items.length > 0 && (
        <ul className="operations" aria-label={words.list}>
          {items.map((call) => (
            <CallRow
              key={call.key}
              call={call}
              onRetry={() => {
                if (!retry.isPending) retry.mutate([retryOf(call)]);
              }}
            />
          ))}
        </ul>
      )}
      {calls.hasNextPage && (
        <p className="pager">
          <button type="button" className="button" onClick={() => void calls.fetchNextPage()}>
            {words.more}
          </button>
        </p>
      )}
    </>
  );
}

const retryOf = ({ key }: PaymentCall) => ({
  path: `/operations/payment-calls/${encodeURIComponent(key)}/retry`,
  body: {},
});

function Nothing({ filtered }: { readonly filtered: boolean }) {
  return (
    <div className="empty">
      <h2>{filtered ? words.nothing : words.empty}</h2>
      {!filtered && <p>{words.emptyLead}</p>}
      {filtered && (
        <Link className="button" to="/operations" search={{ view: 'calls' }}>
          {words.clear}
        </Link>
      )}
    </div>
  );
}
