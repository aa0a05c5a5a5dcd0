import { eventNames } from './en/eventNames';
import { form } from './en/form';
import { handOut } from './en/handOut';
import { history } from './en/history';
import { ledger } from './en/ledger';
import { operations } from './en/operations';
import { proofs } from './en/proofs';
import { purchase } from './en/purchase';
import { receipts } from './en/receipts';
import { settlement } from './en/settlement';
import { shell } from './en/shell';
import { story } from './en/story';
import { vouchers } from './en/vouchers';
import { webhooks } from './en/webhooks';

export const en = {
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
