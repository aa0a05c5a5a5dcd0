import { en } from './en';

/** Every word that people read; another language is another object of this form. */
export type Texts = typeof en;

export const LOCALE = 'en';
export const texts: Texts = en;
