import { expect, test } from 'vitest';
import { challengeOf, secret } from './pkce';

test('the challenge is the one of RFC 7636, appendix B', async () => {
  expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
});

test('a secret is 43 characters that need no escaping, and never the same twice', () => {
  const secrets = new Set(Array.from({ length: 50 }, secret));
  expect(secrets.size).toBe(50);
  for (const one of secrets) expect(one).toMatch(/^[A-Za-z0-9_-]{43}$/);
});
