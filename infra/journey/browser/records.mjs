// What others read: the history for auditors, endpoints of webhooks, a sponsor's days.
import { createServer } from 'node:http';
import { arrive, fail, inspect, origin, walk } from './browser.mjs';

const { USED } = process.env;

async function readsTheHistory(auditor) {
  await auditor.getByRole('link', { name: 'History', exact: true }).click();
  await auditor.locator('.history tbody tr').first().waitFor();
  await inspect(auditor, 'history');
  await auditor.getByLabel('Purchase', { exact: true }).fill(USED);
  await auditor.getByRole('button', { name: 'Search' }).click();
  await auditor.locator('.history tbody tr').filter({ hasNotText: USED }).first()
    .waitFor({ state: 'detached' });
  await inspect(auditor, 'history-of-one');
  await auditor.getByRole('link', { name: /^Show Fulfilled/ }).click();
  await auditor.getByText('SHA-256').waitFor();
  const body = await auditor.locator('.history-body').innerText();
  if (/BULK-ACME-CORP(-[0-9A-HJKMNP-TV-Z]{4}){2}/.test(body)) fail('a code in the history');
  await inspect(auditor, 'history-event');
  await auditor.getByRole('link', { name: 'Open the purchase' }).click();
  await auditor.getByRole('heading', { name: 'What led to what' }).waitFor();
  await auditor.locator('.entry-title', { hasText: 'Codes shown' }).first().waitFor();
  await inspect(auditor, 'timeline-with-reveals');
}

async function looksAtTheSponsor(organizer) {
  await organizer.goto(`${origin}/sponsors/pytest-2027/acme-corp`);
  await organizer.getByRole('heading', { name: 'By purchase' }).waitFor();
  await inspect(organizer, 'sponsor-by-day');
}

/** An endpoint that takes everything; what came is the caller's to look at. */
async function receiver(came) {
  const server = createServer((request, response) => {
    came.push(request.headers);
    response.writeHead(204).end();
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

async function addsAnEndpoint(organizer, url) {
  await organizer.getByRole('link', { name: 'Webhooks', exact: true }).click();
  await organizer.getByRole('button', { name: 'Add endpoint' }).first().waitFor();
  await inspect(organizer, 'webhooks');
  await organizer.getByRole('button', { name: 'Add endpoint' }).first().click();
  await organizer.getByRole('dialog').getByLabel('Address').fill(url);
  await inspect(organizer, 'webhooks-new');
  await organizer.getByRole('dialog').getByRole('button', { name: 'Add endpoint' }).click();
  await organizer.getByRole('heading', { name: 'The signing secret' }).waitFor();
  await inspect(organizer, 'webhooks-secret');
  await organizer.getByRole('button', { name: 'I have it' }).click();
}

async function sendsATest(organizer, url, came) {
  const card = organizer.locator('.card', { hasText: url });
  await card.getByRole('button', { name: 'Messages' }).click();
  await card.getByText('Nothing has been sent').waitFor();
  await card.getByRole('button', { name: 'Send test' }).click();
  await card.locator('.pill', { hasText: 'Delivered' }).waitFor();
  await card.locator('.runs .run').first().click();
  await card.getByRole('heading', { name: 'Tries' }).waitFor();
  await inspect(organizer, 'webhooks-sent');
  if (!came.some((headers) => headers['webhook-signature']?.startsWith('v1,'))) {
    fail('no signed message came');
  }
  await card.getByRole('button', { name: 'Delete' }).click();
  await inspect(organizer, 'webhooks-delete');
  await organizer.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await card.waitFor({ state: 'detached' });
}

const came = [];
const server = await receiver(came);
const url = `http://127.0.0.1:${server.address().port}/hook`;
await walk(async (browser) => {
  await readsTheHistory(await arrive(browser, 'auditor'));
  const organizer = await arrive(browser, 'organizer');
  await looksAtTheSponsor(organizer);
  await addsAnEndpoint(organizer, url);
  await sendsATest(organizer, url, came);
});
server.close();
