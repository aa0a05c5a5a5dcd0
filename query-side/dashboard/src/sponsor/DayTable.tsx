import { formatCount, formatUtcDay } from '../format/moment';
import { texts } from '../texts';
import type { SponsorDay } from './days';

const words = texts.sponsor;
const FIGURES = ['bought', 'handedOut', 'takenBack', 'used', 'released', 'revoked'] as const;

/** What happened on each day, the latest first: the chart for whoever wants its numbers. */
export function DayTable({ days }: { readonly days: readonly SponsorDay[] }) {
  return (
    <details className="day-table">
      <summary>{words.asTable}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys, too */}
      <section className="wide" aria-label={words.asTable} tabIndex={0}>
        <table className="vouchers shares">
          <caption className="unseen">{words.asTable}</caption>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              {FIGURES.map((figure) => (
                <th key={figure} scope="col">
                  {words.columns[figure]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...days].reverse().map((day) => (
              <tr key={day.day}>
                <th scope="row">{formatUtcDay(day.day)}</th>
                {FIGURES.map((figure) => (
                  <td key={figure}>{formatCount(day[figure])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
