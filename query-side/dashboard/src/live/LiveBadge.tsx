import { useSyncExternalStore } from 'react';
import { texts } from '../texts';
import { useStream } from './context';

export function LiveBadge() {
  const stream = useStream();
  const state = useSyncExternalStore(stream.subscribe, stream.state);
  return (
    <p className={`live live-${state}`} role="status" title={texts.live.hint[state]}>
      <span className="live-dot" aria-hidden="true" />
      {texts.live[state]}
    </p>
  );
}
