import { useEffect, useState } from 'react';
import { formatAge, formatExact, formatMinute } from '../format/moment';

/** A time for people, with the exact one for whoever asks. */
export function Moment({ time, age = false }: { readonly time: string; readonly age?: boolean }) {
  const now = useMinute();
  return (
    <time dateTime={time} title={formatExact(time)}>
      {age ? formatAge(time, now) : formatMinute(time)}
    </time>
  );
}

function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
