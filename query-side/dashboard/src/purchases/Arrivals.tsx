import { useEffect, useSyncExternalStore } from 'react';
import { arrivals, clearArrivals, onArrival } from '../live/arrivals';
import type { ListSearch } from '../routes';
import { texts } from '../texts';
import { announce } from '../ui/announcer';

interface ArrivalsProps {
  readonly filter: ListSearch;
  readonly onShow: () => void;
}

/** New purchases wait above the list until somebody asks for them. */
export function Arrivals({ filter, onShow }: ArrivalsProps) {
  const count = useSyncExternalStore(onArrival, arrivals).size;
  const place = JSON.stringify(filter);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts counting anew
  useEffect(() => clearArrivals, [place]);
  useEffect(() => {
    if (count > 0) announce(texts.list.arrived(count));
  }, [count]);

  if (count === 0) return null;
  return (
    <p className="arrivals">
      {texts.list.unseen(count)}
      <button
        type="button"
        className="link"
        onClick={() => {
          clearArrivals();
          onShow();
        }}
      >
        {texts.list.show}
      </button>
    </p>
  );
}
