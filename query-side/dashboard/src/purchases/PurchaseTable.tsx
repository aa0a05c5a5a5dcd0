import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Purchase } from '../api/types';
import { formatCount } from '../format/moment';
import { formatMoney } from '../format/money';
import type { ListSearch } from '../routes';
import { texts } from '../texts';
import { Moment } from '../ui/Moment';
import { StatusPill } from '../ui/StatusPill';
import { SortHeader } from './SortHeader';

const words = texts.list;

interface PurchaseTableProps {
  readonly items: readonly Purchase[];
  readonly filter: ListSearch;
}

export function PurchaseTable({ items, filter }: PurchaseTableProps) {
  return (
    <table className="purchases">
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.order}</th>
          <SortHeader by="quantity" filter={filter} className="number wide-only" />
          <SortHeader by="amount" filter={filter} className="number" />
          <th scope="col" className="not-narrow">
            {words.columns.status}
          </th>
          <SortHeader by="created" filter={filter} className="wide-only" />
        </tr>
      </thead>
      <tbody>
        {items.map((purchase) => (
          <Row key={purchase.id} purchase={purchase} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ purchase }: { readonly purchase: Purchase }) {
  const { id, version, sponsor, conference, quantity, products, total, status } = purchase;
  const first = useRef(version);
  // A changed row announces itself: the key starts the glow anew with each version.
  const state = (
    <span key={version} className={version > first.current ? 'changed' : undefined}>
      <StatusPill status={status} />
    </span>
  );
  const product = products.map(({ name }) => name).join(', ');
  return (
    <tr>
      <th scope="row">
        <Link className="row-link" to="/purchases/$id" params={{ id }}>
          {sponsor?.name ?? words.noSponsor}
        </Link>
        <span className="row-more">
          {texts.order(formatCount(quantity), product)}
          <span>
            <span className="dot"> · </span>
            {conference.name}
          </span>
        </span>
      </th>
      <td className="number wide-only quiet">{formatCount(quantity)}</td>
      <td className="number amount">
        {total ? formatMoney(total) : <span className="quiet">{words.noPrice}</span>}
        <span className="narrow-only">{state}</span>
      </td>
      <td className="not-narrow">{state}</td>
      <td className="wide-only quiet">
        <Moment time={purchase.createdAt} age />
      </td>
    </tr>
  );
}
