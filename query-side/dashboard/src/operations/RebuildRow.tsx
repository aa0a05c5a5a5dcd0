import type { Rebuild } from '../api/types';
import { formatCount } from '../format/moment';
import { texts } from '../texts';
import { Moment } from '../ui/Moment';
import { become, type Wish } from './rebuildApi';

const words = texts.operations.rebuilds;
const TONES: Readonly<Record<string, string>> = {
  running: 'progress',
  paused: 'waiting',
  cancelled: 'over',
  finished: 'good',
  failed: 'bad',
};

interface RebuildRowProps {
  readonly one: Rebuild;
  readonly onWish: (wish: Wish) => void;
}

export function RebuildRow({ one, onWish }: RebuildRowProps) {
  const { number, purpose, source, views, state, beganAt, beganBy, trouble, outcome } = one;
  const open = state === 'running' || state === 'paused';
  return (
    <li className="operation">
      <div className="operation-body">
        <p className="operation-title">{words.purposes[purpose] ?? purpose}</p>
        <p className="operation-more">
          {views.join(', ')} · {words.sources[source] ?? source} · {beganBy}
        </p>
        <Progress one={one} />
        {trouble && <p className="field-error">{trouble}</p>}
        {outcome && <Found outcome={outcome} />}
      </div>
      <p className="operation-side">
        <span className={`pill tone-${TONES[state]}`}>{words.states[state] ?? state}</span>
        <Moment time={beganAt} age />
      </p>
      {open && (
        <button
          type="button"
          className="button"
          onClick={() => onWish(become(number, state === 'running' ? 'pause' : 'resume'))}
        >
          {state === 'running' ? words.pause : words.resume}
        </button>
      )}
      {open && (
        <button type="button" className="button" onClick={() => onWish(become(number, 'cancel'))}>
          {words.cancel}
        </button>
      )}
    </li>
  );
}

function Progress({ one }: { readonly one: Rebuild }) {
  const { done, total, factsPerSecond, secondsLeft, state } = one;
  const parts = [
    words.progress(formatCount(done), formatCount(total)),
    factsPerSecond === undefined ? '' : words.rate(formatCount(factsPerSecond)),
    secondsLeft === undefined ? '' : words.left(formatCount(secondsLeft)),
  ];
  const label = parts.filter(Boolean).join(' · ');
  return (
    <p className="rebuild-progress">
      {state !== 'finished' && <progress value={done} max={Math.max(1, total)} title={label} />}
      <span className="operation-more">{label}</span>
    </p>
  );
}

function Found({ outcome }: { readonly outcome: NonNullable<Rebuild['outcome']> }) {
  if (outcome.differing === 0) return <p className="rebuild-same">{words.identical}</p>;
  return (
    <details className="rebuild-rows">
      <summary>
        {words.differ(formatCount(outcome.differing))}. {words.rows}
      </summary>
      <ul>
        {outcome.rows.map(({ table, side, row }) => (
          <li key={table + side + row}>
            {table}, {words.sides[side] ?? side}
            <pre className="history-body">
              <code>{row}</code>
            </pre>
          </li>
        ))}
      </ul>
    </details>
  );
}
