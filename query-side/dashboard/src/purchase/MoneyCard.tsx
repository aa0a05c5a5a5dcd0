import type { Purchase } from '../api/types';
import { formatMoney } from '../format/money';
import { texts } from '../texts';
import { Bar } from '../ui/Bar';
import { Card, Pairs } from './Card';
import { askedBack } from './refund';

const words = texts.money;

export function MoneyCard({ purchase }: { readonly purchase: Purchase }) {
  const { unitPrice, total, paid } = purchase;
  const refunded = purchase.refunded?.amount ?? 0;
  const asked = askedBack(purchase);
  const kept = paid && { ...paid, amount: paid.amount - refunded };
  const back = paid && { ...paid, amount: refunded };
  return (
    <Card title={words.title}>
      {kept && back && back.amount > 0 && (
        <Bar
          label={words.split(formatMoney(kept), formatMoney(back))}
          parts={[
            { name: 'good', value: kept.amount },
            { name: 'back', value: back.amount },
          ]}
        />
      )}
      <Pairs
        of={[
          [words.unit, unitPrice && formatMoney(unitPrice)],
          [words.total, total ? formatMoney(total) : texts.list.noPrice],
          [words.paid, paid && formatMoney(paid)],
          [words.refunded, back && back.amount > 0 ? formatMoney(back) : undefined],
          [words.pending, paid && asked > 0 ? formatMoney({ ...paid, amount: asked }) : undefined],
          [words.net, back && kept && back.amount > 0 ? formatMoney(kept) : undefined],
        ]}
      />
    </Card>
  );
}
