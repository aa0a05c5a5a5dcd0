import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../api/context';
import { Card } from '../purchase/Card';
import { mayReconcile } from '../session/claims';
import { useViewer } from '../session/context';
import { texts } from '../texts';
import { announce } from '../ui/announcer';
import { Moment } from '../ui/Moment';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { type Run, runsKey, runsPath, runsQuery } from './api';
import { RunDetail } from './RunDetail';

const words = texts.ledger.runs;

/** Whether our facts about money agree with Stripe. */
export function Runs({ conference }: { readonly conference: string }) {
  const runs = useQuery(runsQuery(useClient(), conference));
  const [shown, setShown] = useState<string>();
  return (
    <Card title={words.title}>
      <Begin conference={conference} />
      {runs.isPending && <Skeleton lines={3} />}
      {runs.isError && <Trouble error={runs.error} onRetry={() => void runs.refetch()} />}
      {runs.data?.length === 0 && <p className="quiet">{words.empty}</p>}
      {runs.data && runs.data.length > 0 && (
        <ul className="runs">
          {runs.data.map((run) => (
            <li key={run.id}>
              <Headline
                run={run}
                open={shown === run.id}
                onToggle={() => setShown(shown === run.id ? undefined : run.id)}
              />
              {shown === run.id && <RunDetail conference={conference} run={run} />}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Begin({ conference }: { readonly conference: string }) {
  const client = useClient();
  const queries = useQueryClient();
  const begin = useMutation({
    mutationFn: () =>
      client.command<Run>({ path: runsPath(conference), body: {}, key: crypto.randomUUID() }),
    onSuccess: () => announce(words.begun),
    onSettled: () => queries.invalidateQueries({ queryKey: runsKey(conference) }),
  });
  return (
    <>
      <div className="runs-lead">
        <p className="quiet">{words.lead}</p>
        {mayReconcile(useViewer()) && (
          <button
            type="button"
            className="button"
            aria-disabled={begin.isPending}
            onClick={() => {
              if (!begin.isPending) begin.mutate();
            }}
          >
            {begin.isPending ? `${texts.dialog.working}…` : words.begin}
          </button>
        )}
      </div>
      {begin.isError && <Trouble error={begin.error} />}
    </>
  );
}

interface HeadlineProps {
  readonly run: Run;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Headline({ run, open, onToggle }: HeadlineProps) {
  return (
    <button type="button" className="run" aria-expanded={open} onClick={onToggle}>
      <span className="run-when">
        <Moment time={run.startedAt} />
        <span className="quiet">{words.triggers[run.trigger] ?? run.trigger}</span>
      </span>
      <span className={`pill tone-${toneOf(run)}`}>{stateOf(run)}</span>
    </button>
  );
}

function stateOf({ state, differenceCount }: Run): string {
  if (state !== 'completed') return words[state];
  return differenceCount === 0 ? words.agrees : words.differs(differenceCount);
}

function toneOf({ state, differenceCount }: Run): string {
  if (state === 'running') return 'progress';
  return state === 'completed' && differenceCount === 0 ? 'good' : 'bad';
}
