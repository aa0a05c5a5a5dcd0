import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../api/client';
import { ProblemError } from '../api/problem';
import { keys, type PurchaseFilter, readPurchase } from '../api/queries';
import { isStatus, type Purchase, type PurchasePage, type Status } from '../api/types';
import { formatCount } from '../format/moment';
import { texts } from '../texts';
import { announce } from '../ui/announcer';
import { arrived } from './arrivals';
import type { StreamEvent } from './events';

export interface Change {
  readonly id: string;
  readonly version: number;
  readonly status: Status;
}

/** The change that an event tells of; events that this build does not know are passed over. */
export function changeOf({ type, data }: StreamEvent): Change | undefined {
  if (type !== 'purchase') return undefined;
  const change = JSON.parse(data);
  return isStatus(change.status) ? change : undefined;
}

const REFUSALS = new Set([403, 404, 410]);
const SHORTEST = 1_000;
const LONGEST = 30_000;

/**
 * Brings changes to the pages. A row that is shown is replaced where it stands; what is new is
 * counted and offered, because nothing may jump under a hand.
 */
export class Changes {
  private readonly waiting = new Map<string, Change>();
  private readonly doing = new Set<Promise<unknown>>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly client: Client,
    private readonly queries: QueryClient,
  ) {}

  /** Many changes of one purchase within a moment are one. */
  add(change: Change): void {
    this.waiting.set(change.id, change);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const changes = [...this.waiting.values()];
      this.waiting.clear();
      for (const one of changes) this.begin(this.apply(one));
    }, 150);
  }

  /** After a gap that the stream could not bridge, everything shown is read again. */
  catchUp(): void {
    this.begin(this.queries.invalidateQueries({ queryKey: ['purchase'] }));
    this.begin(this.queries.invalidateQueries({ queryKey: keys.lists }));
  }

  /** Waits until everything that was told so far is shown. */
  async shown(): Promise<void> {
    while (this.doing.size > 0) await Promise.allSettled(this.doing);
  }

  private begin(work: Promise<unknown>): void {
    const done = work.finally(() => this.doing.delete(done));
    this.doing.add(done);
  }

  private async apply(change: Change, pause = SHORTEST): Promise<void> {
    const lists = this.queries.getQueriesData<PurchasePage>({ queryKey: keys.lists });
    const known = this.queries.getQueryData<Purchase>(keys.detail(change.id));
    const rows = lists.flatMap(
      ([, page]) => page?.items.filter(({ id }) => id === change.id) ?? [],
    );
    for (const { queryKey, state } of this.queries
      .getQueryCache()
      .findAll({ queryKey: keys.lists, type: 'active' })) {
      const page = state.data as PurchasePage | undefined;
      if (page && !page.items.some(({ id }) => id === change.id)) offer(change, queryKey[1] ?? {});
    }
    const seen = [...rows, ...(known ? [known] : [])];
    if (seen.length === 0 || seen.every(({ version }) => version >= change.version)) return;
    const fresh = await this.read(change, pause);
    if (!fresh) return;
    this.show(fresh);
    const before = seen[0]?.status;
    if (before !== fresh.status)
      announce(texts.list.changed(nameOf(fresh), texts.status[fresh.status]));
  }

  /** The stream does not tell twice: what could not be read is tried again until it can. */
  private async read(change: Change, pause: number): Promise<Purchase | undefined> {
    try {
      return await readPurchase(this.client, change.id, change.version);
    } catch (error) {
      if (error instanceof ProblemError && REFUSALS.has(error.problem.status)) {
        this.readAnew(change.id);
        return undefined;
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
      await this.apply(change, Math.min(pause * 2, LONGEST));
      return undefined;
    }
  }

  /** A refusal stands: every page that shows the purchase asks for itself. */
  private readAnew(id: string): void {
    void this.queries.invalidateQueries({ queryKey: keys.one(id) });
    void this.queries.invalidateQueries({
      queryKey: keys.lists,
      predicate: ({ state }) =>
        (state.data as PurchasePage | undefined)?.items.some((row) => row.id === id) ?? false,
    });
  }

  private show(fresh: Purchase): void {
    const newer = (old: Purchase) =>
      old.id === fresh.id && old.version < fresh.version ? fresh : old;
    this.queries.setQueriesData<PurchasePage>(
      { queryKey: keys.lists },
      (page) => page && { ...page, items: page.items.map(newer) },
    );
    this.queries.setQueryData<Purchase>(keys.detail(fresh.id), (old) => old && newer(old));
  }
}

function offer(change: Change, filter: unknown): void {
  const { status, conference: _, ...narrower } = filter as PurchaseFilter;
  // Whether a change belongs into a list that is searched or sorted, only the service knows.
  if (Object.keys(narrower).length > 0) return;
  if (status ? status === change.status : change.version === 1) arrived(change.id);
}

export function nameOf({ sponsor, quantity, products }: Purchase): string {
  const product = products.map(({ name }) => name).join(', ');
  const order = texts.order(formatCount(quantity), product);
  return sponsor ? `${sponsor.name}, ${order}` : order;
}
