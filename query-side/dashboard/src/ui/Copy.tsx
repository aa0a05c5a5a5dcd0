import { useEffect, useState } from 'react';
import { texts } from '../texts';
import { announce } from './announcer';
import { CopyIcon, DoneIcon } from './icons';

interface CopyProps {
  readonly text: string;
  /** What to show instead of the text. */
  readonly label?: string;
  readonly what?: string;
}

/** Shows a text for machines and copies it. */
export function Copy({ text, label, what }: CopyProps) {
  const [state, setState] = useState<'action' | 'done' | 'failed'>('action');
  useEffect(() => {
    if (state === 'action') return;
    const timer = setTimeout(() => setState('action'), 2_000);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    const next = await navigator.clipboard.writeText(text).then(
      () => 'done' as const,
      () => 'failed' as const,
    );
    setState(next);
    announce(texts.copy[next]);
  }

  const name = `${texts.copy.action} ${what ?? text}`;
  return (
    <span className="copy">
      {label === undefined && <code>{text}</code>}
      <button
        type="button"
        className={label ? 'button' : 'icon-button'}
        onClick={copy}
        aria-label={label ? undefined : name}
        title={texts.copy[state]}
      >
        {state === 'done' ? <DoneIcon /> : <CopyIcon />}
        {label}
      </button>
    </span>
  );
}
