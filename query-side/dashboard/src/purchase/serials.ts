/** Voucher numbers as the services write them: ascending ranges that do not touch. */
export interface Serials {
  readonly text: string;
  readonly count: number;
}

const PART = /^(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?$/;

/** Reads `9, 3-5 7`; `undefined` for what names no voucher. */
export function parseSerials(typed: string): Serials | undefined {
  const parts = typed
    .trim()
    .replaceAll(/\s*[-–]\s*/g, '-')
    .split(/[\s,;]+/)
    .filter(Boolean);
  const ranges: [number, number][] = [];
  for (const part of parts) {
    const [, first = '', last = first] = PART.exec(part) ?? [];
    if (Number(first) < 1 || Number(last) < Number(first)) return undefined;
    ranges.push([Number(first), Number(last)]);
  }
  return ranges.length ? written(merged(ranges)) : undefined;
}

function merged(ranges: [number, number][]): [number, number][] {
  const whole: [number, number][] = [];
  for (const [first, last] of ranges.toSorted(([a], [b]) => a - b)) {
    const previous = whole.at(-1);
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else whole.push([first, last]);
  }
  return whole;
}

function written(ranges: [number, number][]): Serials {
  return {
    text: ranges.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(','),
    count: ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0),
  };
}

/** For people: `3, 7–9`. */
export const shownSerials = (text: string) => text.replaceAll('-', '–').replaceAll(',', ', ');
