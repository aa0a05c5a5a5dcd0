// What people behind the counter decide about: money that fits nowhere, disputes, lost codes,
// refunds of certain vouchers, the books, and what Stripe told.
import { arrive, inspect, origin, walk } from './browser.mjs';

const page = (id) => `${origin}/purchases/${id}`;
const { PAID_TWICE, DISPUTED, ENDED, USED } = process.env;

async function looksAtADispute(organizer) {
  await organizer.goto(page(DISPUTED));
  await organizer.getByText('Chargeback').waitFor();
  await inspect(organizer, 'disputed');
}

async function replacesLostCodes(organizer) {
  await organizer.goto(page(PAID_TWICE));
  await organizer.getByText('Under review').waitFor();
  await inspect(organizer, 'under-review');
  await organizer.getByRole('button', { name: 'Void vouchers', exact: true }).click();
  await organizer.getByLabel('Voucher numbers').fill('2, 1');
  await organizer.getByLabel('Reason').fill('The printed cards were lost');
  await organizer.getByText('Makes 2 vouchers void.').waitFor();
  await inspect(organizer, 'void');
  await organizer.getByRole('button', { name: 'Void 2 vouchers' }).click();
  await organizer.getByRole('button', { name: 'Replace void vouchers' }).click();
  await organizer.getByLabel('Reason').fill('The printed cards were lost');
  await inspect(organizer, 'repair');
  await organizer.getByRole('button', { name: 'Replace void vouchers' }).last().click();
  await organizer.locator('.entry-title', { hasText: '2 vouchers made anew' }).waitFor();
}

async function givesMoreTime(organizer) {
  await organizer.goto(page(ENDED));
  await organizer.getByText('10 expired').first().waitFor();
  await organizer.getByRole('button', { name: 'Extend vouchers', exact: true }).click();
  await organizer.getByLabel('Voucher numbers').fill('1-3');
  await organizer.getByLabel('Which of them').selectOption('unused');
  await organizer.getByLabel('New end').fill('2035-06-30T18:00');
  await organizer.getByLabel('Reason').fill('The conference was moved');
  await organizer.getByText(/^Extends 3 vouchers to Jun 30, 2035/).waitFor();
  await inspect(organizer, 'extend');
  await organizer.getByRole('button', { name: 'Extend 3 vouchers' }).click();
  await organizer.locator('.entry-title', { hasText: 'Vouchers 1–3 extended to' }).waitFor();
  await inspect(organizer, 'extended');
}

async function refundsBesideUsedOnes(organizer) {
  await organizer.goto(page(USED));
  await organizer.getByRole('button', { name: 'Refund', exact: true }).click();
  await organizer.getByText('Deactivates 7 unused; 3 redeemed stay, and their money goes back, too; refunds $895.00.').waitFor();
  await inspect(organizer, 'refund-beside-used');
  await organizer.keyboard.press('Escape');
  await organizer.getByRole('button', { name: 'Void vouchers', exact: true }).click();
  await organizer.getByLabel('Voucher numbers').fill('1-4');
  await organizer.getByLabel('Which of them').selectOption('unused');
  await organizer.getByText('Makes 1 voucher void.').waitFor();
  await inspect(organizer, 'void-unused');
  await organizer.keyboard.press('Escape');
}

async function sendsMoneyBack(finance) {
  await finance.goto(page(PAID_TWICE));
  await finance.getByRole('button', { name: 'Send it back' }).click();
  await finance.locator('.pill', { hasText: 'Sent back' }).waitFor();
  await finance.getByText('Under review').waitFor({ state: 'detached' });
  await inspect(finance, 'sent-back');
}

async function refundsCertainVouchers(finance) {
  await finance.getByRole('button', { name: 'Refund', exact: true }).click();
  await finance.getByLabel('The price of certain vouchers').check();
  await finance.getByLabel('Voucher numbers').fill('7-9');
  await finance.getByLabel('Reason').fill('Three guests do not come');
  await finance.getByText('Deactivates 3 unused; refunds $268.50.').waitFor();
  await inspect(finance, 'refund-of-vouchers');
  await finance.getByRole('button', { name: 'Refund $268.50' }).click();
  await finance.locator('.head .pill', { hasText: 'Partly refunded' }).waitFor();
}

async function readsTheBooks(finance) {
  await finance.getByRole('link', { name: 'Money', exact: true }).click();
  await finance.getByRole('link', { name: 'Refund' }).first().waitFor();
  await finance.getByRole('button', { name: 'Compare now' }).click();
  await finance.getByRole('button', { name: /Agrees/ }).first().click();
  await finance.getByRole('rowheader', { name: 'Captured' }).waitFor();
  await inspect(finance, 'money');
  await finance.getByRole('button', { name: /Did not finish/ }).first().click();
  await inspect(finance, 'money-not-compared');
  await finance.getByLabel('Kind').selectOption('dispute_won');
  await finance.getByText('Nothing matches').waitFor();
  await inspect(finance, 'money-nothing');
}

async function replaysWhatStripeTold(operator) {
  await operator.getByRole('link', { name: 'Operations' }).click();
  await operator.getByRole('checkbox').first().waitFor();
  await operator.getByRole('checkbox').first().check();
  await inspect(operator, 'inbox');
  await operator.getByRole('button', { name: 'Replay 1 selected' }).click();
  await operator.getByText('1 event is replayed').waitFor({ state: 'attached' });
  await operator.getByRole('link', { name: 'Processed', exact: true }).click();
  await operator.getByRole('button', { name: 'Replay all that match' }).click();
  await inspect(operator, 'inbox-replay-all');
  await operator.keyboard.press('Escape');
  await operator.getByText('Stripe cannot be asked about everything').waitFor();
  await operator.getByRole('link', { name: 'Parked', exact: true }).click();
  await operator.getByText('resource missing').first().waitFor();
  await inspect(operator, 'inbox-parked');
  await operator.getByRole('button', { name: 'Replay all that match' }).click();
  await operator.getByRole('dialog').getByRole('button', { name: 'Replay' }).click();
  await operator.locator('.replay-left', { hasText: /1000 events are replayed. \d+ more/ }).waitFor();
  await inspect(operator, 'inbox-replayed-in-part');
  await operator.getByLabel('Event or object').fill('evt_nobody');
  await operator.keyboard.press('Enter');
  await operator.getByText('Nothing matches').waitFor();
  await inspect(operator, 'inbox-nothing');
  await operator.getByRole('link', { name: 'Calls to Stripe' }).click();
  await operator.getByText('Every call has its answer').waitFor();
  await inspect(operator, 'calls-all-answered');
  await operator.getByRole('link', { name: 'Answered', exact: true }).click();
  await operator.getByText('Open a checkout').first().waitFor();
  await inspect(operator, 'calls');
}

await walk(async (browser) => {
  const organizer = await arrive(browser, 'organizer');
  await looksAtADispute(organizer);
  await replacesLostCodes(organizer);
  await givesMoreTime(organizer);
  await refundsBesideUsedOnes(organizer);
  const finance = await arrive(browser, 'finance');
  await sendsMoneyBack(finance);
  await refundsCertainVouchers(finance);
  await readsTheBooks(finance);
  const operator = await arrive(browser, 'operator');
  await replaysWhatStripeTold(operator);
});
