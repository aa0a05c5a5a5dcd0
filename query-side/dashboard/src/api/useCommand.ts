import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Client, Command } from './client';
import { useClient } from './context';
import { ProblemError } from './problem';
import { keys, readPurchase } from './queries';
import type { Changed } from './types';

export type Request = Omit<Command, 'key'>;

/**
 * Sends a command and waits until the read side shows its outcome. A repeat of the same request
 * after an unknown outcome carries the same idempotency key, so that it is done at most once.
 */
export function useCommand<A extends Changed = Changed>(onDone: (answer: A) => void) {
  const client = useClient();
  const queries = useQueryClient();
  const unanswered = useRef<{ readonly text: string; readonly key: string }>(undefined);

  return useMutation<A, Error, Request>({
    mutationFn: async (request) => {
      const text = JSON.stringify([request.path, request.body]);
      const kept = unanswered.current;
      const key = kept?.text === text ? kept.key : crypto.randomUUID();
      unanswered.current = { text, key };
      const answer = await sendOnce<A>(client, { ...request, key }, () => {
        unanswered.current = undefined;
      });
      await showOutcome(answer);
      return answer;
    },
    onSuccess: onDone,
    onError: (error) => {
      const stale = error instanceof ProblemError && [409, 412].includes(error.problem.status);
      if (stale) void queries.invalidateQueries({ queryKey: ['purchase'] });
    },
  });

  async function showOutcome({ id, version }: A): Promise<void> {
    try {
      const purchase = await readPurchase(client, id, version);
      queries.setQueryData(keys.detail(id), purchase);
    } catch {
      // The command is done; the page catches up by the live stream or at the next reading.
    }
    await queries.invalidateQueries({ queryKey: keys.lists, refetchType: 'none' });
  }
}

async function sendOnce<A>(client: Client, command: Command, settled: () => void): Promise<A> {
  try {
    const answer = await client.command<A>(command);
    settled();
    return answer;
  } catch (error) {
    if (error instanceof ProblemError && !error.unknown) settled();
    throw error;
  }
}
