import { useSyncExternalStore } from 'react';
import { announced, onAnnouncement } from '../ui/announcer';

export function Announcer() {
  const text = useSyncExternalStore(onAnnouncement, announced);
  return (
    <div className="unseen" role="status">
      {text}
    </div>
  );
}
