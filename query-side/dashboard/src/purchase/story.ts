import type { Fact } from '../api/types';
import { formatMinute } from '../format/moment';
import { texts } from '../texts';
import { type Chapter, type Chapters, count, money, ranges, text } from './told';
import { VOUCHER_CHAPTERS } from './voucherStory';

const words = texts.story;
const PREFIX = 'bulk-purchase.';

const CHAPTERS: Chapters = {
  ...VOUCHER_CHAPTERS,
  'created.v1': (data) => ({
    title: words.created,
    lines: [
      data.unitPrice
        ? words.quantityAt(count(data.quantity), money(data.unitPrice))
        : words.noPrice(count(data.quantity)),
      text(data.description),
    ],
  }),
  'terms-revised.v1': (data) => ({
    title: words.revised,
    lines: [money(data.unitPrice), text(data.description)],
  }),
  'approved.v1': (data) => ({
    title: data.overrideReason ? words.approvedOwn : words.approved,
    tone: 'good',
    lines: [text(data.overrideReason)],
  }),
  'denied.v1': (data) => ({ title: words.denied, tone: 'bad', lines: [text(data.reason)] }),
  'cancelled.v1': (data) => ({ title: words.cancelled, tone: 'bad', lines: [text(data.reason)] }),
  'cancellation-requested.v1': (data) => ({
    title: words.callingOff,
    tone: 'bad',
    lines: [text(data.reason), words.callingOffLead],
  }),
  'checkout-requested.v1': (data) => ({
    title: words.checkoutRequested(text(data.attempt)),
    tone: 'progress',
  }),
  'checkout-started.v1': (data) => ({
    title: words.checkoutStarted(text(data.attempt)),
    tone: 'progress',
    lines: data.expiresAt ? [words.expires(formatMinute(text(data.expiresAt)))] : [],
    ids: [[words.ids.session, text(data.sessionId)]],
  }),
  'session-abandoned.v1': (data) => ({
    title: words.abandoned(text(data.attempt)),
    ids: [[words.ids.session, text(data.sessionId)]],
  }),
  'payment-pending.v1': (data) => ({
    title: words.paymentPending,
    tone: 'progress',
    ids: [[words.ids.paymentIntent, text(data.paymentIntentId)]],
  }),
  'payment-received.v1': (data) => ({
    title: words.paymentReceived(money(data.amount)),
    tone: 'good',
    ids: [
      [words.ids.paymentIntent, text(data.paymentIntentId)],
      [words.ids.event, text(data.stripeEventId)],
    ],
  }),
  'fulfilled.v1': (data) => ({
    title: data.count === 1 ? words.fulfilledOne : words.fulfilled(count(data.count)),
    tone: 'good',
  }),
  'failed.v1': (data) => ({
    title: words.failed(text(data.attempt)),
    tone: 'bad',
    lines: [words.reasons[text(data.reason)] ?? text(data.reason)],
  }),
  'refund-requested.v1': (data) => ({
    title: words.refundRequested(money(data.amount)),
    tone: 'back',
    lines: [
      text(data.reason),
      data.vouchersToRevoke ? words.refundHolds(ranges(data, 'vouchersToRevoke')) : '',
    ],
    ids: [
      [words.ids.ourRefund, text(data.refundId)],
      [words.ids.paymentIntent, text(data.paymentIntentId)],
    ],
  }),
  'refunded.v1': (data) => ({
    title: words.refunded(money(data.amount)),
    tone: 'back',
    lines: [
      data.refundId ? '' : words.refundOutside,
      data.revokedVouchers ? words.refundRevoked(ranges(data, 'revokedVouchers')) : '',
      data.redeemedBefore ? words.usedStay(ranges(data, 'redeemedBefore')) : '',
    ],
    ids: [[words.ids.refund, text(data.stripeRefundId)]],
  }),
  'refund-failed.v1': (data) => ({
    title: words.refundFailed,
    tone: 'bad',
    lines: [text(data.reason)],
    ids: [[words.ids.ourRefund, text(data.refundId)]],
  }),
  'refund-bounced.v1': (data) => ({
    title: words.bounced(money(data.amount)),
    tone: 'bad',
    lines: [
      text(data.reason),
      data.reinstatedVouchers ? words.bouncedBack(ranges(data, 'reinstatedVouchers')) : '',
    ],
    ids: [[words.ids.refund, text(data.stripeRefundId)]],
  }),
  'surplus-refunded.v1': (data) => ({
    title: words.surplusRefunded(money(data.amount)),
    tone: 'back',
    lines: [data.refundId ? '' : words.refundOutside],
    ids: [
      [words.ids.refund, text(data.stripeRefundId)],
      [words.ids.paymentIntent, text(data.paymentIntentId)],
    ],
  }),
  'surplus-disputed.v1': (data) => ({
    title: (words.surplusDisputes[text(data.stage)] ?? words.disputed)(money(data.amount)),
    tone: 'bad',
    lines: [words.surplusEffect],
    ids: [
      [words.ids.dispute, text(data.disputeId)],
      [words.ids.paymentIntent, text(data.paymentIntentId)],
    ],
  }),
  'surplus-dispute-closed.v1': (data) => ({
    title: (words.surplusOutcomes[text(data.outcome)] ?? words.disputed)(money(data.amount)),
    tone: data.outcome === 'lost' ? 'bad' : 'good',
    lines: [words.surplusOutcomes[text(data.outcome)] ? '' : text(data.outcome)],
    ids: [[words.ids.dispute, text(data.disputeId)]],
  }),
  'dispute-opened.v1': (data) => ({
    title: (words.disputes[text(data.stage)] ?? words.disputed)(money(data.amount)),
    tone: 'bad',
    lines: [words.disputeEffects[text(data.stage)] ?? text(data.stage)],
    ids: [
      [words.ids.dispute, text(data.disputeId)],
      [words.ids.paymentIntent, text(data.paymentIntentId)],
    ],
  }),
  'dispute-closed.v1': (data) => ({
    title: (words.outcomes[text(data.outcome)] ?? words.disputed)(money(data.amount)),
    tone: data.outcome === 'lost' ? 'bad' : 'good',
    lines: [
      words.outcomes[text(data.outcome)] ? '' : text(data.outcome),
      data.revokedVouchers ? words.refundRevoked(ranges(data, 'revokedVouchers')) : '',
      data.redeemedBefore ? words.usedStay(ranges(data, 'redeemedBefore')) : '',
    ],
    ids: [[words.ids.dispute, text(data.disputeId)]],
  }),
  'review-resolved.v1': (data) => ({
    title: words.resolved,
    tone: 'good',
    lines: [words.flags[text(data.kind)] ?? text(data.kind), text(data.note)],
    ids: [[words.ids.object, text(data.stripeObjectId)]],
  }),
  'flagged-for-review.v1': (data) => ({
    title: words.flagged,
    tone: 'bad',
    lines: [
      words.flags[text(data.kind)] ?? text(data.kind),
      words.expectedSeen(text(data.expected), text(data.seen)),
    ],
    ids: [[words.ids.object, text(data.stripeObjectId)]],
  }),
};

/** A fact that this build has no words for is shown with its wire name, never hidden. */
export function chapterOf({ type, data }: Pick<Fact, 'type' | 'data'>): Chapter {
  const told = CHAPTERS[type.startsWith(PREFIX) ? type.slice(PREFIX.length) : '']?.(data);
  return {
    tone: told?.tone ?? 'neutral',
    title: told?.title ?? words.unknown(type),
    lines: (told?.lines ?? []).filter(Boolean),
    ids: (told?.ids ?? []).filter(([, id]) => id),
  };
}

export const actorOf = (actor: string) => words.actors[actor] ?? actor;
