import { expect, test } from 'vitest';
import { filterOf, formOf } from './filter';

test('what was typed comes back from the address', () => {
  const typed = {
    type: 'bulk-purchase.refunded.v1',
    from: '2027-01-15T12:00:05',
    actor: ' organizer ',
    least: '89.50',
  };
  const { filter, wrong } = filterOf(typed, 'USD');
  expect(wrong).toEqual([]);
  expect(filter).toMatchObject({ actor: 'organizer', least: '8950', currency: 'USD' });
  expect(formOf(filter, 'USD')).toEqual({ ...typed, actor: 'organizer' });
});

test('an amount that is none is named', () => {
  expect(filterOf({ most: 'ten' }, 'USD')).toEqual({ filter: {}, wrong: ['most'] });
});

test('empty fields ask for nothing', () => {
  expect(filterOf({ type: '', purchase: ' ', from: '', least: '' }, 'USD').filter).toEqual({});
});
