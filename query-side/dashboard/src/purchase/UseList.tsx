import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../api/context';
import { redemptionsQuery } from '../api/queries';
import type { Purchase, Redemption } from '../api/types';
import { formatCount } from '../format/moment';
import { formatMoney } from '../format/money';
import { texts } from '../texts';
import { Moment } from '../ui/Moment';
import { Trouble } from '../ui/Trouble';
import { Card } from './Card';

const words = texts.redemptions;

/** Which orders used vouchers; nothing is said as long as none did. */
export function UseList({ purchase }: { readonly purchase: Purchase }) {
  const uses = useInfiniteQuery({
    ...redemptionsQuery(useClient(), purchase.id, purchase.version),
    placeholderData: keepPreviousData,
  });
  const items = uses.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0 && !uses.isError) return null;
  return (
    <Card title={words.title}>
      {uses.isError && <Trouble error={uses.error} onRetry={() => void uses.refetch()} />}
      {items.length > 0 && <Table items={items} />}
      {uses.hasNextPage && (
        <button type="button" className="button" onClick={() => void uses.fetchNextPage()}>
          {words.more}
        </button>
      )}
    </Card>
  );
}

function Table({ items }: { readonly items: readonly Redemption[] }) {
  const { serial, order, discount, time } = words.columns;
  return (
    <table className="vouchers">
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            {serial}
          </th>
          <th scope="col">{order}</th>
          <th scope="col">{discount}</th>
          <th scope="col">{time}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.version} className={one.releasedAt ? 'voucher-revoked' : ''}>
            <th scope="row" className="number">
              {formatCount(one.serial)}
            </th>
            <td>
              <code>{one.orderReference}</code> {one.items > 1 && `× ${formatCount(one.items)}`}
            </td>
            <td>{formatMoney(one.discount)}</td>
            <td>
              <Moment time={one.redeemedAt} /> {one.releasedAt && words.released}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
