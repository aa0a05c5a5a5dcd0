import { expect, test } from 'vitest';
import {
  claimsOf,
  flawOf,
  mayOperate,
  mayReconcile,
  mayRequest,
  maySeeMoney,
  viewerOf,
} from './claims';

const expected = { issuer: 'https://id.example', clientId: 'dashboard', nonce: 'n-1' };
const now = Date.UTC(2026, 10, 23);
const good = {
  iss: 'https://id.example',
  aud: 'dashboard',
  nonce: 'n-1',
  exp: now / 1000 + 60,
  sub: 'organizer',
};

test('an ID token of our issuer, for us, with our nonce and in time has no flaw', () => {
  expect(flawOf(good, expected, now)).toBeUndefined();
  expect(flawOf({ ...good, aud: ['dashboard'] }, expected, now)).toBeUndefined();
});

test.each([
  [{ iss: 'https://other.example' }, 'issuer'],
  [{ aud: 'another' }, 'audience'],
  [{ aud: ['dashboard', 'another'] }, 'authorized party'],
  [{ nonce: 'n-2' }, 'nonce'],
  [{ exp: now / 1000 }, 'expiry'],
  [{ exp: undefined }, 'expiry'],
])('an ID token with %o is refused for its %s', (change, flaw) => {
  expect(flawOf({ ...good, ...change }, expected, now)).toBe(flaw);
});

test('claims keep letters beyond ASCII', () => {
  const payload = btoa(unescape(encodeURIComponent('{"sub":"o","name":"Zoë Müller"}')));
  expect(viewerOf(claimsOf(`e30.${payload}.x`)).name).toBe('Zoë Müller');
});

test('missing claims leave nobody with rights', () => {
  expect(viewerOf({ sub: 'x' })).toEqual({
    id: 'x',
    name: 'x',
    roles: [],
    conferences: [],
    sponsors: [],
  });
});

test.each([
  ['organizer', { requests: true, money: true, reconciles: false, operates: false }],
  ['buyer', { requests: true, money: false, reconciles: false, operates: false }],
  ['finance', { requests: false, money: true, reconciles: true, operates: false }],
  ['auditor', { requests: false, money: true, reconciles: false, operates: false }],
  ['operator', { requests: false, money: false, reconciles: false, operates: true }],
])('an %s is led to the pages of her role', (role, expected) => {
  const viewer = viewerOf({ sub: 'somebody', roles: [role] });
  expect({
    requests: mayRequest(viewer),
    money: maySeeMoney(viewer),
    reconciles: mayReconcile(viewer),
    operates: mayOperate(viewer),
  }).toEqual(expected);
});
