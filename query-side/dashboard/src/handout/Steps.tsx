import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../api/context';
import { texts } from '../texts';
import { Moment } from '../ui/Moment';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { stepsQuery } from './api';

const words = texts.handOut;

interface StepsProps {
  readonly id: string;
  readonly handOut: string;
  readonly serial: number;
}

/** Everything that became of one hand-out; asked for only when somebody looks. */
export function Steps({ id, handOut, serial }: StepsProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="hand-out-steps"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary aria-label={words.historyOf(serial)}>{words.history}</summary>
      {open && <Listed id={id} handOut={handOut} />}
    </details>
  );
}

function Listed({ id, handOut }: { readonly id: string; readonly handOut: string }) {
  const steps = useQuery(stepsQuery(useClient(), id, handOut));
  if (steps.isPending) return <Skeleton lines={2} />;
  if (steps.isError) {
    return <Trouble error={steps.error} onRetry={() => void steps.refetch()} />;
  }
  return (
    <ol>
      {steps.data.items.map(({ kind, at, actor, reason, order }) => (
        <li key={kind + at}>
          {words.steps[kind]} <Moment time={at} />
          {actor && ` · ${words.by} ${actor}`}
          {order && ` · ${words.inOrder} ${order}`}
          {reason && <span className="hand-out-more"> {reason}</span>}
        </li>
      ))}
    </ol>
  );
}
