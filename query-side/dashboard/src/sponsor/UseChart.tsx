import { formatCount } from '../format/moment';
import { texts } from '../texts';
import { everyDay, type UseDay } from './days';

const words = texts.sponsor;
const HEIGHT = 40;

/** A bar a day. The caption says what whoever does not see it has to know. */
export function UseChart({ days }: { readonly days: readonly UseDay[] }) {
  const shown = everyDay(days);
  const most = Math.max(1, ...shown.map(({ used }) => used));
  const total = shown.reduce((sum, { used }) => sum + used, 0);
  const first = shown[0]?.day ?? '';
  const last = shown.at(-1)?.day ?? '';
  const label = words.chart(formatCount(total), first, last, formatCount(most));
  return (
    <figure className="use-chart">
      <svg
        viewBox={`0 0 ${shown.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {shown.map(({ day, used }, at) => {
          const height = (used / most) * HEIGHT;
          return (
            <rect key={day} x={at + 0.1} y={HEIGHT - height} width="0.8" height={height}>
              <title>{words.onDay(day, formatCount(used))}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption className="quiet">{label}</figcaption>
    </figure>
  );
}
