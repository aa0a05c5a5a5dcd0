import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Client } from '../api/client';
import { ProblemError, UNREACHABLE } from '../api/problem';
import { keys } from '../api/queries';
import type { Purchase } from '../api/types';
import { Changes } from './changes';

const purchase = (version: number, status: string) =>
  ({ id: 'bp_1', version, status, quantity: 1, products: [{ name: 'Gold' }] }) as Purchase;

const refused = new ProblemError({ code: 'not_found', status: 404, title: '', errors: [] });

/** A list that shows the first version, and a service that gives these answers in turn. */
function shown(...answers: (Purchase | Error)[]) {
  const queries = new QueryClient();
  queries.setQueryData(keys.list({}), { items: [purchase(1, 'pending')] });
  const read = async () => {
    const answer = answers.shift();
    if (!answer || answer instanceof Error) throw answer ?? new Error('Asked too often');
    return answer;
  };
  const changes = new Changes({ read } as unknown as Client, queries);
  const row = () => queries.getQueryData<{ items: Purchase[] }>(keys.list({}))?.items[0]?.status;
  return { changes, queries, row, left: answers };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a row whose new version could not be read is read again until it is shown', async () => {
  const lost = new ProblemError(UNREACHABLE);
  const { changes, row, left } = shown(lost, lost, purchase(2, 'approved'));
  changes.add({ id: 'bp_1', version: 2, status: 'approved' });
  await vi.advanceTimersByTimeAsync(200);
  expect(row()).toBe('pending');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(row()).toBe('approved');
  expect(left).toEqual([]);
});

test('what the service refuses to show is read anew where it stands', async () => {
  const { changes, queries } = shown(refused);
  changes.add({ id: 'bp_1', version: 2, status: 'approved' });
  await vi.advanceTimersByTimeAsync(200);
  expect(queries.getQueryState(keys.list({}))?.isInvalidated).toBe(true);
});
