import { expect, test } from 'vitest';
import type { Conference, Product } from '../api/types';
import { bodyOf, EMPTY, flawsOf, priceOf, quantityOf, totalOf } from './order';

const corporate: Product = {
  id: 'corporate',
  name: 'Corporate',
  kind: 'ticket',
  unitPrice: { amount: 34900, currency: 'USD' },
  bulkSale: 'enabled',
};
const pytest: Conference = {
  id: 'pytest-2027',
  name: 'PyTest 2027',
  currency: 'USD',
  timeZone: 'Europe/Berlin',
  version: 1,
  state: 'open',
  approvalPolicy: 'complimentary_only',
  sponsors: [{ id: 'acme-corp', name: 'Acme Corp' }],
  products: [corporate],
};
const filled = {
  ...EMPTY,
  conference: 'pytest-2027',
  sponsor: 'acme-corp',
  product: 'corporate',
  quantity: '10',
  price: '89.50',
};

test.each([
  ['1', 1],
  ['1000000', 1_000_000],
  ['0', undefined],
  ['-1', undefined],
  ['1000001', undefined],
  ['2.5', undefined],
  ['', undefined],
])('a quantity of "%s" is %s', (text, quantity) => {
  expect(quantityOf(text)).toBe(quantity);
});

test('ten at 89.50 are 895.00, and the total is never sent', () => {
  const price = priceOf(filled, corporate, true);
  expect(totalOf(price, 10)).toEqual({ amount: 89500, currency: 'USD' });
  expect(bodyOf(filled, price)).toEqual({
    conference: 'pytest-2027',
    sponsor: 'acme-corp',
    products: ['corporate'],
    quantity: 10,
    unitPrice: { amount: 8950, currency: 'USD' },
  });
});

test('a buyer pays the list price, or leaves it out to ask for a quote', () => {
  expect(priceOf(filled, corporate, false)).toEqual(corporate.unitPrice);
  const asked = { ...filled, quote: true };
  expect(bodyOf(asked, priceOf(asked, corporate, false))).not.toHaveProperty('unitPrice');
});

test('a deal without sponsor names none', () => {
  expect(bodyOf({ ...filled, sponsor: '' }, undefined)).not.toHaveProperty('sponsor');
  expect(flawsOf({ ...filled, sponsor: '' }, pytest, true)).toEqual({});
  expect(flawsOf({ ...filled, sponsor: '' }, pytest, false)).toHaveProperty('sponsor');
});

test('every missing field is named at once', () => {
  expect(Object.keys(flawsOf(EMPTY, pytest, true))).toEqual([
    'conference',
    'product',
    'quantity',
    'price',
  ]);
});
