import type { HandOutStatus } from '../../handout/api';

const statuses: Record<HandOutStatus, string> = {
  not_sent: 'Not sent',
  sending: 'Sending',
  sent: 'Sent',
  redeemed: 'Redeemed',
  failed: 'Failed',
  bounced: 'Bounced',
  taken_back: 'Taken back',
};

const some = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const handOut = {
  title: 'Hand out',
  lead: 'Give each person one voucher and send the code by mail. Addresses are kept sealed, and you can erase them.',
  free: (count: number) => `${some(count, 'voucher is', 'vouchers are')} free to hand out.`,
  statuses,
  label: 'Hand-outs by status',
  all: 'All',
  filter: 'Show',
  people: 'People by file',
  peopleHint: 'CSV with the columns email and name, at most 10,000 lines. All are taken or none.',
  upload: 'Assign vouchers',
  one: 'Add one person',
  email: 'Email',
  name: 'Name',
  nameHint: 'If you know it',
  serial: 'Voucher number',
  serialHint: 'The next free one when empty',
  add: 'Add person',
  cancel: 'Cancel',
  missingFile: 'Choose a file first.',
  missingEmail: 'Enter an email address.',
  assigned: (assigned: number, already: number) =>
    [
      `${some(assigned, 'person has', 'people have')} a voucher now.`,
      already > 0 && `${some(already, 'had', 'had')} one already and kept it.`,
    ]
      .filter(Boolean)
      .join(' '),
  sendAll: (count: number) => `Send ${some(count, 'code', 'codes')}`,
  remindAll: 'Remind who has not redeemed',
  template: 'Edit the letter',
  sendRecorded: 'Each sending is recorded as a showing of the codes.',
  ordered: (ordered: number) => `${some(ordered, 'letter is', 'letters are')} on the way.`,
  leftOut: (count: number) =>
    ` ${some(count, 'was', 'were')} left out: written to lately, erased, or not usable.`,
  none: 'Nobody has a voucher yet.',
  noneOf: 'Nobody has this status.',
  table: 'Hand-outs in the order of their assignment',
  columns: { voucher: 'Voucher', person: 'Person', status: 'Status', actions: 'Actions' },
  erased: 'Erased person',
  hidden: 'Hidden',
  nextTry: 'Next try',
  reminded: 'Reminded',
  more: 'Show more',
  mail: {
    unreachable: 'The mail server does not answer. Letters wait and go out when it is back.',
    not_configured: 'No mail server is set up: codes can be assigned and not sent.',
  },
  action: {
    send: 'Send',
    remind: 'Remind',
    takeBack: 'Take back',
    handOver: 'Hand to someone else',
    erase: 'Erase person',
  },
  menu: (serial: number) => `What to do with voucher ${serial}`,
  takeBackLead: (serial: number) => `Voucher ${serial} is not this person’s any more.`,
  takeBackUnseen: 'The code was never sent, so the voucher is free for somebody else.',
  takeBackSeen:
    'The code was sent: it works for whoever has it until you void and replace the voucher.',
  takenBack: 'The voucher was taken back.',
  voidNow: (serial: number) =>
    `To be safe, void voucher ${serial} and replace it: an organizer does so above, under “Void vouchers” and “Replace void vouchers”.`,
  handOverLead: (serial: number) => `Voucher ${serial} goes to somebody else.`,
  handOverSeen: 'The code was sent, so the other person gets another voucher.',
  handedOver: (serial: number) => `The other person has voucher ${serial}.`,
  eraseLead: 'Address and name are erased for ever. That the voucher was handed out stays known.',
  wasErased: 'The person was erased.',
  letter: {
    title: 'The letter',
    lead: 'These words go to everybody at this conference who gets a code.',
    subject: 'Subject',
    text: 'Text',
    hint: 'Placeholders: {name} {code} {link} {conference} {validUntil}',
    preview: 'Preview',
    previewTitle: 'As Ada Lovelace would get it',
    save: 'Save the letter',
    saved: 'The letter was saved.',
  },
};
