/** Purchases that came after the list was read and are not in it. */
let ids: ReadonlySet<string> = new Set();
const watchers = new Set<() => void>();

export const arrivals = (): ReadonlySet<string> => ids;

export function arrived(id: string): void {
  become(new Set([...ids, id]));
}

export function clearArrivals(): void {
  if (ids.size) become(new Set());
}

export function onArrival(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function become(next: ReadonlySet<string>): void {
  ids = next;
  for (const watcher of watchers) watcher();
}
