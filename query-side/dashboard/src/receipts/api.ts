import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Client } from '../api/client';
import type { components } from '../api/generated/schema';
import { keys, path } from '../api/queries';

type Schemas = components['schemas'];

export type Receipt = Schemas['Receipt'];
export type Billing = Schemas['ConferenceBilling'];

const PAGE = 10;

/** Those of one purchase, as of a version of it. */
export const purchaseReceipts = (client: Client, id: string, version: number) =>
  infiniteQueryOptions({
    queryKey: [...keys.one(id), 'receipts', version],
    queryFn: ({ signal }) =>
      client.read<Schemas['ReceiptList']>(
        path(`/bulk-purchases/${encodeURIComponent(id)}/receipts`, { version }),
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });

export const sponsorReceipts = (client: Client, conference: string, sponsor: string) =>
  infiniteQueryOptions({
    queryKey: ['sponsor', conference, sponsor, 'receipts'],
    queryFn: ({ signal, pageParam: after }) =>
      client.read<Schemas['ReceiptList']>(
        path(
          `/conferences/${encodeURIComponent(conference)}/sponsors/${encodeURIComponent(sponsor)}/receipts`,
          { limit: PAGE, after },
        ),
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });

export const paperPath = ({ purchase, number }: Receipt, language: string) =>
  path(`/bulk-purchases/${encodeURIComponent(purchase)}/receipts/${number}`, { language });
