import { useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../api/context';
import { sponsorReceipts } from './api';
import { ReceiptList } from './ReceiptList';

interface SponsorReceiptsProps {
  readonly conference: string;
  readonly sponsor: string;
}

/** Everything that a sponsor can hand to its bookkeepers. */
export function SponsorReceipts({ conference, sponsor }: SponsorReceiptsProps) {
  return (
    <ReceiptList query={useInfiniteQuery(sponsorReceipts(useClient(), conference, sponsor))} />
  );
}
