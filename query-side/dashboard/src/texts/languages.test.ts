import { expect, test } from 'vitest';
import { de } from './de';
import { en } from './en';

/** Names and words that both languages share. */
const SHARED = new Set(
  [
    ...['product', 'theme.system', 'live.live', 'nav.webhooks', 'order', 'list.changed'],
    ...['list.filter', 'form.sponsor', 'facts.sponsor', 'facts.version', 'history.fields.sponsor'],
    ...['history.names.sponsor', 'history.names.version', 'history.names.sha256', 'handOut.name'],
    ...['handOut.columns.person', 'handOut.columns.status', 'story.actors.saga'],
    ...['handOut.letter.text', 'ledger.runs.stripe', 'story.actors.stripe', 'vouchers.code'],
    ...['list.forms.csv', 'list.forms.xlsx'],
    ...['reveals.forms.csv', 'reveals.forms.xlsx', 'reveals.forms.pdf', 'webhooks.title'],
    ...['webhooks.milliseconds', 'list.columns.status', 'operations.rebuilds.sources.topics'],
  ].sort(),
);

type Leaf = readonly [path: string, words: string];

/** Every text with where it stands; functions say what they say about sevens. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, value('7', '7', '7')]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leaves(inner, path ? `${path}.${key}` : key),
  );
}

const english = leaves(en);
const german = new Map(leaves(de));

test('German has the keys of English and no other', () => {
  expect([...german.keys()].sort()).toEqual(english.map(([path]) => path).sort());
});

test('every text says something', () => {
  for (const [path, words] of [...english, ...german]) {
    expect(words.trim(), path).not.toBe('');
    expect(words, path).not.toMatch(/undefined|NaN|\[object/);
  }
});

test('German is not English, but where both say the same', () => {
  const same = english.filter(([path, words]) => german.get(path) === words);
  expect(same.map(([path]) => path).sort()).toEqual([...SHARED]);
});

test('what a function is told of is in its words, in both languages alike', () => {
  for (const [path, words] of english) {
    const sevens = (text = '') => text.replaceAll('72 ', '').split('7').length;
    expect(sevens(german.get(path)), path).toBe(sevens(words));
  }
});

test('one is not many', () => {
  expect(de.list.unseen(1)).toBe('1 neuere Bestellung');
  expect(de.list.unseen(2)).toBe('2 neuere Bestellungen');
  expect(de.serials.count('1')).toBe('1 Gutschein');
  expect(de.handOut.free(1)).toBe('1 Gutschein ist noch zu vergeben.');
  expect(de.handOut.free(1200)).toBe('1.200 Gutscheine sind noch zu vergeben.');
  expect(de.handOut.assigned(1, 0)).toBe('1 Person hat jetzt einen Gutschein.');
  expect(de.webhooks.waiting(1)).toBe('1 Nachricht wartet');
});
