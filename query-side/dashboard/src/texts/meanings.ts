import { LANGUAGE } from '.';

/** What it means and what to do, by code; the services say both in English themselves. */
export type Meanings = Readonly<Record<string, readonly [meaning: string, advice: string]>>;

const meanings: Meanings = LANGUAGE === 'de' ? (await import('./de/meanings')).meanings : {};

/** In the viewer's language; absent where the service's own words are in it, or the code is new. */
export const meaningOf = (code: string) => meanings[code];
