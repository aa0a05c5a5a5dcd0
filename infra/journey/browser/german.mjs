// Whoever's browser prefers German reads German, and may choose English.
import { fail, inspect, origin, personAt, walk } from './browser.mjs';

const { USED } = process.env;

async function arrive(browser, user) {
  const person = await personAt(browser, 'de-DE');
  await person.goto(`${origin}/`);
  await person.getByRole('button', { name: 'Anmelden' }).waitFor();
  if (user === 'organizer') await inspect(person, 'german-landing');
  await person.getByRole('button', { name: 'Anmelden' }).click();
  await person.locator(`button[name=username][value=${user}]`).click();
  await person.getByRole('heading', { name: 'Bestellungen', level: 1 }).waitFor();
  return person;
}

async function looksAround(organizer) {
  if ((await organizer.locator('html').getAttribute('lang')) !== 'de') fail('another language');
  await organizer.getByText('895,00\u00a0$').first().waitFor();
  await inspect(organizer, 'german-list');
  await organizer.goto(`${origin}/purchases/${USED}`);
  await organizer.getByRole('heading', { name: 'Zeitleiste' }).waitFor();
  await organizer.getByText('Gutschein 1 genutzt').waitFor();
  await inspect(organizer, 'german-purchase');
  await organizer.getByRole('button', { name: 'Erstatten', exact: true }).click();
  await organizer.getByText('Deaktiviert 7 ungenutzte').waitFor();
  await inspect(organizer, 'german-refund');
  await organizer.keyboard.press('Escape');
  await organizer.getByRole('link', { name: 'Acme Corp' }).click();
  await organizer.getByRole('heading', { name: 'Nach Bestellung' }).waitFor();
  await inspect(organizer, 'german-sponsor');
  await organizer.getByRole('link', { name: 'Webhooks' }).click();
  await organizer.getByRole('button', { name: 'Endpunkt hinzufügen' }).first().waitFor();
  await inspect(organizer, 'german-webhooks');
  await organizer.getByRole('link', { name: 'Neue Bestellung' }).click();
  await organizer.getByLabel('Anzahl').waitFor();
  await inspect(organizer, 'german-new');
}

async function readsTheBooks(finance) {
  await finance.getByRole('link', { name: 'Geld', exact: true }).click();
  await finance.getByRole('heading', { name: 'Buchungen' }).waitFor();
  await finance.locator('table').getByText('Zahlung', { exact: true }).first().waitFor();
  await inspect(finance, 'german-money');
}

async function looksBehind(operator) {
  await operator.getByRole('link', { name: 'Betrieb' }).click();
  await operator.getByRole('checkbox').first().waitFor();
  await inspect(operator, 'german-inbox');
}

async function readsHistory(auditor) {
  await auditor.getByRole('link', { name: 'Verlauf' }).click();
  await auditor.locator('table').getByText('Zahlung eingegangen').first().waitFor();
  await inspect(auditor, 'german-history');
}

async function choosesEnglish(person) {
  await person.getByRole('button', { name: 'English' }).click();
  await person.getByRole('button', { name: 'Deutsch' }).waitFor();
  if ((await person.locator('html').getAttribute('lang')) !== 'en') fail('German still');
  await inspect(person, 'english-again');
}

await walk(async (browser) => {
  const organizer = await arrive(browser, 'organizer');
  await looksAround(organizer);
  await readsTheBooks(await arrive(browser, 'finance'));
  await looksBehind(await arrive(browser, 'operator'));
  await readsHistory(await arrive(browser, 'auditor'));
  await choosesEnglish(organizer);
});
