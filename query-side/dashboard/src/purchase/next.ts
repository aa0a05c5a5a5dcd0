import type { Conference, Purchase } from '../api/types';
import type { Viewer } from '../session/claims';
import { texts } from '../texts';

export type Action =
  | 'pay'
  | 'checkout'
  | 'fulfill'
  | 'approve'
  | 'price'
  | 'refund'
  | 'deny'
  | 'cancel';

export interface NextStep {
  readonly sentence: string;
  /** What this viewer may do, the likeliest first. The command side has the last word. */
  readonly actions: readonly Action[];
}

type Part = 'organizer' | 'buyer' | 'finance';

/** As whom the viewer meets this purchase. */
export function partsOf(viewer: Viewer, purchase: Purchase): ReadonlySet<Part> {
  const parts = new Set<Part>();
  const { conference, sponsor } = purchase;
  if (viewer.roles.includes('organizer') && viewer.conferences.includes(conference.id)) {
    parts.add('organizer');
  }
  const mine = sponsor
    ? viewer.sponsors.includes(`${conference.id}/${sponsor.id}`)
    : purchase.requestedBy === viewer.id;
  if (viewer.roles.includes('buyer') && mine) parts.add('buyer');
  if (viewer.roles.includes('finance')) parts.add('finance');
  return parts;
}

const MAY: Readonly<Record<Action, readonly Part[]>> = {
  pay: ['buyer', 'organizer'],
  checkout: ['buyer', 'organizer'],
  fulfill: ['organizer'],
  approve: ['organizer'],
  price: ['organizer'],
  refund: ['organizer', 'finance'],
  deny: ['organizer'],
  cancel: ['organizer', 'buyer'],
};

export function nextStep(
  purchase: Purchase,
  approval: Conference['approvalPolicy'] | undefined,
  viewer: Viewer,
  left = (purchase.paid?.amount ?? 0) - (purchase.refunded?.amount ?? 0),
): NextStep {
  const parts = partsOf(viewer, purchase);
  const { sentence, actions } = step(purchase, approval, viewer, left);
  return { sentence, actions: actions.filter((one) => MAY[one].some((part) => parts.has(part))) };
}

function step(
  purchase: Purchase,
  approval: Conference['approvalPolicy'] | undefined,
  viewer: Viewer,
  left: number,
): NextStep {
  const free = purchase.total?.amount === 0;
  const refund: Action[] = left > 0 ? ['refund'] : [];
  switch (purchase.status) {
    case 'pending':
      return pending(purchase, free || approval === 'every_purchase', viewer);
    case 'approved':
      return free
        ? { sentence: texts.next.issuable, actions: ['fulfill', 'deny', 'cancel'] }
        : { sentence: texts.next.payable, actions: ['checkout', 'deny', 'cancel'] };
    case 'processing':
      return purchase.checkout?.url
        ? { sentence: texts.next.checkout, actions: ['pay'] }
        : { sentence: texts.next.opening, actions: ['checkout'] };
    case 'failed':
      return { sentence: texts.next.failed, actions: ['checkout', 'deny', 'cancel'] };
    case 'fulfilled':
    case 'partially_refunded':
      return { sentence: texts.next[purchase.status], actions: refund };
    case 'awaiting_funds':
      return { sentence: texts.next.funds, actions: [] };
    default:
      return { sentence: texts.next[purchase.status], actions: [] };
  }
}

function pending(purchase: Purchase, needsApproval: boolean, viewer: Viewer): NextStep {
  const end: Action[] = ['price', 'deny', 'cancel'];
  if (!purchase.unitPrice) return { sentence: texts.next.price, actions: end };
  if (!needsApproval) return { sentence: texts.next.payable, actions: ['checkout', ...end] };
  const own = purchase.requestedBy === viewer.id && partsOf(viewer, purchase).has('organizer');
  return {
    sentence: own ? texts.next.ownApproval : texts.next.approval,
    actions: ['approve', ...end],
  };
}
