import type { Conference, Purchase, Status } from '../api/types';
import type { Viewer } from '../session/claims';
import { texts } from '../texts';
import { askedBack, contestedOf, lostOf } from './refund';

export type Action =
  | 'pay'
  | 'checkout'
  | 'fulfill'
  | 'retry'
  | 'approve'
  | 'price'
  | 'refund'
  | 'deny'
  | 'cancel'
  | 'void'
  | 'extend'
  | 'repair'
  | 'resolve'
  | 'sendBack';

export interface NextStep {
  readonly sentence: string;
  /** What this viewer may do, the likeliest first. The command side has the last word. */
  readonly actions: readonly Action[];
}

type Part = 'organizer' | 'buyer' | 'finance' | 'operator';

const STAFF = ['organizer', 'finance', 'operator'] as const;

/** As whom the viewer meets this purchase. */
export function partsOf(viewer: Viewer, purchase: Purchase): ReadonlySet<Part> {
  const parts = new Set<Part>();
  const { conference, sponsor } = purchase;
  for (const part of viewer.conferences.includes(conference.id) ? STAFF : []) {
    if (viewer.roles.includes(part)) parts.add(part);
  }
  const mine = sponsor
    ? viewer.sponsors.includes(`${conference.id}/${sponsor.id}`)
    : purchase.requestedBy === viewer.id;
  if (viewer.roles.includes('buyer') && mine) parts.add('buyer');
  return parts;
}

const MAY: Readonly<Record<Action, readonly Part[]>> = {
  pay: ['buyer', 'organizer'],
  checkout: ['buyer', 'organizer'],
  fulfill: ['organizer'],
  retry: ['organizer', 'operator'],
  approve: ['organizer'],
  price: ['organizer'],
  refund: ['organizer', 'finance'],
  deny: ['organizer'],
  cancel: ['organizer', 'buyer'],
  void: ['organizer'],
  extend: ['organizer'],
  repair: ['organizer'],
  resolve: ['organizer', 'finance'],
  sendBack: ['organizer', 'finance'],
};

/** Whether the viewer's roles allow it; whether the state does is another question. */
export const may = (viewer: Viewer, purchase: Purchase, action: Action) =>
  MAY[action].some((part) => partsOf(viewer, purchase).has(part));

const WITH_CODES: ReadonlySet<Status> = new Set(['fulfilled', 'partially_refunded', 'disputed']);

/** What can be repaired: codes that went astray, those missing since, and those that end early. */
export function repairs(purchase: Purchase, viewer: Viewer): readonly Action[] {
  if (!WITH_CODES.has(purchase.status)) return [];
  const { live, suspended, expired, voided } = purchase.vouchers;
  const possible: Action[] = [];
  if (voided > 0 && missingOf(purchase) > 0) possible.push('repair');
  if (live + suspended > 0) possible.push('void');
  if (purchase.terms?.validUntil && live + suspended + expired > 0) possible.push('extend');
  return possible.filter((one) => may(viewer, purchase, one));
}

/**
 * How many codes are paid for and not there, by the rule of the command side: a code that went with
 * its money is not missing, and money that went while codes were void took their place.
 */
export function missingOf(purchase: Purchase): number {
  const { quantity, vouchers } = purchase;
  const issued = vouchers.live + vouchers.suspended + vouchers.usedUp + vouchers.expired;
  const held = heldOf(purchase);
  return quantity - Math.max(vouchers.revoked + held, worthOf(purchase)) - (issued - held);
}

/** What open refunds hold; a chargeback suspends everything, so that theirs is not to be seen. */
function heldOf(purchase: Purchase): number {
  return contestedOf(purchase) > 0 ? 0 : purchase.vouchers.suspended;
}

/** How many codes the money paid for that is gone or asked back. */
function worthOf(purchase: Purchase): number {
  const unit = purchase.unitPrice?.amount ?? 0;
  const gone = (purchase.refunded?.amount ?? 0) + lostOf(purchase) + askedBack(purchase);
  return unit > 0 ? Math.min(Math.floor(gone / unit), purchase.quantity) : 0;
}

export function nextStep(
  purchase: Purchase,
  approval: Conference['approvalPolicy'] | undefined,
  viewer: Viewer,
  left = (purchase.paid?.amount ?? 0) - (purchase.refunded?.amount ?? 0),
): NextStep {
  const { sentence, actions } = undecided(step(purchase, approval, viewer, left), purchase);
  return { sentence, actions: actions.filter((one) => may(viewer, purchase, one)) };
}

/** What goes on beside the state. */
export function alongside(purchase: Purchase): readonly string[] {
  const asked = purchase.disputes.some((one) => one.state === 'open' && one.stage === 'inquiry');
  return [
    ...(askedBack(purchase) > 0 ? [texts.next.refunding] : []),
    ...(asked ? [texts.next.inquiry] : []),
  ];
}

/** While money that does not match is undecided, nobody is asked to pay. */
function undecided({ sentence, actions }: NextStep, { reviews }: Purchase): NextStep {
  const paying = actions.some((one) => one === 'pay' || one === 'checkout');
  if (!paying || !reviews.some(({ payment }) => payment)) return { sentence, actions };
  return {
    sentence: texts.next.undecided,
    actions: actions.filter((one) => one !== 'pay' && one !== 'checkout'),
  };
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
      if (purchase.checkout?.ending) return { sentence: texts.next.callingOff, actions: [] };
      return purchase.checkout?.url
        ? { sentence: texts.next.checkout, actions: ['pay', 'cancel'] }
        : { sentence: texts.next.opening, actions: ['checkout', 'cancel'] };
    case 'paid':
      return { sentence: texts.next.paid, actions: ['retry'] };
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
