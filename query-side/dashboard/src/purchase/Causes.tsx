import type { Fact } from '../api/types';
import { texts } from '../texts';
import { Card } from './Card';
import { type Chain, chainOf, type Edge } from './chain';
import { chapterOf } from './story';

const words = texts.history.causes;

/** Lanes from the left: what began it, what happened, what Stripe was asked for. */
const LANES = { cause: 0, event: 250, call: 540 } as const;
const WIDTHS = { cause: 190, event: 230, call: 170 } as const;
const ALL = LANES.call + WIDTHS.call;
const TOP = 30;
const ROW = 46;
const BOX = 32;

/** The facts of a purchase as a picture; the timeline beside it says the same in words. */
export function Causes({ facts }: { readonly facts: readonly Fact[] }) {
  const chain = chainOf(facts);
  if (chain.facts.length === 0) return null;
  return (
    <Card title={words.title}>
      <figure className="chain">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse moves it by the keys. */}
        <div className="chain-picture" tabIndex={0}>
          <Picture chain={chain} />
        </div>
        <figcaption className="quiet">
          {words.picture(chain.facts.length)}
          {chain.facts.length < facts.length && `. ${words.usesLeftOut}`}
        </figcaption>
      </figure>
    </Card>
  );
}

function Picture({ chain }: { readonly chain: Chain }) {
  const height = TOP + chain.facts.length * ROW;
  return (
    <svg viewBox={`0 0 ${ALL} ${height}`} role="img" aria-label={words.picture(chain.facts.length)}>
      {(['cause', 'event', 'call'] as const).map((lane) => (
        <text key={lane} className="chain-lane" x={LANES[lane]} y={14}>
          {words.lanes[lane]}
        </text>
      ))}
      {chain.edges.map((edge) => (
        <path key={Object.values(edge).join()} className="chain-edge" d={curve(edge)} />
      ))}
      {chain.causes.map(({ id, kind, row }) => (
        <Box
          key={id}
          lane="cause"
          row={row}
          tone={kind}
          title={words.kinds[kind] ?? kind}
          id={id}
        />
      ))}
      {chain.facts.map((fact, row) => {
        const { title, tone } = chapterOf(fact);
        return <Box key={fact.version} lane="event" row={row} tone={tone} title={title} />;
      })}
      {chain.calls.map(({ kind, row }) => (
        <Box key={row} lane="call" row={row} tone="call" title={words.calls[kind] ?? kind} />
      ))}
    </svg>
  );
}

interface BoxProps {
  readonly lane: keyof typeof LANES;
  readonly row: number;
  readonly tone: string;
  readonly title: string;
  readonly id?: string;
}

function Box({ lane, row, tone, title, id }: BoxProps) {
  const x = LANES[lane];
  const y = TOP + row * ROW;
  return (
    <g className={`chain-box tone-${tone}`}>
      <title>{id ? `${title} ${id}` : title}</title>
      <rect x={x + 0.5} y={y} width={WIDTHS[lane] - 1} height={BOX} rx={7} />
      <text x={x + 10} y={id ? y + 13 : y + 20}>
        {cut(title, WIDTHS[lane] / 6.6)}
      </text>
      {id && (
        <text className="chain-id" x={x + 10} y={y + 26}>
          {cut(id, WIDTHS[lane] / 6.6)}
        </text>
      )}
    </g>
  );
}

/** From the side of one box to the side of another. */
function curve({ from, fromRow, to, toRow }: Edge): string {
  const back = from === 'call';
  const startX = back ? LANES.call : LANES[from] + WIDTHS[from];
  const endX = back ? LANES.event + WIDTHS.event : LANES[to];
  const startY = middle(fromRow) + (back ? 8 : 0);
  const endY = middle(toRow);
  const bend = (startX + endX) / 2;
  return `M${startX} ${startY} C${bend} ${startY} ${bend} ${endY} ${endX} ${endY}`;
}

const middle = (row: number) => TOP + row * ROW + BOX / 2;

const cut = (text: string, letters: number) =>
  text.length <= letters ? text : `${text.slice(0, Math.floor(letters) - 1)}…`;
