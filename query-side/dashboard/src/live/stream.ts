import type { Client } from '../api/client';
import { EventParser, type StreamEvent } from './events';

export type LiveState = 'connecting' | 'catching_up' | 'live' | 'behind';

const SHORTEST = 500;
const LONGEST = 15_000;
/** The server says something every 15 seconds; silence of three times that is a lost line. */
const SILENCE = 45_000;
/** What was missed is sent at once: after it, or when nothing was, the line falls quiet. */
const QUIET = 1_000;
/** On a busy line it never does; what was missed has come long before this. */
const CATCHING_UP = 10_000;

/**
 * Keeps the stream of changes open as long as somebody listens: `fetch` and not `EventSource`,
 * because only that can carry a bearer token. A lost connection is resumed after the last event
 * that was seen, with a growing pause.
 */
export class LiveStream {
  private current: LiveState = 'connecting';
  private lastId = '';
  private openedAt = 0;
  private heardAt = Date.now();
  private round = 0;
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly client: Pick<Client, 'send'>,
    private readonly path: string,
  ) {}

  readonly state = (): LiveState => this.current;

  /** When the pages were last known to show everything, in milliseconds. */
  readonly lastHeard = (): number => this.heardAt;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /**
   * Runs until the signal; `onOpen` tells whether the stream could be resumed without a gap, and
   * `shown` waits until the pages show what came.
   */
  async run(
    signal: AbortSignal,
    onEvent: (event: StreamEvent) => void,
    onOpen: (resumed: boolean) => void,
    shown: () => Promise<void>,
  ): Promise<void> {
    let pause = SHORTEST;
    while (!signal.aborted) {
      const parser = new EventParser();
      parser.lastId = this.lastId;
      try {
        const opened = await this.open(signal);
        this.become('catching_up');
        this.openedAt = Date.now();
        onOpen(this.lastId !== '');
        this.settle(shown);
        pause = SHORTEST;
        for (let part = await heard(opened); !part.done; part = await heard(opened)) {
          const events = parser.push(part.value);
          for (const event of events) onEvent(event);
          this.lastId = parser.lastId;
          this.heardAt = Date.now();
          const late = this.heardAt - this.openedAt > CATCHING_UP;
          if (this.current === 'catching_up' && events.length > 0 && !late) this.settle(shown);
        }
      } catch (error) {
        this.unsettle();
        if (signal.aborted) return;
        if (!(error instanceof Error)) throw error;
      }
      this.unsettle();
      this.become('behind');
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

  /** Live is what has caught up: after a quiet moment, and when all that came is shown. */
  private settle(shown: () => Promise<void>): void {
    this.unsettle();
    const round = this.round;
    this.quiet = setTimeout(async () => {
      await shown();
      if (round === this.round) this.become('live');
    }, QUIET);
  }

  private unsettle(): void {
    clearTimeout(this.quiet);
    this.round += 1;
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
