import type { Purchase } from '../api/types';
import { formatMoney } from '../format/money';
import { texts } from '../texts';
import { Bar } from '../ui/Bar';
import { Card, Pairs } from './Card';
import { askedBack, bouncedBack, contestedOf, lostOf } from './refund';

const words = texts.money;

export function MoneyCard({ purchase }: { readonly purchase: Purchase }) {
  const { unitPrice, total, paid } = purchase;
  const refunded = purchase.refunded?.amount ?? 0;
  const contested = contestedOf(purchase);
  const lost = lostOf(purchase);
  const gone = refunded + lost + contested;
  const told = (amount: number) =>
    paid && amount > 0 ? formatMoney({ ...paid, amount }) : undefined;
  const kept = paid && formatMoney({ ...paid, amount: paid.amount - gone });
  return (
    <Card title={words.title}>
      {paid && kept && gone > 0 && (
        <Bar
          label={words.split(kept, formatMoney({ ...paid, amount: gone }))}
          parts={[
            { name: 'good', value: Math.max(0, paid.amount - gone) },
            { name: 'held', value: contested },
            { name: 'back', value: refunded + lost },
          ]}
        />
      )}
      <Pairs
        of={[
          [words.unit, unitPrice && formatMoney(unitPrice)],
          [words.total, total ? formatMoney(total) : texts.list.noPrice],
          [words.paid, paid && formatMoney(paid)],
          [words.refunded, told(refunded)],
          [words.pending, told(askedBack(purchase))],
          [words.bounced, told(bouncedBack(purchase))],
          [words.contested, told(contested)],
          [words.lost, told(lost)],
          [words.net, gone > 0 ? kept : undefined],
        ]}
      />
    </Card>
  );
}
