import type { Meanings } from '../meanings';
import { problems } from './problems';
import { rules } from './rules';

/** Both services' codes in German. */
export const meanings: Meanings = { ...problems, ...rules };
