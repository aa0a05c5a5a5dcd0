import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useClient } from '../../api/context';
import { keys } from '../../api/queries';
import type { Money, Purchase } from '../../api/types';

interface Named {
  readonly count: number;
  readonly serials: string;
}

/** What the command side says a refund would do. */
export interface RefundPreview {
  readonly amount: Money;
  readonly vouchers: Named;
  readonly redeemed: number;
  readonly left: Money;
}

/** What the command side says that making void, or more time, would do. */
export interface VoucherPreview {
  readonly vouchers: Named;
  /** Spoken of as well, and left as they are. */
  readonly leftOut: Named;
  /** What was paid for the vouchers; absent for a gift. */
  readonly worth?: Money;
  readonly live: number;
}

export type VoucherDoor = 'vouchers/void' | 'vouchers/extend';

export type Proposal = Readonly<Record<string, unknown>>;

const useRehearsal = <A>(
  { id, version }: Purchase,
  path: 'refunds' | VoucherDoor,
  proposal: Proposal | undefined,
) => {
  const client = useClient();
  const body = useSettled(proposal);
  return useQuery({
    queryKey: [...keys.one(id), path, 'preview', version, body],
    queryFn: ({ signal }) =>
      client.command<A>({
        path: `/bulk-purchases/${id}/${path}/preview`,
        body,
        version,
        signal,
      }),
    enabled: proposal !== undefined && body !== undefined,
    placeholderData: keepPreviousData,
  });
};

export const useRefundPreview = (purchase: Purchase, proposal: Proposal | undefined) =>
  useRehearsal<RefundPreview>(purchase, 'refunds', proposal);

export const useVoucherPreview = (
  purchase: Purchase,
  door: VoucherDoor,
  proposal: Proposal | undefined,
) => useRehearsal<VoucherPreview>(purchase, door, proposal);

/** The value, once nobody has changed it for a moment: nothing is asked for each key stroke. */
function useSettled<T>(value: T): T {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return settled === undefined ? (undefined as T) : JSON.parse(settled);
}
