import { afterEach, expect, test, vi } from 'vitest';
import { LiveStream } from './stream';

type Send = ConstructorParameters<typeof LiveStream>[0]['send'];

const streamOf = (text: string) => new Response(text, { status: 200 });

async function listen(...answers: (Response | Error)[]) {
  const stop = new AbortController();
  const asked: (string | undefined)[] = [];
  const seen: string[] = [];
  const opened: boolean[] = [];
  const send: Send = async (_, { headers }) => {
    asked.push(headers['Last-Event-ID']);
    const answer = answers.shift();
    if (answers.length === 0) stop.abort();
    if (!answer || answer instanceof Error) throw answer ?? new Error('Nobody listens');
    return answer;
  };
  const stream = new LiveStream({ send }, '/stream');
  await stream.run(
    stop.signal,
    ({ data }) => seen.push(data),
    (resumed) => opened.push(resumed),
    async () => {},
  );
  return { asked, seen, opened };
}

test('a stream that ends is resumed after the last event', async () => {
  const { asked, seen, opened } = await listen(
    streamOf('retry: 1\nid: 7\nevent: ready\ndata: {}\n\nid: 8\ndata: a\n\n'),
    streamOf('retry: 1\nid: 9\ndata: b\n\n'),
    new Error('The end'),
  );
  expect(asked).toEqual([undefined, '8', '9']);
  expect(opened).toEqual([false, true]);
  expect(seen).toEqual(['{}', 'a', 'b']);
});

test('a failed connection is tried again from where it was', async () => {
  const { asked } = await listen(
    streamOf('retry: 1\nid: 3\ndata: a\n\n'),
    new Error('Lost'),
    new Error('The end'),
  );
  expect(asked).toEqual([undefined, '3', '3']);
});

afterEach(() => {
  vi.useRealTimers();
});

test('live is said only when what was missed is shown, and behind when the line is lost', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const line = new TransformStream<Uint8Array, Uint8Array>();
  const writer = line.writable.getWriter();
  const stop = new AbortController();
  const answers = [new Response(line.readable)];
  const send: Send = async () => {
    const answer = answers.shift();
    if (!answer) throw new Error('Nobody listens');
    return answer;
  };
  let show = () => {};
  const shown = new Promise<void>((resolve) => {
    show = resolve;
  });
  const stream = new LiveStream({ send }, '/stream');
  const seen: string[] = [];
  const run = stream.run(
    stop.signal,
    ({ data }) => seen.push(data),
    () => {},
    () => shown,
  );
  expect(stream.state()).toBe('connecting');
  await writer.write(new TextEncoder().encode('id: 7\nevent: ready\ndata: {}\n\ndata: a\n\n'));
  await vi.waitFor(() => expect(seen).toEqual(['{}', 'a']));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(stream.state()).toBe('catching_up');
  show();
  await vi.waitFor(() => expect(stream.state()).toBe('live'));
  const heard = stream.lastHeard();
  await writer.close();
  await vi.waitFor(() => expect(stream.state()).toBe('behind'));
  expect(stream.lastHeard()).toBe(heard);
  stop.abort();
  await run;
});
