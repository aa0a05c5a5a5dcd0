import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../api/context';
import type { Purchase } from '../api/types';
import { purchaseReceipts } from './api';
import { ReceiptList } from './ReceiptList';

/** Nothing before money has moved. */
export function PurchaseReceipts({ purchase }: { readonly purchase: Purchase }) {
  const { id, version } = purchase;
  const query = useInfiniteQuery({
    ...purchaseReceipts(useClient(), id, version),
    placeholderData: keepPreviousData,
  });
  const empty = query.data?.pages.every((page) => page.items.length === 0) ?? true;
  return empty && !query.isError ? null : <ReceiptList query={query} />;
}
