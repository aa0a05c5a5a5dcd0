import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SponsorVouchers, VoucherCounts } from '../api/types';
import { formatCount } from '../format/moment';
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
      <Link to="/purchases/$id" params={{ id: one.purchaseId }}>
        {texts.order(formatCount(one.bought), one.product)}
      </Link>
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
  const { name, bought, handedOut, used, left, expiring, revoked } = words.columns;
  return (
    <table className="vouchers shares">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{bought}</th>
          <th scope="col">{handedOut}</th>
          <th scope="col">{used}</th>
          <th scope="col">{left}</th>
          <th scope="col">{expiring}</th>
          <th scope="col">{revoked}</th>
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
            <td>{formatCount(share.counts.expiring)}</td>
            <td>{formatCount(share.counts.revoked + share.counts.voided)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
