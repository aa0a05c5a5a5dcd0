import type { Fact, Reveal } from '../api/types';

/** Facts by their numbers, the newest first; each showing of codes above what was there before it. */
export function interleaved(
  facts: readonly Fact[],
  reveals: readonly Reveal[],
): readonly (Fact | Reveal)[] {
  const newest = facts.toSorted((a, b) => b.version - a.version);
  const steps: (Fact | Reveal)[] = [];
  let told = 0;
  for (const fact of newest) {
    let reveal = reveals[told];
    while (reveal && Date.parse(reveal.at) >= Date.parse(fact.time)) {
      steps.push(reveal);
      told += 1;
      reveal = reveals[told];
    }
    steps.push(fact);
  }
  return [...steps, ...reveals.slice(told)];
}
