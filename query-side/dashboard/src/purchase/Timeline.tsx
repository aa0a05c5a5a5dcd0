import { type UseQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../api/context';
import { revealsQuery } from '../api/queries';
import type { Fact, Purchase, Reveal } from '../api/types';
import { maySeeReveals } from '../session/claims';
import { useViewer } from '../session/context';
import { texts } from '../texts';
import { Copy } from '../ui/Copy';
import { Moment } from '../ui/Moment';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { Card } from './Card';
import { interleaved } from './interleaved';
import { shownSerials } from './serials';
import { actorOf, chapterOf } from './story';

const words = texts.story;

interface TimelineProps {
  readonly purchase: Purchase;
  readonly timeline: UseQueryResult<Fact[]>;
}

/** Every fact of the purchase, the newest first; for those who may know, who saw codes between. */
export function Timeline({ purchase, timeline }: TimelineProps) {
  const viewer = useViewer();
  const mayKnow = viewer.conferences.includes(purchase.conference.id) && maySeeReveals(viewer);
  const reveals = useInfiniteQuery({ ...revealsQuery(useClient(), purchase.id), enabled: mayKnow });
  const showings = reveals.data?.pages.flatMap(({ items }) => items) ?? [];
  const steps = timeline.data && interleaved(timeline.data, showings);
  return (
    <Card title={words.title}>
      {timeline.isPending && <Skeleton lines={4} />}
      {timeline.isError && (
        <Trouble error={timeline.error} onRetry={() => void timeline.refetch()} />
      )}
      {reveals.isError && <Trouble error={reveals.error} onRetry={() => void reveals.refetch()} />}
      {steps?.length === 0 && <p className="quiet">{words.empty}</p>}
      {steps && steps.length > 0 && (
        <ul className="timeline">
          {steps.map((step) =>
            'version' in step ? (
              <Entry key={step.version} fact={step} />
            ) : (
              <Showing key={`reveal-${step.id}`} reveal={step} />
            ),
          )}
        </ul>
      )}
      {reveals.hasNextPage && (
        <button type="button" className="button" onClick={() => void reveals.fetchNextPage()}>
          {words.moreShown}
        </button>
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

/** Not a fact: it changed nothing, and has no place among the numbers of those that did. */
function Showing({ reveal }: { readonly reveal: Reveal }) {
  return (
    <li className="entry entry-showing tone-neutral">
      <p className="entry-title">{words.shown(shownSerials(reveal.serials) || words.nothing)}</p>
      <p className="entry-meta">
        <Moment time={reveal.at} /> · {words.by} {reveal.by} ·{' '}
        {texts.reveals.forms[reveal.form] ?? reveal.form}
      </p>
      <dl className="entry-ids">
        <div>
          <dt>{words.ids.request}</dt>
          <dd>
            <Copy text={reveal.requestId} />
          </dd>
        </div>
      </dl>
    </li>
  );
}
