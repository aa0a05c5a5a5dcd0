import { expect, test } from 'vitest';
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
