import type { Money } from '../api/types';
import { formatMinute } from '../format/moment';
import { formatMoney } from '../format/money';

/** One value that is not what it was; absent where there was or is none. */
export interface Difference {
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

const LEFT_OUT = new Set(['version', 'updatedAt']);

/** Every value in which two states differ, by where it stands, in the order of the later one. */
export function differences(before: object, after: object): readonly Difference[] {
  const was = new Map(values(before));
  const is = new Map(values(after));
  const paths = new Set([...is.keys(), ...was.keys()]);
  return [...paths]
    .filter((path) => was.get(path) !== is.get(path) && !LEFT_OUT.has(path))
    .map((path) => {
      const [old, now] = [was.get(path), is.get(path)];
      return {
        path,
        ...(old === undefined ? {} : { before: old }),
        ...(now === undefined ? {} : { after: now }),
      };
    });
}

function values(value: unknown, path = ''): [string, string][] {
  if (isMoney(value)) return [[path, formatMoney(value)]];
  if (Array.isArray(value)) {
    return value.flatMap((one, at) => values(one, `${path}.${at + 1}`));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, one]) =>
      values(one, path ? `${path}.${name}` : name),
    );
  }
  return [[path, shown(value)]];
}

function shown(value: unknown): string {
  const text = String(value);
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? formatMinute(text) : text;
}

function isMoney(value: unknown): value is Money {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).sort().join() === 'amount,currency'
  );
}

/** `settlement.refundedAt.2` in words: `Settlement, refunded at, 2`. */
export function pathName(path: string): string {
  const words = path
    .split('.')
    .map((part) => part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))
    .join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
