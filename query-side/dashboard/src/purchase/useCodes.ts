import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../api/context';
import { keys, readCodes, type VoucherChoice } from '../api/queries';
import type { Code } from '../api/types';

export interface Codes {
  /** Nothing until somebody asks: each showing is recorded. */
  readonly items: readonly Code[] | undefined;
  readonly busy: boolean;
  readonly error: Error | undefined;
  readonly show: () => Promise<void>;
  readonly hide: () => void;
  readonly more: (() => Promise<void>) | undefined;
}

/** Codes live in this component only and are gone with it: no cache ever holds them. */
export function useCodes(id: string, choice: VoucherChoice): Codes {
  const client = useClient();
  const queries = useQueryClient();
  const [items, setItems] = useState<readonly Code[]>();
  const [next, setNext] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();

  async function read(before: readonly Code[], after?: string) {
    setBusy(true);
    setError(undefined);
    try {
      const slice = await readCodes(client, id, choice, after);
      setItems([...before, ...slice.items]);
      setNext(slice.next);
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      void queries.invalidateQueries({ queryKey: keys.reveals(id) });
      setBusy(false);
    }
  }

  return {
    items,
    busy,
    error,
    show: () => read([]),
    hide: () => setItems(undefined),
    more: items && next ? () => read(items, next) : undefined,
  };
}
