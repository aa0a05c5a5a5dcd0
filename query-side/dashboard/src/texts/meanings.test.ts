import { expect, test } from 'vitest';
import rules from '../../../../command-side/src/main/java/io/bulkvouchers/command/purchase/Rule.java?raw';
import ofCommands from '../../../../command-side/src/main/java/io/bulkvouchers/command/web/problem/ProblemCode.java?raw';
import ofQueries from '../../../src/main/java/io/bulkvouchers/query/problem/ProblemCode.java?raw';
import { meanings } from './de/meanings';

/** The codes of a service are the constants of an enum, in lower case. */
const codesOf = (source: string) =>
  [...source.matchAll(/^ {2}([A-Z][A-Z_]+)\(/gm)].map(([, name = '']) => name.toLowerCase());

test('every code of both services is told in German, and no other', () => {
  const codes = [rules, ofCommands, ofQueries].flatMap(codesOf);
  expect(codes.length).toBeGreaterThan(100);
  expect(Object.keys(meanings).sort()).toEqual([...new Set(codes)].sort());
});
