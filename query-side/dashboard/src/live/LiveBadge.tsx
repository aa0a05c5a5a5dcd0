import { useEffect, useState, useSyncExternalStore } from 'react';
import { formatCount } from '../format/moment';
import { texts } from '../texts';
import { useStream } from './context';

export function LiveBadge() {
  const stream = useStream();
  const state = useSyncExternalStore(stream.subscribe, stream.state);
  return (
    <p className={`live live-${state}`} role="status" title={texts.live.hint[state]}>
      <span className="live-dot" aria-hidden="true" />
      {state === 'behind' ? <Behind since={stream.lastHeard()} /> : texts.live[state]}
    </p>
  );
}

/** The seconds are for the eye: read aloud, each of them would interrupt. */
function Behind({ since }: { readonly since: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(clock);
  }, []);
  return (
    <>
      <span className="unseen">{texts.live.offline}</span>
      <span aria-hidden="true">
        {texts.live.behind(formatCount(Math.max(1, Math.round((now - since) / 1_000))))}
      </span>
    </>
  );
}
