import type { Client } from '../api/client';
import { EventParser, type StreamEvent } from './events';

export type LiveState = 'connecting' | 'live' | 'catching_up';

const SHORTEST = 500;
const LONGEST = 15_000;
/** The server says something every 15 seconds; silence of three times that is a lost line. */
const SILENCE = 45_000;

/**
 * Keeps the stream of changes open as long as somebody listens: `fetch` and not `EventSource`,
 * because only that can carry a bearer token. A lost connection is resumed after the last event
 * that was seen, with a growing pause.
 */
export class LiveStream {
  private current: LiveState = 'connecting';
  private lastId = '';
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly client: Pick<Client, 'send'>,
    private readonly path: string,
  ) {}

  readonly state = (): LiveState => this.current;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Runs until the signal; `onOpen` tells whether the stream could be resumed without a gap. */
  async run(
    signal: AbortSignal,
    onEvent: (event: StreamEvent) => void,
    onOpen: (resumed: boolean) => void,
  ): Promise<void> {
    let pause = SHORTEST;
    while (!signal.aborted) {
      const parser = new EventParser();
      parser.lastId = this.lastId;
      try {
        const opened = await this.open(signal);
        onOpen(this.lastId !== '');
        this.become('live');
        pause = SHORTEST;
        for (let part = await heard(opened); !part.done; part = await heard(opened)) {
          for (const event of parser.push(part.value)) onEvent(event);
          this.lastId = parser.lastId;
        }
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof Error)) throw error;
      }
      this.become('catching_up');
      await wait((parser.retry ?? pause) * (0.5 + Math.random() / 2), signal);
      pause = Math.min(pause * 2, LONGEST);
    }
  }

  private async open(signal: AbortSignal): Promise<ReadableStreamDefaultReader<string>> {
    const answer = await this.client.send(this.path, {
      headers: {
        Accept: 'text/event-stream',
        ...(this.lastId && { 'Last-Event-ID': this.lastId }),
      },
      signal,
      cache: 'no-store',
    });
    if (!answer.body) throw new Error('A stream without a body');
    return answer.body.pipeThrough(new TextDecoderStream()).getReader();
  }

  private become(next: LiveState): void {
    if (next === this.current) return;
    this.current = next;
    for (const watcher of this.watchers) watcher();
  }
}

/** The next part; a line that is silent for too long is at its end. */
async function heard(reader: ReadableStreamDefaultReader<string>) {
  const timer = setTimeout(() => void reader.cancel(), SILENCE);
  try {
    return await reader.read();
  } finally {
    clearTimeout(timer);
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
