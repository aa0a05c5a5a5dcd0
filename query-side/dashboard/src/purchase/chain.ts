import type { Fact } from '../api/types';

export type CauseKind = 'request' | 'webhook' | 'found' | 'call';
export type CallKind = 'checkout' | 'refund' | 'expire';

/** What stands at the start of one or several events. */
export interface Cause {
  readonly id: string;
  readonly kind: CauseKind;
  readonly row: number;
}

/** A call to Stripe that an event asked for. */
export interface Call {
  readonly kind: CallKind;
  readonly row: number;
}

export interface Edge {
  readonly from: 'cause' | 'event' | 'call';
  readonly fromRow: number;
  readonly to: 'event' | 'call';
  readonly toRow: number;
}

/** Rows of events, oldest first, and what led to each of them. */
export interface Chain {
  readonly facts: readonly Fact[];
  readonly causes: readonly Cause[];
  readonly calls: readonly Call[];
  readonly edges: readonly Edge[];
}

const LONGEST = 60;
const USES = new Set(['bulk-purchase.voucher-redeemed.v1', 'bulk-purchase.voucher-released.v1']);
const ASKS: Readonly<Record<string, CallKind>> = {
  'bulk-purchase.checkout-requested.v1': 'checkout',
  'bulk-purchase.refund-requested.v1': 'refund',
  'bulk-purchase.cancellation-requested.v1': 'expire',
};
const ANSWERS: Readonly<Record<CallKind, readonly string[]>> = {
  checkout: ['checkout-started', 'failed'],
  refund: ['refunded', 'refund-failed', 'surplus-refunded'],
  expire: ['cancelled', 'session-abandoned', 'failed'],
};

export function chainOf(all: readonly Fact[]): Chain {
  const facts = all
    .filter(({ type }) => !USES.has(type))
    .toSorted((a, b) => a.version - b.version)
    .slice(-LONGEST);
  const causes = new Map<string, Cause>();
  const calls: Call[] = [];
  const edges: Edge[] = [];
  const answered = new Set<number>();

  facts.forEach((fact, row) => {
    const kind = ASKS[fact.type];
    if (!kind) return;
    calls.push({ kind, row });
    edges.push({ from: 'event', fromRow: row, to: 'call', toRow: row });
    const answer = facts.findIndex((one, at) => at > row && answers(one, fact, kind));
    if (answer < 0 || answered.has(answer)) return;
    answered.add(answer);
    edges.push({ from: 'call', fromRow: row, to: 'event', toRow: answer });
  });
  const payments = new Map(
    facts.filter(isPayment).map((fact) => [fact.data.paymentIntentId, fact]),
  );
  facts.forEach((fact, row) => {
    // Codes are made because of a payment, so what told of the payment led to them.
    const { cause: id, actor } = payments.get(fact.cause) ?? fact;
    if (!id) return;
    const kind = kindOf(id, actor);
    // The answer to a call that is in the picture has no other cause.
    if (kind === 'call' && answered.has(row)) return;
    const cause = causes.get(id) ?? { id, kind, row };
    causes.set(id, cause);
    edges.push({ from: 'cause', fromRow: cause.row, to: 'event', toRow: row });
  });
  return { facts, causes: [...causes.values()], calls, edges };
}

function answers(fact: Fact, asked: Fact, kind: CallKind): boolean {
  const name = fact.type.replace('bulk-purchase.', '').replace('.v1', '');
  const same = kind === 'refund' ? 'refundId' : 'attempt';
  const answersThis =
    fact.data[same] === asked.data[same] || (kind === 'expire' && name === 'cancelled');
  return ANSWERS[kind].includes(name) && answersThis;
}

const isPayment = ({ type }: Fact) => type === 'bulk-purchase.payment-received.v1';

function kindOf(cause: string, actor: Fact['actor']): CauseKind {
  if (cause.startsWith('evt_')) return 'webhook';
  if (/^(pi|cs|re|du|dp|ch)_/.test(cause)) return 'found';
  return actor === 'saga' ? 'call' : 'request';
}
