import type { HandOut, HandOutCounts, HandOutStatus } from './api';

/** In the order of a letter's life. */
export const STATUSES = [
  'not_sent',
  'sending',
  'sent',
  'redeemed',
  'failed',
  'bounced',
  'taken_back',
] as const satisfies readonly HandOutStatus[];

export const TONES: Readonly<Record<HandOutStatus, string>> = {
  not_sent: 'neutral',
  sending: 'progress',
  sent: 'good',
  redeemed: 'good',
  failed: 'bad',
  bounced: 'bad',
  taken_back: 'over',
};

const COUNTED: Readonly<Record<HandOutStatus, keyof HandOutCounts>> = {
  not_sent: 'notSent',
  sending: 'sending',
  sent: 'sent',
  redeemed: 'redeemed',
  failed: 'failed',
  bounced: 'bounced',
  taken_back: 'takenBack',
};

export const countOf = (counts: HandOutCounts, status: HandOutStatus) => counts[COUNTED[status]];

/** The statuses that there is anything of. */
export const present = (counts: HandOutCounts): HandOutStatus[] =>
  STATUSES.filter((status) => countOf(counts, status) > 0);

export type RowAction = 'send' | 'remind' | 'takeBack' | 'handOver' | 'erase';

/** What may be done with one hand-out as it is: nobody is written to about a dead code. */
export function actionsOf({ status, person, voucher }: HandOut): readonly RowAction[] {
  const known = person !== 'erased';
  const readable = known && voucher === 'active';
  const erase: readonly RowAction[] = known ? ['erase'] : [];
  switch (status) {
    case 'not_sent':
    case 'failed':
    case 'bounced':
      return [...(readable ? (['send'] as const) : []), 'handOver', 'takeBack', ...erase];
    case 'sending':
      return ['takeBack', ...erase];
    case 'sent':
      return [...(readable ? (['remind'] as const) : []), 'handOver', 'takeBack', ...erase];
    case 'redeemed':
    case 'taken_back':
      return erase;
  }
}
