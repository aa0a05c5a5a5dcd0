import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../api/context';
import { formatExact } from '../format/moment';
import { texts } from '../texts';
import { Moment } from '../ui/Moment';
import { Picker } from '../ui/Picker';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import {
  base,
  type Delivery,
  deliveriesQuery,
  deliveryQuery,
  type Endpoint,
  STATES,
  type Try,
} from './api';
import { useChange } from './useChange';

const words = texts.webhooks;
const TONES = {
  waiting: 'waiting',
  sending: 'progress',
  delivered: 'good',
  failed: 'bad',
} as const;

/** What was sent to an endpoint, and what it answered. */
export function Deliveries({ endpoint }: { readonly endpoint: Endpoint }) {
  const [state, setState] = useState('');
  const list = useInfiniteQuery(
    deliveriesQuery(useClient(), endpoint, state, endpoint.waiting > 0),
  );
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="run-detail">
      <div className="pickers">
        <Picker
          label={words.show}
          value={state}
          options={[['', words.all], ...STATES.map((one) => [one, words.delivery[one]] as const)]}
          onChange={setState}
        />
      </div>
      {list.isPending && <Skeleton lines={4} />}
      {list.isError && <Trouble error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && items.length === 0 && (
        <p className="quiet">{state ? words.noneOf : words.nothingSent}</p>
      )}
      {items.length > 0 && (
        <ul className="runs">
          {items.map((one) => (
            <li key={one.id}>
              <Row endpoint={endpoint} one={one} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <button type="button" className="button" onClick={() => void list.fetchNextPage()}>
          {words.more}
        </button>
      )}
    </div>
  );
}

interface RowProps {
  readonly endpoint: Endpoint;
  readonly one: Delivery;
}

function Row({ endpoint, one }: RowProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="run"
        aria-expanded={open}
        onClick={() => setOpen((before) => !before)}
      >
        <span className="run-when">
          <code>{one.type}</code>
          <span className="quiet">
            <Moment time={one.createdAt} />
          </span>
        </span>
        <span className="webhook-outcome">
          {one.lastTry && <span className="quiet">{outcomeOf(one.lastTry)}</span>}
          <span className={`pill tone-${TONES[one.state]}`}>{words.delivery[one.state]}</span>
        </span>
      </button>
      {open && <Detail endpoint={endpoint} one={one} />}
    </>
  );
}

function Detail({ endpoint, one }: RowProps) {
  const detail = useQuery(deliveryQuery(useClient(), endpoint, one));
  const { conference, id, state } = endpoint;
  const again = useChange<Delivery>(conference, () => words.resent);
  return (
    <div className="run-detail">
      {one.nextTry && (
        <p className="quiet">
          {words.nextTry} <time dateTime={one.nextTry}>{formatExact(one.nextTry)}</time>
        </p>
      )}
      {detail.isPending && <Skeleton lines={4} />}
      {detail.isError && <Trouble error={detail.error} />}
      {detail.data && (
        <>
          <h3>{words.attempts}</h3>
          {detail.data.attempts.length === 0 && <p className="quiet">{words.noAttempt}</p>}
          <ul className="webhook-attempts">
            {detail.data.attempts.map((attempt) => (
              <li key={attempt.at}>
                <p>
                  <Moment time={attempt.at} /> · {outcomeOf(attempt)}
                </p>
                {attempt.excerpt && <pre>{attempt.excerpt}</pre>}
              </li>
            ))}
          </ul>
          <h3>{words.body}</h3>
          <pre>{JSON.stringify(JSON.parse(detail.data.body), null, 2)}</pre>
        </>
      )}
      {again.isError && <Trouble error={again.error} />}
      {state === 'active' && (
        <p>
          <button
            type="button"
            className="button"
            aria-disabled={again.isPending}
            onClick={() => {
              if (!again.isPending)
                again.mutate({ path: `${base(conference)}/${id}/deliveries/${one.id}/resends` });
            }}
          >
            {words.resend}
          </button>
        </p>
      )}
    </div>
  );
}

const outcomeOf = ({ status, trouble, milliseconds }: Try) =>
  `${status ?? trouble ?? ''} · ${words.milliseconds(milliseconds)}`;
