import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useClient } from '../api/context';
import { ProblemError } from '../api/problem';
import { announce } from '../ui/announcer';
import { type Change, change, webhookKey } from './api';

/**
 * Changes webhooks and shows the outcome. A repeat of the same change after an unknown outcome
 * carries the same idempotency key, so that it is done at most once.
 */
export function useChange<A>(conference: string, onDone: (answer: A) => string | undefined) {
  const client = useClient();
  const queries = useQueryClient();
  const unanswered = useRef<{ readonly text: string; readonly key: string }>(undefined);
  return useMutation<A, Error, Change>({
    mutationFn: async (one) => {
      const text = JSON.stringify(one);
      const kept = unanswered.current;
      const key = kept?.text === text ? kept.key : crypto.randomUUID();
      unanswered.current = { text, key };
      try {
        const answer = await change<A>(client, key, one);
        unanswered.current = undefined;
        return answer;
      } catch (error) {
        if (error instanceof ProblemError && !error.unknown) unanswered.current = undefined;
        throw error;
      }
    },
    onSuccess: (answer) => {
      const words = onDone(answer);
      if (words) announce(words);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: webhookKey(conference) }),
  });
}
