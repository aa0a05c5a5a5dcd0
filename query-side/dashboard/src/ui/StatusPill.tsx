import type { Status } from '../api/types';
import { texts } from '../texts';

export const TONES: Readonly<Record<Status, string>> = {
  pending: 'waiting',
  approved: 'progress',
  processing: 'progress',
  awaiting_funds: 'waiting',
  paid: 'progress',
  fulfilled: 'good',
  failed: 'bad',
  partially_refunded: 'back',
  refunded: 'back',
  disputed: 'bad',
  denied: 'over',
  cancelled: 'over',
};

export function StatusPill({ status }: { readonly status: Status }) {
  return <span className={`pill tone-${TONES[status]}`}>{texts.status[status]}</span>;
}
