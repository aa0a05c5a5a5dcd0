import type { Purchase } from '../api/types';
import { formatCount } from '../format/moment';
import { texts } from '../texts';
import { Copy } from '../ui/Copy';
import { Moment } from '../ui/Moment';
import { Card, Pairs } from './Card';

const words = texts.checkout;

export function CheckoutCard({ purchase: { checkout } }: { readonly purchase: Purchase }) {
  if (!checkout) return null;
  return (
    <Card title={words.title}>
      <Pairs
        of={[
          [words.attempt, formatCount(checkout.attempt)],
          [words.calledOff, checkout.ending?.requestedBy],
          [words.reason, checkout.ending?.reason],
          [words.expires, checkout.expiresAt && <Moment time={checkout.expiresAt} />],
        ]}
      />
      {checkout.url && (
        <>
          <p className="checkout-link">
            <Copy text={checkout.url} what={words.link} />
          </p>
          <p className="quiet">{words.linkHint}</p>
        </>
      )}
    </Card>
  );
}
