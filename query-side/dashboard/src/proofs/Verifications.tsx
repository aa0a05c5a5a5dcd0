import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../api/context';
import { formatCount } from '../format/moment';
import { Card } from '../purchase/Card';
import { texts } from '../texts';
import { announce } from '../ui/announcer';
import { Moment } from '../ui/Moment';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { VERIFICATIONS, type Verification, verificationsKey, verificationsQuery } from './api';

const words = texts.proofs.verifications;

/** Whether every event is still what was signed: each night, and when somebody wants to know. */
export function Verifications() {
  const runs = useQuery(verificationsQuery(useClient()));
  const running = runs.data?.some(({ state }) => state === 'running') ?? false;
  return (
    <Card title={words.title}>
      <Begin running={running} />
      {runs.isPending && <Skeleton lines={3} />}
      {runs.isError && <Trouble error={runs.error} onRetry={() => void runs.refetch()} />}
      {runs.data?.length === 0 && <p className="quiet">{words.empty}</p>}
      {runs.data && runs.data.length > 0 && (
        <ul className="checkpoints" aria-label={words.list}>
          {runs.data.map((run) => (
            <Run key={run.id} run={run} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Begin({ running }: { readonly running: boolean }) {
  const client = useClient();
  const queries = useQueryClient();
  const begin = useMutation({
    mutationFn: () =>
      client.command<Verification>({ path: VERIFICATIONS, body: {}, key: crypto.randomUUID() }),
    onSuccess: () => announce(words.begun),
    onSettled: () => queries.invalidateQueries({ queryKey: verificationsKey }),
  });
  const busy = begin.isPending || running;
  return (
    <>
      <div className="runs-lead">
        <p className="quiet">{words.lead}</p>
        <button
          type="button"
          className="button"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) begin.mutate();
          }}
        >
          {begin.isPending ? `${texts.dialog.working}…` : words.begin}
        </button>
      </div>
      {begin.isError && <Trouble error={begin.error} />}
    </>
  );
}

function Run({ run }: { readonly run: Verification }) {
  const { state, startedAt, trigger, checked, events, covered, checkpoints, problem } = run;
  const progress = words.progress(formatCount(checked), formatCount(events));
  return (
    <li>
      <p className="checkpoint-head">
        <span className={`pill tone-${toneOf(run)}`}>{stateOf(run)}</span>
        <span>
          <Moment time={startedAt} />{' '}
          <span className="quiet">{words.triggers[trigger] ?? trigger}</span>
        </span>
      </p>
      {state === 'running' && (
        <p className="rebuild-progress">
          <progress value={checked} max={Math.max(1, events)} title={progress} />
          <span className="operation-more">{progress}</span>
        </p>
      )}
      {state === 'completed' && (
        <p className="quiet">
          {words.checked(formatCount(events), formatCount(covered), formatCount(checkpoints))}
        </p>
      )}
      {problem && (
        <p className="field-error">
          {words.unknown}: {problem.replaceAll('_', ' ')}
        </p>
      )}
      {run.findings.length > 0 && (
        <ul className="proof-findings" aria-label={words.findings}>
          {run.findings.map(({ kind, at, text }) => (
            <li key={kind + at + text}>
              <code>{kind.toLowerCase().replaceAll('_', ' ')}</code> {text}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function stateOf({ state, findingCount }: Verification): string {
  if (state !== 'completed') return words[state];
  return findingCount === 0 ? words.clean : words.found(findingCount);
}

function toneOf({ state, findingCount }: Verification): string {
  if (state === 'running') return 'progress';
  return state === 'completed' && findingCount === 0 ? 'good' : 'bad';
}
