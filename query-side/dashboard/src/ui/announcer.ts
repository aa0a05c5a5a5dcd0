/** What changed without the person's doing is told to whoever does not see it. */
let current = '';
const watchers = new Set<() => void>();

export function announce(text: string): void {
  // The same words twice are two announcements: a trailing blank makes them differ.
  current = text === current ? `${text}\u00a0` : text;
  for (const watcher of watchers) watcher();
}

export const announced = (): string => current;

export function onAnnouncement(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
