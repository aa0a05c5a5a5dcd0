import type { ReactNode } from 'react';
import { ProblemError } from '../../api/problem';
import { texts } from '../../texts';
import { explain } from '../../ui/Trouble';
import { Pairs } from '../Card';

const words = texts.refund;

interface EffectProps {
  /** All of it in one sentence; nothing as long as nothing can be said. */
  readonly sentence: string | undefined;
  readonly error: Error | null;
  readonly pairs: readonly (readonly [string, ReactNode])[] | undefined;
  readonly hint?: string;
}

/** Shows what a command would do before anybody sends it. */
export function Effect({ sentence, error, pairs, hint }: EffectProps) {
  return (
    <section className="effect" aria-label={words.effect} aria-live="polite">
      <h3>{words.effect}</h3>
      {sentence && <p className="effect-sentence">{sentence}</p>}
      {pairs && <Pairs of={pairs} />}
      {error && (
        <p className="field-error">
          {error instanceof ProblemError ? explain(error.problem) : texts.trouble.crash}
        </p>
      )}
      {!sentence && !error && <p className="quiet">{words.waiting}</p>}
      {sentence && hint && <p className="quiet">{hint}</p>}
    </section>
  );
}
