import { expect, test } from 'vitest';
import { differences, pathName } from './difference';
import { acme } from './sample';

test('what changed is named with what it was and what it is', () => {
  const paid = {
    ...acme,
    status: 'paid' as const,
    paid: { amount: 89500, currency: 'USD' },
    vouchers: { ...acme.vouchers, live: 10 },
    updatedAt: '2026-11-23T10:05:00Z',
    version: 2,
  };
  expect(differences(acme, paid)).toEqual([
    { path: 'status', before: 'pending', after: 'paid' },
    { path: 'vouchers.live', before: '0', after: '10' },
    { path: 'paid', after: '$895.00' },
  ]);
});

test('what is no more has no value after', () => {
  const { sponsor: _, ...without } = acme;
  expect(differences(acme, without).map(({ path, after }) => [path, after])).toEqual([
    ['sponsor.id', undefined],
    ['sponsor.name', undefined],
  ]);
});

test('nothing changed', () => {
  expect(differences(acme, { ...acme })).toEqual([]);
});

test('a place becomes words', () => {
  expect(pathName('refunds.1.refundedAt')).toBe('Refunds, 1, refunded at');
});
