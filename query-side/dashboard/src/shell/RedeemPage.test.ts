import { expect, test } from 'vitest';
import { codeIn } from './RedeemPage';

test('a code is read from behind the hash', () => {
  expect(codeIn('#code=BULK-ACME-CORP-7K3M-9QWE-RT5X-2HN8')).toBe(
    'BULK-ACME-CORP-7K3M-9QWE-RT5X-2HN8',
  );
});

test('what is no code is not shown', () => {
  for (const hash of ['', '#', '#code=', '#code=<script>', '#other=BULK-7K3M-9QWE-RT5X-2HN8']) {
    expect(codeIn(hash)).toBeUndefined();
  }
});
