import { useEffect, useState } from 'react';
import { EMPTY, type Typed } from './order';

const KEY = 'draft:new-purchase';

/** What was typed outlives a reload and a new sign-in, in this tab only. */
export function useDraft() {
  const [typed, setTyped] = useState<Typed>(kept);
  useEffect(() => {
    if (typed === EMPTY) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(typed));
  }, [typed]);
  return {
    typed,
    change: (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part })),
    discard: () => {
      sessionStorage.removeItem(KEY);
      setTyped(EMPTY);
    },
  };
}

function kept(): Typed {
  const text = sessionStorage.getItem(KEY);
  return text ? { ...EMPTY, ...JSON.parse(text) } : EMPTY;
}
