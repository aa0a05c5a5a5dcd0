import { form } from './en/form';
import { purchase } from './en/purchase';
import { settlement } from './en/settlement';
import { shell } from './en/shell';
import { story } from './en/story';

export const en = { ...shell, ...purchase, ...settlement, form, story };
