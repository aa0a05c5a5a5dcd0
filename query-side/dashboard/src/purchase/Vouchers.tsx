import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../api/context';
import { vouchersQuery } from '../api/queries';
import type { Purchase, VoucherCounts } from '../api/types';
import { formatCount } from '../format/moment';
import { useViewer } from '../session/context';
import { texts } from '../texts';
import { Bar } from '../ui/Bar';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { Card } from './Card';
import { CodesBeingMade } from './CodesBeingMade';
import { CodesNotice } from './CodesNotice';
import { type Action, repairs } from './next';
import { useCodes } from './useCodes';
import { VoucherTable } from './VoucherTable';

const words = texts.vouchers;
const OVER: ReadonlySet<string> = new Set(['denied', 'cancelled']);

interface VouchersProps {
  readonly purchase: Purchase;
  readonly onAction: (action: Action) => void;
}

export function Vouchers({ purchase, onAction }: VouchersProps) {
  const { live, revoked, redeemed, suspended, voided } = purchase.vouchers;
  if (live + revoked + redeemed + suspended + voided === 0) {
    return (
      <Card title={words.title}>
        <p className="quiet">{promise(purchase)}</p>
        {isDue(purchase) && <CodesBeingMade id={purchase.id} />}
      </Card>
    );
  }
  return <Issued purchase={purchase} onAction={onAction} />;
}

/** What is paid for, or approved and costs nothing. */
function isDue({ status, total }: Purchase): boolean {
  return status === 'paid' || (status === 'approved' && total?.amount === 0);
}

function promise({ status, total }: Purchase): string {
  if (OVER.has(status)) return words.over;
  return total?.amount === 0 ? words.noneFree : words.none;
}

function Issued({ purchase, onAction }: VouchersProps) {
  const vouchers = useInfiniteQuery({
    ...vouchersQuery(useClient(), purchase.id, purchase.version),
    placeholderData: keepPreviousData,
  });
  const codes = useCodes(purchase.id);
  const known = vouchers.data?.pages.flatMap(({ items }) => items);
  // Codes that were shown before a refund go on with the states of after it.
  const states = new Map(known?.map(({ serial, state }) => [serial, state]));
  const shown = codes.items?.map((code) => ({
    ...code,
    state: states.get(code.serial) ?? code.state,
  }));
  const rows = shown ?? known;
  const more = codes.items ? codes.more : vouchers.hasNextPage && (() => vouchers.fetchNextPage());
  return (
    <Card title={words.title} aside={<Repairs purchase={purchase} onAction={onAction} />}>
      <Counts counts={purchase.vouchers} />
      <CodesNotice codes={codes} shown={shown ?? []} live={purchase.vouchers.live} />
      {vouchers.isPending && <Skeleton lines={5} />}
      {vouchers.isError && (
        <Trouble error={vouchers.error} onRetry={() => void vouchers.refetch()} />
      )}
      {rows && <VoucherTable rows={rows} />}
      {more && (
        <button type="button" className="button" onClick={() => void more()}>
          {words.more}
        </button>
      )}
    </Card>
  );
}

/** What an organizer does about codes that went astray. */
function Repairs({ purchase, onAction }: VouchersProps) {
  const actions = repairs(purchase, useViewer());
  if (actions.length === 0) return null;
  return (
    <span className="card-actions">
      {actions.map((action) => (
        <button key={action} type="button" className="link" onClick={() => onAction(action)}>
          {texts.action[action]}
        </button>
      ))}
    </span>
  );
}

function Counts({ counts }: { readonly counts: VoucherCounts }) {
  const told = [
    { name: 'good', value: counts.live, words: words.live },
    { name: 'used', value: counts.redeemed, words: words.redeemed },
    { name: 'held', value: counts.suspended, words: words.suspended },
    { name: 'back', value: counts.revoked, words: words.revoked },
    { name: 'void', value: counts.voided, words: words.voided },
  ].filter(({ value, name }) => value > 0 || name === 'good');
  const label = told.map((one) => `${formatCount(one.value)} ${one.words}`).join(', ');
  return (
    <>
      <Bar parts={told} label={label} />
      <p className="counts">
        {told.map((one) => (
          <span key={one.name} className={`count count-${one.name}`}>
            <strong>{formatCount(one.value)}</strong> {one.words}
          </span>
        ))}
      </p>
    </>
  );
}
