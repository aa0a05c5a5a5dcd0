import { useEffect } from 'react';
import { texts } from '../texts';

/** Names the page in the tab and for whoever hears it. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === texts.product ? title : `${title} · ${texts.product}`;
  }, [title]);
}
