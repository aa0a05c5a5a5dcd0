import type { Dispute } from '../api/types';
import { formatMoney } from '../format/money';
import { texts } from '../texts';
import { Copy } from '../ui/Copy';
import { Card } from './Card';

const words = texts.dispute;

/** What the buyer's bank asks or has taken, and what that means for the codes. */
export function Disputes({ disputes }: { readonly disputes: readonly Dispute[] }) {
  if (disputes.length === 0) return null;
  return (
    <Card title={words.title}>
      <ul className="entries">
        {disputes.map((dispute) => (
          <Entry key={dispute.disputeId} dispute={dispute} />
        ))}
      </ul>
    </Card>
  );
}

function Entry({ dispute }: { readonly dispute: Dispute }) {
  const { disputeId, amount, stage, state } = dispute;
  return (
    <li>
      <p className="entry-line">
        <strong>{formatMoney(amount)}</strong>
        <span className={`pill tone-${toneOf(dispute)}`}>{words.states[state]}</span>
      </p>
      <p>
        <strong>{words.stages[stage]}.</strong> {words.means[state === 'open' ? stage : state]}
      </p>
      <Copy text={disputeId} />
    </li>
  );
}

function toneOf({ state, stage }: Dispute): string {
  if (state === 'open') return stage === 'inquiry' ? 'waiting' : 'bad';
  return state === 'lost' ? 'bad' : 'good';
}
