import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SponsorVouchers, VoucherCounts } from '../api/types';
import { formatCount, formatDay } from '../format/moment';
import { Card } from '../purchase/Card';
import { texts } from '../texts';

const words = texts.sponsor;

interface Share {
  readonly key: string;
  readonly name: ReactNode;
  readonly bought: number;
  readonly handedOut: number;
  readonly counts: VoucherCounts;
}

/** The same figures by product and by purchase. */
export function Shares({ vouchers }: { readonly vouchers: SponsorVouchers }) {
  const products = vouchers.products.map((one) => ({
    key: one.product,
    name: one.product,
    ...one,
  }));
  const purchases = vouchers.purchases.map((one) => ({
    key: one.purchaseId,
    name: (
      <>
        <Link to="/purchases/$id" params={{ id: one.purchaseId }}>
          {texts.order(formatCount(one.bought), one.product)}
        </Link>
        <span className="quiet origin">
          {formatDay(one.boughtAt)} · <code>{one.purchaseId}</code>
        </span>
      </>
    ),
    ...one,
  }));
  return (
    <>
      <Card title={words.products}>
        <Table caption={words.products} shares={products} />
      </Card>
      <Card title={words.purchases}>
        <Table caption={words.purchases} shares={purchases} />
      </Card>
    </>
  );
}

function Table({
  caption,
  shares,
}: {
  readonly caption: string;
  readonly shares: readonly Share[];
}) {
  const columns = words.columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys, too
    <div className="wide" tabIndex={0}>
      <table className="vouchers shares">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.bought}</th>
            <th scope="col">{columns.handedOut}</th>
            <th scope="col">{columns.used}</th>
            <th scope="col">{columns.left}</th>
            <th scope="col">{columns.in7Days}</th>
            <th scope="col">{columns.in30Days}</th>
            <th scope="col">{columns.expired}</th>
            <th scope="col">{columns.revoked}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <tr key={share.key}>
              <th scope="row">{share.name}</th>
              <td>{formatCount(share.bought)}</td>
              <td>{formatCount(share.handedOut)}</td>
              <td>{formatCount(share.counts.uses)}</td>
              <td>{formatCount(share.counts.left)}</td>
              <td>{formatCount(share.counts.endingIn7Days)}</td>
              <td>{formatCount(share.counts.endingIn30Days)}</td>
              <td>{formatCount(share.counts.expired)}</td>
              <td>{formatCount(share.counts.revoked + share.counts.voided)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
