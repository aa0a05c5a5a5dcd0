// One purchase's whole way through the pages: asked for, paid, codes shown live, refunded.
import { fail, inspect, origin, personAt, walk } from './browser.mjs';

const QUANTITY = 3;

async function signIn(page, user) {
  await page.goto(`${origin}/`);
  await inspect(page, `${user}-landing`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const choice = page.locator(`button[name=username][value=${user}]`);
  await choice.waitFor();
  await inspect(page, `${user}-sign-in`);
  await choice.click();
  await page.getByRole('heading', { name: 'Purchases', level: 1 }).waitFor();
}

async function create(page) {
  await page.goto(`${origin}/purchases/new`);
  await page.getByLabel('Conference').selectOption('pytest-2027');
  await page.getByLabel('Sponsor').selectOption('acme-corp');
  await page.getByLabel('Product').selectOption('corporate');
  await page.getByLabel('Quantity').fill(String(QUANTITY));
  await page.getByLabel(/List price: \$349\.00/).check();
  await inspect(page, 'new');
  await page.getByRole('button', { name: 'Create purchase' }).click();
  await page.waitForURL(/\/purchases\/bp_/);
  await page.getByText('$1,047.00').first().waitFor();
  await inspect(page, 'pending');
  return page.url();
}

async function pay(page) {
  await page.getByRole('button', { name: 'Start checkout' }).click();
  await page.waitForURL(/\/pay\//);
  await inspect(page, 'stripe');
  const card = { Email: 'bea@acme.example', 'Card number': '4242 4242 4242 4242' };
  const rest = { 'Expires (MM/YY)': '12/34', CVC: '123', 'Name on card': 'Bea Buyer' };
  for (const [label, value] of Object.entries({ ...card, ...rest })) {
    await page.getByLabel(label).fill(value);
  }
  await page.getByRole('button', { name: /^Pay / }).click();
  await page.waitForURL(`${origin}/purchases/**`);
}

async function showCodes(page) {
  await page.getByText('Your codes are ready').waitFor();
  await inspect(page, 'ready');
  await page.getByRole('button', { name: 'Show codes' }).click();
  await page.locator('td code').nth(QUANTITY - 1).waitFor();
  const codes = await page.locator('td code').allTextContents();
  if (codes.length !== QUANTITY) fail(`${codes.length} codes instead of ${QUANTITY}`);
  if (!codes.every((code) => /^BULK-ACME-CORP(-[0-9A-HJKMNP-TV-Z]{4}){4}$/.test(code.trim()))) {
    fail('codes of another form');
  }
  // The picture shows the page with its codes hidden again: a code is a secret.
  await page.getByRole('button', { name: 'Hide codes' }).click();
}

async function download(page) {
  await page.getByText('Download', { exact: true }).click();
  await inspect(page, 'downloads');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV table' }).click(),
  ]);
  if (!/^codes-bp_[0-9a-f]+\.csv$/.test(file.suggestedFilename())) {
    fail(`a file called ${file.suggestedFilename()}`);
  }
  await page.getByLabel('Which vouchers').selectOption('Void');
  await page.getByText('No voucher is like this.').waitFor();
  await page.getByLabel('Which vouchers').selectOption('All vouchers');
}

async function lookAtSponsor(page) {
  await page.getByRole('heading', { name: 'Who saw codes' }).waitFor();
  await page.getByRole('cell', { name: 'CSV' }).waitFor();
  await page.getByRole('link', { name: 'Acme Corp' }).click();
  await page.getByRole('heading', { name: 'By purchase' }).waitFor();
  await inspect(page, 'sponsor');
}

async function refund(page, address) {
  await page.goto(address);
  await page.getByRole('button', { name: 'Refund', exact: true }).click();
  await page.getByLabel('Reason').fill('The sponsor withdrew');
  await inspect(page, 'refund');
  await page.getByRole('button', { name: 'Refund $1,047.00' }).click();
  await page.locator('.head .pill', { hasText: 'Refunded' }).waitFor();
}

await walk(async (browser) => {
  const buyer = await personAt(browser);
  await signIn(buyer, 'buyer');
  await inspect(buyer, 'list');
  const address = await create(buyer);
  await pay(buyer);
  await showCodes(buyer);
  await download(buyer);

  const organizer = await personAt(browser);
  await signIn(organizer, 'organizer');
  await refund(organizer, address);
  await inspect(organizer, 'refunded');
  await lookAtSponsor(organizer);

  // The buyer has not touched anything: the page heard of the refund by itself.
  await buyer.locator('.head .pill', { hasText: 'Refunded' }).waitFor();
  await buyer.getByText(`${QUANTITY} revoked`).first().waitFor();
  await inspect(buyer, 'refunded-live');
});
