import { expect, test } from 'vitest';
import { basisPointsOf, termsFlaws, termsOf, USUAL } from './terms';

test.each([
  ['15', 1500],
  ['12.5', 1250],
  ['12,5', 1250],
  ['0.05', 5],
  ['100', 10_000],
  ['100.01', undefined],
  ['0', undefined],
  ['-5', undefined],
  ['', undefined],
])('%s percent are %s hundredths of one', (text, points) => {
  expect(basisPointsOf(text)).toBe(points);
});

test('the usual terms are not said', () => {
  expect(termsOf(USUAL, 'USD', 'corporate')).toBeUndefined();
  expect(termsFlaws(USUAL, 'USD')).toEqual({});
});

test('a discount, uses and an end are asked for', () => {
  const until = '2027-06-30T18:00';
  const terms = { kind: 'fixed_amount', worth: '25', uses: '3', until } as const;
  expect(termsOf(terms, 'USD', 'corporate')).toEqual({
    discount: { kind: 'fixed_amount', amount: { amount: 2500, currency: 'USD' } },
    maxUses: 3,
    validUntil: new Date(2027, 5, 30, 18).toISOString(),
    hiddenTickets: 'hidden',
    products: ['corporate'],
  });
});

test('what cannot be is named', () => {
  const terms = { ...USUAL, kind: 'percentage', worth: '150', uses: '0' } as const;
  expect(Object.keys(termsFlaws(terms, 'USD'))).toEqual(['worth', 'uses']);
});
