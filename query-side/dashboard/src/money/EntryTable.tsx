import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useClient } from '../api/context';
import { conferencesQuery } from '../api/queries';
import type { LedgerEntry } from '../api/types';
import { formatMoney } from '../format/money';
import { texts } from '../texts';
import { Moment } from '../ui/Moment';

const words = texts.ledger;

interface EntryTableProps {
  readonly conference: string;
  readonly items: readonly LedgerEntry[];
}

export function EntryTable({ conference, items }: EntryTableProps) {
  const conferences = useQuery(conferencesQuery(useClient()));
  const sponsors = conferences.data?.find(({ id }) => id === conference)?.sponsors;
  const nameOf = (sponsor: string | undefined) =>
    sponsor === undefined
      ? texts.list.noSponsor
      : (sponsors?.find(({ id }) => id === sponsor)?.name ?? sponsor);
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
          <Row key={entry.id} entry={entry} buyer={nameOf(entry.sponsor)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly entry: LedgerEntry;
  readonly buyer: string;
}

function Row({ entry: { kind, time, purchase, amount, net }, buyer }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <Link className="row-link" to="/purchases/$id" params={{ id: purchase }}>
          {words.kinds[kind] ?? kind}
        </Link>
        <span className="row-more">
          <Moment time={time} />
          <span className="narrow-only"> · {buyer}</span>
        </span>
      </th>
      <td className="not-narrow">
        {buyer}
        <span className="row-more">
          <code>{purchase}</code>
        </span>
      </td>
      <td className="number wide-only">{formatMoney(amount)}</td>
      <td className={net.amount < 0 ? 'number amount minus' : 'number amount'}>
        {formatMoney(net)}
      </td>
    </tr>
  );
}
