import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '../api/context';
import { Changes, changeOf } from './changes';
import { useStream } from './context';

/** Listens as long as somebody is signed in. */
export function Live() {
  const stream = useStream();
  const client = useClient();
  const queries = useQueryClient();
  useEffect(() => {
    const changes = new Changes(client, queries);
    const stop = new AbortController();
    void stream.run(
      stop.signal,
      (event) => {
        const change = changeOf(event);
        if (change) changes.add(change);
      },
      (resumed) => {
        if (!resumed) changes.catchUp();
      },
      () => changes.shown(),
    );
    return () => stop.abort();
  }, [stream, client, queries]);
  return null;
}
