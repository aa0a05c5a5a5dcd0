export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each in its own words, for whoever cannot read the others. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

const KEY = 'language';

/** What was chosen here, else the first language of the viewer that there is, else English. */
export function languageOf(kept: string | null, preferred: readonly string[]): Language {
  const tags = kept === null ? preferred : [kept, ...preferred];
  return tags.map(spoken).find((one) => one !== undefined) ?? 'en';
}

/** The viewer's own kind of it, such as `de-AT`: dates and amounts are written that way. */
export function localeOf(language: Language, preferred: readonly string[]): string {
  return preferred.find((tag) => spoken(tag) === language) ?? language;
}

const spoken = (tag: string) =>
  LANGUAGES.find((language) => language === tag.toLowerCase().split('-')[0]);

export function keptLanguage(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage is closed to us: what the browser prefers it is.
    return null;
  }
}

/** The texts are chosen once for a page, so the page comes anew. */
export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage is closed to us: the language stays the one of the browser.
  }
  location.reload();
}
