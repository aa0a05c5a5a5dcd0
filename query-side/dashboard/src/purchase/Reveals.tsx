import { useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../api/context';
import { revealsQuery } from '../api/queries';
import type { Purchase, Reveal } from '../api/types';
import { maySeeReveals } from '../session/claims';
import { useViewer } from '../session/context';
import { texts } from '../texts';
import { Moment } from '../ui/Moment';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { Card } from './Card';
import { shownSerials } from './serials';

const words = texts.reveals;

/** Who was shown codes: for those who look after that. */
export function Reveals({ purchase }: { readonly purchase: Purchase }) {
  const viewer = useViewer();
  const own = viewer.conferences.includes(purchase.conference.id);
  return own && maySeeReveals(viewer) ? <Shown id={purchase.id} /> : null;
}

function Shown({ id }: { readonly id: string }) {
  const reveals = useInfiniteQuery(revealsQuery(useClient(), id));
  const items = reveals.data?.pages.flatMap((page) => page.items);
  return (
    <Card title={words.title}>
      {reveals.isPending && <Skeleton lines={2} />}
      {reveals.isError && <Trouble error={reveals.error} onRetry={() => void reveals.refetch()} />}
      {items?.length === 0 && <p className="quiet">{words.none}</p>}
      {items && items.length > 0 && <Table items={items} />}
      {reveals.hasNextPage && (
        <button type="button" className="button" onClick={() => void reveals.fetchNextPage()}>
          {words.more}
        </button>
      )}
    </Card>
  );
}

function Table({ items }: { readonly items: readonly Reveal[] }) {
  const { who, serials, form, time } = words.columns;
  return (
    <table className="vouchers reveals">
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{who}</th>
          <th scope="col">{serials}</th>
          <th scope="col">{form}</th>
          <th scope="col">{time}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.by}</th>
            <td className="long">{one.serials ? shownSerials(one.serials) : words.nothing}</td>
            <td>{words.forms[one.form] ?? one.form}</td>
            <td>
              <Moment time={one.at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
