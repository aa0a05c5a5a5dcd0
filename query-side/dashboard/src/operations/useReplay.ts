import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../api/context';
import { announce } from '../ui/announcer';
import { operationsKey } from './api';

interface Send {
  readonly path: string;
  readonly body: unknown;
}

/**
 * Has work done once more, one after the other. Repeating is harmless by itself, so each try
 * carries a key of its own.
 */
export function useReplay<A>(onDone: (answers: readonly A[]) => string) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation<readonly A[], Error, readonly Send[]>({
    mutationFn: async (sends) => {
      const answers: A[] = [];
      for (const send of sends) {
        answers.push(await client.command<A>({ ...send, key: crypto.randomUUID() }));
      }
      return answers;
    },
    onSuccess: (answers) => announce(onDone(answers)),
    onSettled: () => queries.invalidateQueries({ queryKey: operationsKey }),
  });
}
