import { expect, test } from 'vitest';
import { texts } from '../texts';
import { EVENT_TYPES, typeName } from './types';

const golden = import.meta.glob('../../../../shared-events/src/test/resources/golden/*.json');

test('every event that was ever written can be searched for', () => {
  const written = Object.keys(golden).map((path) => path.replace(/.*\/(.*)\.json/, '$1'));
  expect([...EVENT_TYPES].sort()).toEqual(written.sort());
});

test('every event has a name in words', () => {
  const named = EVENT_TYPES.map((type) => type.replace(/\.v\d+$/, ''));
  expect(Object.keys(texts.eventNames)).toEqual([...new Set(named)]);
});

test('a name on the wire becomes words', () => {
  expect(typeName('bulk-purchase.payment-received.v1')).toBe('Payment received');
  expect(typeName('bulk-purchase.not-thought-of.v1')).toBe('Not thought of');
  expect(typeName('something else')).toBe('Something else');
});
