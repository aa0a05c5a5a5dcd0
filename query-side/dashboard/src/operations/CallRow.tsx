import { Link } from '@tanstack/react-router';
import { texts } from '../texts';
import { Copy } from '../ui/Copy';
import { Moment } from '../ui/Moment';
import type { CallState, PaymentCall } from './api';
import { toldOf } from './outcome';

const words = texts.operations.calls;
const TONES: Readonly<Record<CallState, string>> = {
  wanted: 'progress',
  answered: 'good',
  parked: 'bad',
};

interface CallRowProps {
  readonly call: PaymentCall;
  readonly onRetry: () => void;
}

export function CallRow({ call, onRetry }: CallRowProps) {
  const { key, kind, purchaseId, state, stripeId, wantedAt } = call;
  return (
    <li className="operation">
      <div className="operation-body">
        <p className="operation-title">{words.kinds[kind] ?? kind}</p>
        <p className="operation-ids">
          <Link to="/purchases/$id" params={{ id: purchaseId }}>
            {purchaseId}
          </Link>
          <Copy text={key} />
          {stripeId && <Copy text={stripeId} />}
        </p>
        <More call={call} />
      </div>
      <p className="operation-side">
        <span className={`pill tone-${TONES[state]}`}>{words.states[state]}</span>
        <Moment time={wantedAt} age />
      </p>
      {state !== 'answered' && (
        <button type="button" className="button" aria-label={words.retryOne(key)} onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </li>
  );
}

function More({ call: { conference, tries, problem, nextTryAt } }: { readonly call: PaymentCall }) {
  return (
    <p className="operation-more">
      {conference} · {texts.operations.inbox.tries(tries)}
      {problem && ` · ${toldOf(problem).words}`}
      {nextTryAt && (
        <>
          {` · ${words.next} `}
          <Moment time={nextTryAt} />
        </>
      )}
    </p>
  );
}
