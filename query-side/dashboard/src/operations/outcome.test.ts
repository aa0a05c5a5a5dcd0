import { expect, test } from 'vitest';
import { toldOf } from './outcome';

test('an event that a purchase was told of leads there', () => {
  expect(toldOf('told_bp_019303f2')).toEqual({ words: 'Told to', purchase: 'bp_019303f2' });
});

test('known outcomes are told in plain words, unknown ones as they are', () => {
  expect(toldOf('not_needed').words).toBe('Of a type that changes nothing');
  expect(toldOf('stripe_silent_timeout').words).toBe('stripe silent timeout');
});
