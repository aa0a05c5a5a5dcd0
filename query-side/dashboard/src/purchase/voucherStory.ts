import { formatMinute } from '../format/moment';
import { texts } from '../texts';
import { type Chapters, count, money, ranges, text } from './told';

const words = texts.story;

/** What happened to single vouchers. */
export const VOUCHER_CHAPTERS: Chapters = {
  'vouchers-added.v1': (data) => ({
    title: data.count === 1 ? words.addedOne : words.added(count(data.count)),
    tone: 'good',
    lines: [text(data.reason)],
  }),
  'vouchers-voided.v1': (data) => ({
    title: /^\d+$/.test(text(data.vouchers))
      ? words.voidedOne(text(data.vouchers))
      : words.voided(ranges(data, 'vouchers')),
    tone: 'bad',
    lines: [text(data.reason)],
  }),
  'vouchers-extended.v1': (data) => ({
    title: words.extended(ranges(data, 'vouchers'), formatMinute(text(data.validUntil))),
    tone: 'good',
    lines: [text(data.reason)],
  }),
  'voucher-redeemed.v1': (data) => ({
    title: words.redeemed(text(data.serial), money(data.discount)),
    lines: data.items === 1 ? [] : [words.items(count(data.items))],
    ids: [[words.ids.order, text(data.orderReference)]],
  }),
  'voucher-released.v1': (data) => ({
    title: words.released(text(data.serial)),
    lines: [
      data.items === 1 ? '' : words.items(count(data.items)),
      data.revokedVouchers ? words.refundRevoked(ranges(data, 'revokedVouchers')) : '',
    ],
    ids: [[words.ids.order, text(data.orderReference)]],
  }),
};
