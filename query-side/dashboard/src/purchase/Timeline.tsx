import type { UseQueryResult } from '@tanstack/react-query';
import type { Fact } from '../api/types';
import { texts } from '../texts';
import { Copy } from '../ui/Copy';
import { Moment } from '../ui/Moment';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { Card } from './Card';
import { actorOf, chapterOf } from './story';

const words = texts.story;

/** Every fact of the purchase, the newest first. */
export function Timeline({ timeline }: { readonly timeline: UseQueryResult<Fact[]> }) {
  const facts = timeline.data?.toSorted((a, b) => b.version - a.version);
  return (
    <Card title={words.title}>
      {timeline.isPending && <Skeleton lines={4} />}
      {timeline.isError && (
        <Trouble error={timeline.error} onRetry={() => void timeline.refetch()} />
      )}
      {facts?.length === 0 && <p className="quiet">{words.empty}</p>}
      {facts && facts.length > 0 && (
        <ol className="timeline" reversed>
          {facts.map((fact) => (
            <Entry key={fact.version} fact={fact} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function Entry({ fact }: { readonly fact: Fact }) {
  const { title, tone, lines, ids } = chapterOf(fact);
  const causes = fact.cause ? ([[words.cause, fact.cause]] as const) : [];
  const shown = [...ids, ...causes.filter(([, cause]) => !ids.some(([, id]) => id === cause))];
  return (
    <li className={`entry tone-${tone}`}>
      <p className="entry-title">{title}</p>
      <p className="entry-meta">
        <Moment time={fact.time} />
        {fact.actor && ` · ${words.by} ${actorOf(fact.actor)}`}
      </p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {shown.length > 0 && (
        <dl className="entry-ids">
          {shown.map(([label, id]) => (
            <div key={label + id}>
              <dt>{label}</dt>
              <dd>
                <Copy text={id} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
