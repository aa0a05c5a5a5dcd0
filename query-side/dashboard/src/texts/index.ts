import { en } from './en';
import { keptLanguage, languageOf, localeOf } from './language';
import type { Words } from './words';

/** Every word that people read; another language is another object of this form. */
export type Texts = Words<typeof en>;

const preferred = globalThis.navigator?.languages ?? [];

export const LANGUAGE = languageOf(keptLanguage(), preferred);
export const LOCALE = localeOf(LANGUAGE, preferred);

/** Awaited here, so that whoever imports has words. What is awaited may import nothing of ours. */
export const texts: Texts = LANGUAGE === 'de' ? (await import('./de')).de : en;
