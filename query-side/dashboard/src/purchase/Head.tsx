import type { Purchase } from '../api/types';
import { formatCount } from '../format/moment';
import { formatMoney } from '../format/money';
import { texts } from '../texts';
import { Copy } from '../ui/Copy';
import { StatusPill } from '../ui/StatusPill';

/** The ticket: whose order, what, in which state, and its stub with the amount. */
export function Head({ purchase }: { readonly purchase: Purchase }) {
  const { id, conference, sponsor, products, quantity, total, unitPrice, status } = purchase;
  return (
    <header className="ticket head">
      <div className="head-body">
        <p className="eyebrow">{conference.name}</p>
        <h1>{sponsor?.name ?? texts.list.noSponsor}</h1>
        <p className="head-order">
          {texts.order(formatCount(quantity), products.map(({ name }) => name).join(', '))}
        </p>
        <p className="head-foot">
          <StatusPill status={status} />
          <Copy text={id} what={texts.facts.id} />
        </p>
      </div>
      <div className="head-stub">
        <p className="head-amount">{total ? formatMoney(total) : '–'}</p>
        <p className="quiet">
          {unitPrice
            ? texts.story.quantityAt(formatCount(quantity), formatMoney(unitPrice))
            : texts.list.noPrice}
        </p>
      </div>
    </header>
  );
}
