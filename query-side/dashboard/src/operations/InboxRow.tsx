import { Link } from '@tanstack/react-router';
import { texts } from '../texts';
import { Copy } from '../ui/Copy';
import { Moment } from '../ui/Moment';
import type { Webhook, WebhookState } from './api';
import { toldOf } from './outcome';

const words = texts.operations.inbox;
const TONES: Readonly<Record<WebhookState, string>> = {
  waiting: 'progress',
  processed: 'good',
  parked: 'bad',
};

/** Two conferences can be told of the same event. */
export const idOf = ({ conference, eventId }: Webhook) => `${conference}/${eventId}`;

interface InboxRowProps {
  readonly event: Webhook;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onReplay: () => void;
}

export function InboxRow({ event, chosen, onChoose, onReplay }: InboxRowProps) {
  const { type, eventId, objectId, state, receivedAt } = event;
  return (
    <li className="operation">
      <input
        type="checkbox"
        aria-label={words.select(eventId)}
        checked={chosen}
        onChange={onChoose}
      />
      <div className="operation-body">
        <p className="operation-title">{type}</p>
        <p className="operation-ids">
          <Copy text={eventId} />
          <Copy text={objectId} />
        </p>
        <Outcome event={event} />
      </div>
      <p className="operation-side">
        <span className={`pill tone-${TONES[state]}`}>{words.states[state]}</span>
        <Moment time={receivedAt} age />
      </p>
      <button
        type="button"
        className="button"
        aria-label={words.replayOne(eventId)}
        onClick={onReplay}
      >
        {words.replay}
      </button>
    </li>
  );
}

function Outcome({ event: { conference, tries, outcome, dueAt } }: { readonly event: Webhook }) {
  const told = outcome ? toldOf(outcome) : undefined;
  return (
    <p className="operation-more">
      {conference} · {words.tries(tries)}
      {told && ` · ${told.words} `}
      {told?.purchase && (
        <Link to="/purchases/$id" params={{ id: told.purchase }}>
          {told.purchase}
        </Link>
      )}
      {dueAt && (
        <>
          {` · ${words.next} `}
          <Moment time={dueAt} />
        </>
      )}
    </p>
  );
}
