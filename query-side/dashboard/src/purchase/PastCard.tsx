import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { useClient } from '../api/context';
import { purchaseAtQuery } from '../api/queries';
import { type Fact, isStatus, type Purchase } from '../api/types';
import { texts } from '../texts';
import { Moment } from '../ui/Moment';
import { Skeleton } from '../ui/Skeleton';
import { StatusPill } from '../ui/StatusPill';
import { Trouble } from '../ui/Trouble';
import { Card } from './Card';
import { type Difference, differences, pathName } from './difference';
import { chapterOf } from './story';

const words = texts.history.past;

interface PastCardProps {
  readonly purchase: Purchase;
  readonly facts: readonly Fact[];
}

/** The purchase at any of its versions, and what the event there changed. */
export function PastCard({ purchase: { id, version }, facts }: PastCardProps) {
  const [chosen, setChosen] = useState<number>();
  const at = Math.min(chosen ?? version, version);
  const asked = useDeferredValue(at);
  const slider = useId();
  const fact = facts.find((one) => one.version === at);
  if (version < 2) return null;
  return (
    <Card title={words.title}>
      <div className="past">
        <label htmlFor={slider}>{words.version(at, version)}</label>
        <input
          id={slider}
          type="range"
          min={1}
          max={version}
          value={at}
          aria-valuetext={fact ? chapterOf(fact).title : words.version(at, version)}
          onChange={({ target }) => setChosen(Number(target.value))}
        />
        {fact && (
          <p>
            <strong>{chapterOf(fact).title}</strong>
            <span className="row-more">
              <Moment time={fact.time} />
            </span>
          </p>
        )}
        {/* Each look at the past is made anew, and noted: none before somebody asks for it. */}
        {chosen === undefined ? (
          <p className="quiet">{words.lead}</p>
        ) : (
          <Then id={id} version={asked} />
        )}
      </div>
    </Card>
  );
}

function Then({ id, version }: { readonly id: string; readonly version: number }) {
  const client = useClient();
  const then = useQuery({
    ...purchaseAtQuery(client, id, version),
    placeholderData: keepPreviousData,
  });
  const before = useQuery({
    ...purchaseAtQuery(client, id, Math.max(1, version - 1)),
    placeholderData: keepPreviousData,
  });
  if (then.isPending || before.isPending) return <Skeleton lines={3} />;
  if (then.isError) return <Trouble error={then.error} onRetry={() => void then.refetch()} />;
  if (before.isError) return <Trouble error={before.error} onRetry={() => void before.refetch()} />;
  const moving = then.isPlaceholderData || before.isPlaceholderData;
  return (
    <div className={moving ? 'fading' : undefined} aria-live="polite">
      <StatusPill status={then.data.status} />
      {version === 1 ? (
        <p className="quiet">{words.first}</p>
      ) : (
        <Changes all={differences(before.data, then.data)} version={version} />
      )}
    </div>
  );
}

interface ChangesProps {
  readonly all: readonly Difference[];
  readonly version: number;
}

function Changes({ all, version }: ChangesProps) {
  if (all.length === 0) return <p className="quiet">{words.nothing}</p>;
  return (
    <table className="ledger past-changes">
      <caption className="unseen">{words.caption(version - 1, version)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.field}</th>
          <th scope="col">{words.columns.before}</th>
          <th scope="col">{words.columns.after}</th>
        </tr>
      </thead>
      <tbody>
        {all.map(({ path, before, after }) => (
          <tr key={path}>
            <th scope="row">{pathName(path)}</th>
            <td>{shown(path, before)}</td>
            <td>{shown(path, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shown(path: string, value: string | undefined): string {
  if (path === 'status' && isStatus(value)) return texts.status[value];
  return value ?? words.none;
}
