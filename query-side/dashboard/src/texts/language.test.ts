import { beforeEach, expect, test, vi } from 'vitest';
import { chooseLanguage, languageOf, localeOf } from './language';

beforeEach(() => {
  vi.resetModules();
});

test.each([
  [null, ['de-AT', 'en'], 'de'],
  [null, ['en-GB', 'de'], 'en'],
  [null, ['fr', 'de', 'en'], 'de'],
  [null, ['fr', 'es'], 'en'],
  [null, [], 'en'],
  [null, ['den'], 'en'],
  ['en', ['de'], 'en'],
  ['de', ['en'], 'de'],
  ['klingon', ['de'], 'de'],
])('chosen %s, preferred %s: %s', (kept, preferred, language) => {
  expect(languageOf(kept, preferred)).toBe(language);
});

test('dates and amounts are written as where the viewer is', () => {
  expect(localeOf('de', ['en-GB', 'de-CH'])).toBe('de-CH');
  expect(localeOf('en', ['en-GB', 'de-CH'])).toBe('en-GB');
  expect(localeOf('de', ['en-GB'])).toBe('de');
});

test('a German browser gets German words', async () => {
  vi.stubGlobal('navigator', { languages: ['de-AT', 'en'] });
  const { LANGUAGE, LOCALE, texts } = await import('.');
  expect([LANGUAGE, LOCALE]).toEqual(['de', 'de-AT']);
  expect(texts.list.title).toBe('Bestellungen');
});

test('a choice is kept, and the page comes anew in that language', async () => {
  const kept = new Map<string, string>();
  const reload = vi.fn();
  vi.stubGlobal('navigator', { languages: ['en'] });
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });

  chooseLanguage('de');

  expect(reload).toHaveBeenCalledOnce();
  expect((await import('.')).LANGUAGE).toBe('de');
});

test('a closed storage leaves what the browser prefers', async () => {
  vi.stubGlobal('navigator', { languages: ['de'] });
  vi.stubGlobal('localStorage', undefined);
  expect((await import('.')).LANGUAGE).toBe('de');
});
