import { createContext, useContext } from 'react';
import type { LiveStream } from './stream';

export const StreamContext = createContext<LiveStream | undefined>(undefined);

export function useStream(): LiveStream {
  const stream = useContext(StreamContext);
  if (!stream) throw new Error('Outside of a StreamContext');
  return stream;
}
