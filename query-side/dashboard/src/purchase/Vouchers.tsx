import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../api/context';
import { type VoucherChoice, vouchersQuery } from '../api/queries';
import type { Purchase } from '../api/types';
import { useViewer } from '../session/context';
import { texts } from '../texts';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { Card } from './Card';
import { CodesBeingMade } from './CodesBeingMade';
import { CodesNotice } from './CodesNotice';
import { Counts } from './Counts';
import { Downloads } from './Downloads';
import { type Action, repairs } from './next';
import { StateChoice } from './StateChoice';
import { useCodes } from './useCodes';
import { VoucherTable } from './VoucherTable';

const words = texts.vouchers;
const OVER: ReadonlySet<string> = new Set(['denied', 'cancelled']);

interface VouchersProps {
  readonly purchase: Purchase;
  readonly onAction: (action: Action) => void;
}

export function Vouchers({ purchase, onAction }: VouchersProps) {
  const { live, usedUp, expired, suspended, revoked, voided } = purchase.vouchers;
  if (live + usedUp + expired + suspended + revoked + voided === 0) {
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
  const [choice, setChoice] = useState<VoucherChoice>({});
  return (
    <Card title={words.title} aside={<Repairs purchase={purchase} onAction={onAction} />}>
      <Counts counts={purchase.vouchers} />
      <StateChoice choice={choice} onChange={setChoice} />
      <Listed key={JSON.stringify(choice)} purchase={purchase} choice={choice} />
    </Card>
  );
}

interface ListedProps {
  readonly purchase: Purchase;
  readonly choice: VoucherChoice;
}

function Listed({ purchase, choice }: ListedProps) {
  const vouchers = useInfiniteQuery({
    ...vouchersQuery(useClient(), purchase.id, purchase.version, choice),
    placeholderData: keepPreviousData,
  });
  const codes = useCodes(purchase.id, choice);
  const known = vouchers.data?.pages.flatMap(({ items }) => items);
  // Codes that were shown before a refund go on with the states of after it.
  const standing = new Map(known?.map((voucher) => [voucher.serial, voucher]));
  const shown = codes.items?.map((code) => ({
    ...code,
    state: standing.get(code.serial)?.state ?? code.state,
    handOut: standing.get(code.serial)?.handOut,
  }));
  const rows = shown ?? known;
  const more = codes.items ? codes.more : vouchers.hasNextPage && (() => vouchers.fetchNextPage());
  return (
    <>
      <CodesNotice codes={codes} shown={shown ?? []} live={purchase.vouchers.live}>
        <Downloads id={purchase.id} choice={choice} />
      </CodesNotice>
      {vouchers.isPending && <Skeleton lines={5} />}
      {vouchers.isError && (
        <Trouble error={vouchers.error} onRetry={() => void vouchers.refetch()} />
      )}
      {rows?.length === 0 && <p className="quiet">{words.nothing}</p>}
      {rows && rows.length > 0 && <VoucherTable rows={rows} />}
      {more && (
        <button type="button" className="button" onClick={() => void more()}>
          {words.more}
        </button>
      )}
    </>
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
