import { Link } from '@tanstack/react-router';
import type { LedgerEntry } from '../api/types';
import { formatMoney } from '../format/money';
import { texts } from '../texts';
import { Moment } from '../ui/Moment';

const words = texts.ledger;

export function EntryTable({ items }: { readonly items: readonly LedgerEntry[] }) {
  return (
    <table className="ledger">
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.what}</th>
          <th scope="col" className="not-narrow">
            {words.columns.purchase}
          </th>
          <th scope="col" className="number wide-only">
            {words.columns.amount}
          </th>
          <th scope="col" className="number">
            {words.columns.net}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((entry) => (
          <Row key={entry.id} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ entry: { kind, time, purchase, amount, net } }: { readonly entry: LedgerEntry }) {
  return (
    <tr>
      <th scope="row">
        <Link className="row-link" to="/purchases/$id" params={{ id: purchase }}>
          {words.kinds[kind] ?? kind}
        </Link>
        <span className="row-more">
          <Moment time={time} />
        </span>
      </th>
      <td className="not-narrow">
        <code>{purchase}</code>
      </td>
      <td className="number wide-only">{formatMoney(amount)}</td>
      <td className={net.amount < 0 ? 'number amount minus' : 'number amount'}>
        {formatMoney(net)}
      </td>
    </tr>
  );
}
