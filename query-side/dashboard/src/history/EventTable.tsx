import { Link } from '@tanstack/react-router';
import type { HistoryEvent } from '../api/types';
import { formatMoney } from '../format/money';
import { actorOf } from '../purchase/story';
import type { HistorySearch } from '../routes';
import { texts } from '../texts';
import { Moment } from '../ui/Moment';
import { typeName } from './types';

const words = texts.history;

interface EventTableProps {
  readonly items: readonly HistoryEvent[];
  readonly search: HistorySearch;
}

export function EventTable({ items, search }: EventTableProps) {
  return (
    <table className="purchases history">
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.what}</th>
          <th scope="col" className="not-narrow">
            {words.columns.who}
          </th>
          <th scope="col" className="wide-only">
            {words.columns.stream}
          </th>
          <th scope="col" className="number">
            {words.columns.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((event) => (
          <Row key={event.position} event={event} search={search} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly event: HistoryEvent;
  readonly search: HistorySearch;
}

function Row({ event, search }: RowProps) {
  const { position, type, time, actor, cause, stream, version, amount } = event;
  return (
    <tr>
      <th scope="row">
        <Link
          className="row-link"
          to="/history"
          search={{ ...search, event: String(position) }}
          aria-label={words.show(typeName(type), version)}
        >
          {typeName(type)}
        </Link>
        <span className="row-more">
          <Moment time={time} />
        </span>
      </th>
      <td className="not-narrow">
        {actor && actorOf(actor)}
        {cause && <code className="row-more">{cause}</code>}
      </td>
      <td className="wide-only">
        <code>{stream}</code>
        <span className="row-more">{words.version(version)}</span>
      </td>
      <td className="number amount">{amount && formatMoney(amount)}</td>
    </tr>
  );
}
