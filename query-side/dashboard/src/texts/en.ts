import { form } from './en/form';
import { purchase } from './en/purchase';
import { shell } from './en/shell';
import { story } from './en/story';

export const en = { ...shell, ...purchase, form, story };
