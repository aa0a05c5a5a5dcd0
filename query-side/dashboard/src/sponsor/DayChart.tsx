import { useId, useState } from 'react';
import { formatCount, formatUtcDay } from '../format/moment';
import { texts } from '../texts';
import { everyDay, highest, LINES, type SponsorDay, type Standing, steps } from './days';

const words = texts.sponsor;
const HEIGHT = 100;

/** A line for each figure; the slider beneath it goes to a day, by pointer or by arrow keys. */
export function DayChart({ days }: { readonly days: readonly SponsorDay[] }) {
  const standings = everyDay(days);
  const last = standings.length - 1;
  const [chosen, choose] = useState<number>();
  const slider = useId();
  const at = Math.min(chosen ?? last, last);
  const shown = standings[at];
  if (!shown) return null;
  const told = tell(shown);
  return (
    <figure className="day-chart">
      <Legend standing={shown} />
      <p className="quiet scale">{formatCount(highest(standings))}</p>
      <svg
        viewBox={`0 0 ${standings.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.chart(
          formatUtcDay(standings[1]?.day ?? ''),
          tell(standings[last] ?? shown),
        )}
      >
        <line className="axis" x1="0" y1={HEIGHT} x2={standings.length} y2={HEIGHT} />
        <line className="cursor" x1={at + 0.5} y1="0" x2={at + 0.5} y2={HEIGHT} />
        {LINES.map((line) => (
          <path key={line} className={`line line-${line}`} d={steps(standings, line, HEIGHT)} />
        ))}
      </svg>
      <label className="unseen" htmlFor={slider}>
        {words.chooseDay}
      </label>
      <input
        id={slider}
        type="range"
        min="0"
        max={last}
        value={at}
        onChange={(event) => choose(event.target.valueAsNumber)}
        aria-valuetext={told}
      />
      <p className="quiet span">
        <span>{formatUtcDay(standings[0]?.day ?? '')}</span>
        <span>{formatUtcDay(standings[last]?.day ?? '')}</span>
      </p>
    </figure>
  );
}

const tell = (standing: Standing) =>
  words.byDay(
    formatUtcDay(standing.day),
    LINES.map((line) => `${words.columns[line]} ${formatCount(standing[line])}`).join(', '),
  );

function Legend({ standing }: { readonly standing: Standing }) {
  return (
    <figcaption>
      <span className="quiet">{words.until(formatUtcDay(standing.day))}</span>
      {LINES.map((line) => (
        <span key={line} className="key">
          <svg viewBox="0 0 20 4" aria-hidden="true">
            <path className={`line line-${line}`} d="M0 2H20" />
          </svg>
          {words.columns[line]} <strong>{formatCount(standing[line])}</strong>
        </span>
      ))}
    </figcaption>
  );
}
