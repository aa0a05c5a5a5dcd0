import type { Texts } from '.';
import { eventNames } from './de/eventNames';
import { form } from './de/form';
import { handOut } from './de/handOut';
import { history } from './de/history';
import { ledger } from './de/ledger';
import { operations } from './de/operations';
import { proofs } from './de/proofs';
import { purchase } from './de/purchase';
import { receipts } from './de/receipts';
import { settlement } from './de/settlement';
import { shell } from './de/shell';
import { story } from './de/story';
import { vouchers } from './de/vouchers';
import { webhooks } from './de/webhooks';

export const de: Texts = {
  ...shell,
  ...purchase,
  ...settlement,
  ...vouchers,
  eventNames,
  form,
  handOut,
  history,
  ledger,
  operations,
  proofs,
  receipts,
  story,
  webhooks,
};
