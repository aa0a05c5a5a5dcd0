import { texts } from '../texts';

/** What came of an event or a call; a purchase that was told of it is linked to. */
export interface Told {
  readonly words: string;
  readonly purchase?: string;
}

/** A word that this build does not know is shown as it is, never hidden. */
export function toldOf(outcome: string): Told {
  const purchase = /^told_(bp_\w+)$/.exec(outcome)?.[1];
  if (purchase) return { words: texts.operations.inbox.told, purchase };
  return { words: texts.operations.inbox.outcomes[outcome] ?? outcome.replaceAll('_', ' ') };
}
