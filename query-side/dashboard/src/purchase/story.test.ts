import { expect, test } from 'vitest';
import type { Fact, Reveal } from '../api/types';
import { interleaved } from './interleaved';
import { actorOf, chapterOf } from './story';

const FOLDER = '../../../../shared-events/src/test/resources/golden/';
const golden = import.meta.glob<Fact['data']>(
  '../../../../shared-events/src/test/resources/golden/bulk-purchase.*.json',
  { eager: true, import: 'default' },
);
const read = (type: string) => golden[`${FOLDER}${type}.json`] ?? {};
const types = Object.keys(golden).map((path) => path.slice(FOLDER.length, -'.json'.length));

test('there are golden facts to tell', () => {
  expect(types.length).toBeGreaterThan(10);
});

test.each(types)('%s is told in plain words', (type) => {
  const { title, lines, ids } = chapterOf({ type, data: read(type) });
  const all = [title, ...lines, ...ids.flat()].join('\n');
  expect(all).not.toContain('bulk-purchase.');
  expect(all).not.toMatch(/undefined|null|NaN|\[object/);
});

test('a payment names its amount and where to find it at Stripe', () => {
  const name = 'bulk-purchase.payment-received.v1';
  const { title, tone, ids } = chapterOf({ type: name, data: read(name) });
  expect([title, tone]).toEqual(['Payment of $895.00 received', 'good']);
  expect(ids).toEqual([
    ['Payment intent', 'pi_3QabcXYZ'],
    ['Event', 'evt_1Qabc'],
  ]);
});

test('a refund says which vouchers it took and which were used before', () => {
  const name = 'bulk-purchase.refunded.v1';
  expect(chapterOf({ type: name, data: read(name) }).lines).toEqual([
    'Vouchers 1–6, 8 revoked.',
    'Vouchers 7, 9–10 were used and stay used.',
  ]);
});

test('a refund of one voucher tells of one', () => {
  const name = 'bulk-purchase.refunded.v1';
  const one = { ...read(name), revokedVouchers: '2', redeemedBefore: '1' };
  expect(chapterOf({ type: name, data: one }).lines).toEqual([
    'Voucher 2 revoked.',
    'Voucher 1 was used and stays used.',
  ]);
});

test('a dispute says what it means for the codes', () => {
  const opened = 'bulk-purchase.dispute-opened.v1';
  const closed = 'bulk-purchase.dispute-closed.v1';
  const { title, lines } = chapterOf({ type: opened, data: read(opened) });
  expect(title).toBe('The buyer’s bank took $895.00 back');
  expect(lines).toEqual(['The codes are on hold until the dispute is decided.']);
  const lost = chapterOf({ type: closed, data: read(closed) });
  expect([lost.title, lost.tone]).toEqual(['Dispute lost: $895.00 went back', 'bad']);
  expect(lost.lines).toEqual([
    'Vouchers 1–6, 8 revoked.',
    'Vouchers 7, 9–10 were used and stay used.',
  ]);
});

test('a fact of a later build is shown by its wire name', () => {
  expect(chapterOf({ type: 'bulk-purchase.gifted.v1', data: {} }).title).toContain(
    'bulk-purchase.gifted.v1',
  );
});

test('processes have names, people keep their ids', () => {
  expect(['stripe', 'saga', 'organizer'].map(actorOf)).toEqual([
    'Stripe',
    'Bulk Vouchers',
    'organizer',
  ]);
});

test('showings of codes stand between the facts and leave their order alone', () => {
  const fact = (version: number, time: string) =>
    ({ version, type: 'x', time, data: {} }) as unknown as Fact;
  const reveal = (id: number, at: string) => ({ id, at }) as unknown as Reveal;
  const facts = [
    fact(1, '2027-01-01T10:00:00Z'),
    fact(2, '2027-01-03T10:00:00.500Z'),
    fact(3, '2027-01-03T10:00:00Z'),
  ];
  const reveals = [
    reveal(9, '2027-01-04T10:00:00Z'),
    reveal(8, '2027-01-02T10:00:00Z'),
    reveal(7, '2026-12-31T10:00:00Z'),
  ];
  expect(
    interleaved(facts, reveals).map((step) => ('version' in step ? step.version : `r${step.id}`)),
  ).toEqual(['r9', 3, 2, 'r8', 1, 'r7']);
});
