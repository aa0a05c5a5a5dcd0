import { expect, test } from 'vitest';
import { basisPointsOf, billingOf, errorsOf, typedOf } from './billing';

const typed = {
  legalName: ' PyTest e.V. ',
  address: 'Example Street 1\n\n 10115 Berlin ',
  taxId: '',
  rate: '19',
  prefix: 'PY27',
};

test('what is typed becomes what is sent, and back', () => {
  const billing = billingOf(typed);
  expect(billing).toEqual({
    legalName: 'PyTest e.V.',
    address: ['Example Street 1', '10115 Berlin'],
    taxBasisPoints: 1900,
    receiptPrefix: 'PY27',
  });
  expect(billingOf(typedOf(billing, 'pytest-2027'))).toEqual(billing);
});

test('a rate has a point or a comma and at most two decimals', () => {
  expect(basisPointsOf('7,7')).toBe(770);
  expect(basisPointsOf('8.25')).toBe(825);
  expect(basisPointsOf('')).toBeUndefined();
  for (const wrong of ['101', '-1', '1.234', 'x']) expect(basisPointsOf(wrong)).toBeNaN();
});

test('what is missing or wrong is said of each field', () => {
  expect(errorsOf(typed)).toEqual({});
  expect(errorsOf({ ...typed, legalName: '', address: ' ', rate: 'x', prefix: 'py 27' })).toEqual({
    legalName: 'missing',
    address: 'missing',
    rate: 'wrong',
    prefix: 'wrong',
  });
});

test('a conference without details is offered a prefix of its own name', () => {
  expect(typedOf(undefined, 'pytest-2027').prefix).toBe('PYTEST-2027');
});
