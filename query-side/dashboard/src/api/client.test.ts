import { afterEach, expect, test, vi } from 'vitest';
import { Client } from './client';
import { ProblemError } from './problem';

afterEach(() => vi.unstubAllGlobals());

function house(...answers: (Response | Error)[]) {
  const calls: { url: string; headers: Headers; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    calls.push({ url, headers: new Headers(init.headers), body: init.body });
    const answer = answers.shift();
    if (!answer || answer instanceof Error) throw answer ?? new Error('One call too many');
    return answer;
  });
  const tokens = ['old', 'new'];
  const session = { token: async () => tokens[0] ?? '', refuse: () => void tokens.shift() };
  return { calls, client: new Client(session, 'http://command') };
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

test('a command names its key, the version that was seen, and the person', async () => {
  const { client, calls } = house(json(200, { version: 4 }));
  await client.command({ path: '/bulk-purchases/bp_1/approval', body: {}, key: 'k-1', version: 3 });
  expect(calls[0]?.url).toBe('http://command/bulk-purchases/bp_1/approval');
  expect(Object.fromEntries(calls[0]?.headers ?? [])).toEqual({
    accept: 'application/json',
    authorization: 'Bearer old',
    'content-type': 'application/json',
    'idempotency-key': 'k-1',
    'if-match': '"3"',
  });
});

test('a refused token is renewed once, and the same request sent again', async () => {
  const { client, calls } = house(json(401, {}), json(201, { id: 'bp_1' }));
  const answer = await client.command({ path: '/bulk-purchases', body: { quantity: 1 }, key: 'k' });
  expect(answer).toEqual({ id: 'bp_1' });
  expect(calls.map(({ headers }) => headers.get('Authorization'))).toEqual([
    'Bearer old',
    'Bearer new',
  ]);
  expect(new Set(calls.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(1);
});

test('a second refusal stands', async () => {
  const { client } = house(json(401, {}), json(401, { code: 'unauthenticated' }));
  await expect(client.read('/conferences')).rejects.toMatchObject({
    problem: { code: 'unauthenticated', status: 401 },
  });
});

test('no answer at all is a problem whose outcome is unknown', async () => {
  const { client } = house(new TypeError('Failed to fetch'));
  const error = await client.read('/conferences').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  expect((error as ProblemError).unknown).toBe(true);
});

test('a file has the name that the service gave it', async () => {
  const headers = { 'Content-Disposition': 'attachment; filename="codes-bp_1.csv"' };
  const { client, calls } = house(new Response('serial,code', { headers }));
  const file = await client.download('/bulk-purchases/bp_1/codes', 'text/csv');
  expect(calls[0]?.headers.get('Accept')).toBe('text/csv');
  expect(file.name).toBe('codes-bp_1.csv');
  expect(await file.content.text()).toBe('serial,code');
});

test('a file that breaks off is no file', async () => {
  const broken = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode('serial,code'));
      controller.error(new TypeError('terminated'));
    },
  });
  const { client } = house(new Response(broken));
  await expect(client.download('/bulk-purchases/bp_1/codes', 'text/csv')).rejects.toMatchObject({
    problem: { code: 'broken_off' },
  });
});
