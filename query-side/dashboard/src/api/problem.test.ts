import { expect, test } from 'vitest';
import { byField, ProblemError, problemOf, UNREACHABLE } from './problem';

const answered = (status: number, body: unknown, headers = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });

test('a problem document keeps its code, its words and its request id', async () => {
  const body = { code: 'four_eyes', title: 'Refused', detail: 'No.', requestId: 'r-1', errors: [] };
  expect(await problemOf(answered(409, body))).toEqual({ ...body, status: 409 });
});

test('an answer that is no problem document still says its status and request id', async () => {
  const problem = await problemOf(
    answered(502, '<html>', { 'X-Request-Id': 'r-2', 'Retry-After': '3' }),
  );
  expect(problem).toEqual({
    code: 'http_502',
    status: 502,
    title: '',
    requestId: 'r-2',
    retryAfter: 3,
    errors: [],
  });
});

test('broken error entries are dropped, not shown', async () => {
  const errors = [{ pointer: '/quantity', detail: 'Too many' }, { pointer: 7 }, null, 'x'];
  expect((await problemOf(answered(422, { errors }))).errors).toEqual([errors[0]]);
});

test('only an answer that never came or a 5xx leaves the outcome unknown', () => {
  const of = (status: number) => new ProblemError({ ...UNREACHABLE, status }).unknown;
  expect([0, 400, 409, 422, 500, 503].map(of)).toEqual([true, false, false, false, true, true]);
});

test('errors stand beside the field that their pointer begins with', () => {
  const problem = {
    ...UNREACHABLE,
    errors: [
      { pointer: '/unitPrice/amount', detail: 'Not a multiple of 10.' },
      { pointer: '#/quantity', detail: 'At least 1.' },
      { pointer: '/quantity', detail: 'A whole number.' },
      { pointer: '/unitPrices', detail: 'Unknown field.' },
    ],
  };
  expect(byField(problem, { price: '/unitPrice', quantity: '/quantity' })).toEqual({
    fields: { price: 'Not a multiple of 10.', quantity: 'At least 1. A whole number.' },
    rest: ['Unknown field.'],
  });
});

test('a line of a file that is wrong is named', async () => {
  const errors = [
    { parameter: 'line 3, column 1', detail: 'Line 3, column 1: The address is missing' },
    { detail: 'x' },
  ];
  const problem = await problemOf(new Response(JSON.stringify({ errors }), { status: 422 }));
  expect(problem.errors).toEqual([
    { pointer: 'line 3, column 1', detail: 'Line 3, column 1: The address is missing' },
  ]);
});
