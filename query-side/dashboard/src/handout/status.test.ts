import { expect, test } from 'vitest';
import type { HandOut, HandOutCounts } from './api';
import { actionsOf, countOf, present } from './status';

const counts: HandOutCounts = {
  handedOut: 6,
  notSent: 1,
  sending: 0,
  sent: 2,
  failed: 0,
  bounced: 1,
  redeemed: 2,
  takenBack: 3,
};

const ada: HandOut = {
  id: 'ho_1',
  serial: 1,
  status: 'not_sent',
  voucher: 'active',
  person: 'known',
  recipient: { email: 'ada@example.org', name: 'Ada' },
  code: 'unseen',
  assignedAt: '2026-11-25T10:00:00Z',
  assignedBy: 'buyer',
};

test('only statuses that there is anything of are shown, in the order of a letter’s life', () => {
  expect(present(counts)).toEqual(['not_sent', 'sent', 'redeemed', 'bounced', 'taken_back']);
  expect(countOf(counts, 'taken_back')).toBe(3);
});

test('a code is sent first and reminded of later, and nothing is done after it was used', () => {
  expect(actionsOf(ada)).toContain('send');
  expect(actionsOf({ ...ada, status: 'sent' })).toContain('remind');
  expect(actionsOf({ ...ada, status: 'sent' })).not.toContain('send');
  expect(actionsOf({ ...ada, status: 'redeemed' })).toEqual(['erase']);
});

test('nobody is written to about a voucher that does not work, which can still be taken back', () => {
  for (const voucher of ['voided', 'revoked', 'expired', 'suspended'] as const) {
    expect(actionsOf({ ...ada, voucher })).toEqual(['handOver', 'takeBack', 'erase']);
    expect(actionsOf({ ...ada, voucher, status: 'sent' })).not.toContain('remind');
  }
});

test('a letter to an address that no key opens is sent again once somebody mended it', () => {
  expect(actionsOf({ ...ada, person: 'unreadable', status: 'failed' })).toContain('send');
});

test('nobody writes to a person who was erased, but the voucher can be taken back', () => {
  const erased = { ...ada, status: 'sent', person: 'erased' } as const;
  expect(actionsOf(erased)).toEqual(['handOver', 'takeBack']);
  expect(actionsOf({ ...erased, status: 'taken_back' })).toEqual([]);
});
