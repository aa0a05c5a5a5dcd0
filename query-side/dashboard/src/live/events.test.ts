import { expect, test } from 'vitest';
import { EventParser } from './events';

const whole =
  ': hello\n\nevent: purchase\nid: 7\ndata: {"id":"bp_1",\ndata: "version":2}\n\ndata:x\r\n\r\n';
const expected = [
  { type: 'purchase', id: '7', data: '{"id":"bp_1",\n"version":2}' },
  { type: 'message', id: '7', data: 'x' },
];

test('events, fields and comments are told apart', () => {
  expect(new EventParser().push(whole)).toEqual(expected);
});

test.each([1, 2, 3, 7])('chunks of %i characters give the same events', (size) => {
  const parser = new EventParser();
  const events = [];
  for (let at = 0; at < whole.length; at += size) {
    events.push(...parser.push(whole.slice(at, at + size)));
  }
  expect(events).toEqual(expected);
});

test('a lone carriage return ends a line too', () => {
  expect(new EventParser().push('data: a\r\rdata: b\r\r').map(({ data }) => data)).toEqual([
    'a',
    'b',
  ]);
});

test('an event without data is none, but its id counts for resuming', () => {
  const parser = new EventParser();
  expect(parser.push('id: 9\n\n')).toEqual([]);
  expect(parser.lastId).toBe('9');
});

test('only a number is a time to wait, and an id with NUL is ignored', () => {
  const parser = new EventParser();
  parser.push('retry: soon\nid: a\0b\n\n');
  expect([parser.retry, parser.lastId]).toEqual([undefined, '']);
  parser.push('retry: 1500\n\n');
  expect(parser.retry).toBe(1500);
});

test('what is not finished is not told', () => {
  expect(new EventParser().push('data: half')).toEqual([]);
});
