import type { ReactNode } from 'react';
import type { Money, Product } from '../api/types';
import { formatCount } from '../format/moment';
import { formatMoney } from '../format/money';
import { texts } from '../texts';
import { quantityOf, type Typed, totalOf } from './order';

const words = texts.form;

interface SummaryProps {
  readonly typed: Typed;
  readonly product: Product | undefined;
  readonly price: Money | undefined;
  /** Whether a code is good for one free item. */
  readonly usual: boolean;
  readonly children: ReactNode;
}

/** What will be asked for, told back while it is typed. */
export function Summary({ typed, product, price, usual, children }: SummaryProps) {
  const quantity = quantityOf(typed.quantity);
  const total = totalOf(price, quantity);
  return (
    <section className="ticket summary" aria-label={words.summary}>
      <div className="summary-body">
        <p className="eyebrow">{words.summary}</p>
        <p className="head-order">
          {product && quantity ? texts.order(formatCount(quantity), product.name) : words.open}
        </p>
        {product && quantity && usual && (
          <p className="quiet">
            {quantity === 1 ? words.code : words.codes(formatCount(quantity))}
          </p>
        )}
      </div>
      <div className="summary-stub">
        <p className="summary-total">
          <span>{words.total}</span>
          <strong>{total ? formatMoney(total) : typed.quote ? words.byQuote : '–'}</strong>
        </p>
        {children}
      </div>
    </section>
  );
}
