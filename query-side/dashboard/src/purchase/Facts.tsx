import { Link } from '@tanstack/react-router';
import type { Purchase, Terms } from '../api/types';
import { formatCount } from '../format/moment';
import { formatMoney } from '../format/money';
import { LOCALE, texts } from '../texts';
import { Moment } from '../ui/Moment';
import { Card, Pairs } from './Card';

const words = texts.facts;

export function Facts({ purchase }: { readonly purchase: Purchase }) {
  const { terms } = purchase;
  return (
    <Card title={words.title}>
      <Pairs
        of={[
          [words.conference, purchase.conference.name],
          [words.sponsor, <Sponsor key="sponsor" purchase={purchase} />],
          [words.products, purchase.products.map(({ name }) => name).join(', ')],
          [words.quantity, formatCount(purchase.quantity)],
          [words.grants, terms && grant(terms, purchase)],
          [words.from, terms?.validFrom && <Moment time={terms.validFrom} />],
          [words.until, terms?.validUntil && <Moment time={terms.validUntil} />],
          [words.description, purchase.description],
          [words.requestedBy, purchase.requestedBy],
          [words.created, <Moment key="created" time={purchase.createdAt} />],
          [words.updated, <Moment key="updated" time={purchase.updatedAt} age />],
          [words.version, String(purchase.version)],
        ]}
      />
    </Card>
  );
}

/** Leads to all that the sponsor bought. */
function Sponsor({ purchase: { conference, sponsor } }: { readonly purchase: Purchase }) {
  if (!sponsor) return texts.list.noSponsor;
  return (
    <Link
      to="/sponsors/$conference/$sponsor"
      params={{ conference: conference.id, sponsor: sponsor.id }}
      title={texts.sponsor.all}
    >
      {sponsor.name}
    </Link>
  );
}

const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 2 });

function grant({ discount, maxUses, products }: Terms, purchase: Purchase): string {
  const names = products.map((id) => purchase.products.find((one) => one.id === id)?.name ?? id);
  const value =
    discount.kind === 'percentage'
      ? `${percent.format(discount.basisPoints / 10_000)} `
      : discount.kind === 'fixed_amount'
        ? `${formatMoney(discount.amount)} `
        : '';
  const uses = words.uses(formatCount(maxUses));
  return `${value}${texts.discount[discount.kind]}, ${uses}, ${words.on} ${names.join(', ')}`;
}
