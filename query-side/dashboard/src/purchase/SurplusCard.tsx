import type { Purchase, Surplus } from '../api/types';
import { formatMoney } from '../format/money';
import { texts } from '../texts';
import { Copy } from '../ui/Copy';
import { Card } from './Card';
import { SendBack } from './SendBack';

const words = texts.surplus;
const TONES: Readonly<Record<Surplus['state'], string>> = {
  held: 'bad',
  refund_requested: 'waiting',
  refunded: 'back',
  disputed: 'bad',
  lost: 'bad',
};

/** Payments without an order. */
export function SurplusCard({ purchase }: { readonly purchase: Purchase }) {
  const { surplus, reviews } = purchase;
  if (surplus.length === 0) return null;
  // While its review is open, the way back is offered there.
  const isOpen = (one: Surplus) => reviews.some((it) => it.stripeObjectId === one.stripeObjectId);
  return (
    <Card title={words.title}>
      <p className="quiet">{words.lead}</p>
      <ul className="entries">
        {surplus.map((one) => (
          <li key={one.stripeObjectId}>
            <p className="entry-line">
              <strong>{formatMoney(one.amount)}</strong>
              <span className={`pill tone-${TONES[one.state]}`}>{words.states[one.state]}</span>
            </p>
            <p>{texts.story.flags[one.kind]}</p>
            <Copy text={one.paymentIntentId} />
            {one.disputes.map((it) => (
              <p key={it.disputeId} className="quiet">
                {texts.dispute.stages[it.stage]}: {formatMoney(it.amount)},{' '}
                {texts.dispute.states[it.state].toLowerCase()}. <Copy text={it.disputeId} />
              </p>
            ))}
            {!isOpen(one) && <SendBack purchase={purchase} stripeObjectId={one.stripeObjectId} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
