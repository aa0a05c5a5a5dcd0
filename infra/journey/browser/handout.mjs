// Vouchers for people: by a file, by hand, by letter, and back again; what a letter says.
import { arrive, fail, inspect, origin, walk } from './browser.mjs';

const { FULFILLED } = process.env;

async function opens(browser, user) {
  const person = await arrive(browser, user);
  await person.goto(`${origin}/purchases/${FULFILLED}`);
  await person.getByRole('heading', { name: 'Hand out' }).waitFor();
  return person;
}

const file = (text) => ({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

async function uploads(buyer) {
  const choose = buyer.getByLabel('People by file');
  await choose.setInputFiles(file('email,name\nada@example.org,Ada\nnobody,Bob\n'));
  await buyer.getByRole('button', { name: 'Assign vouchers' }).click();
  await buyer.getByText('Line 3, column 1:').waitFor();
  await inspect(buyer, 'hand-out-wrong-line');
  await choose.setInputFiles(file('email,name\nada@example.org,Ada Lovelace\nbob@example.org,Bob\n'));
  await buyer.getByRole('button', { name: 'Assign vouchers' }).click();
  await buyer.getByText('2 people have a voucher now.').first().waitFor();
}

async function addsOne(buyer) {
  await buyer.getByRole('button', { name: 'Add one person' }).click();
  const dialog = buyer.getByRole('dialog');
  await dialog.getByLabel('Email').fill('grace@example.org');
  await dialog.getByLabel('Name').fill('Grace Hopper');
  await inspect(buyer, 'hand-out-one');
  await dialog.getByRole('button', { name: 'Add person' }).click();
  await buyer.locator('.hand-out', { hasText: 'Grace Hopper' }).waitFor();
  await buyer.locator('.vouchers td', { hasText: 'Grace Hopper' }).first().waitFor();
}

async function sends(buyer) {
  await buyer.getByRole('button', { name: 'Send 3 codes' }).click();
  await buyer.locator('.hand-out .pill', { hasText: /^Sent$/ }).nth(2).waitFor();
  const history = buyer.locator('.hand-out-steps').first();
  await history.locator('summary').click();
  await history.locator('li', { hasText: 'Sent' }).waitFor();
  await inspect(buyer, 'hand-out-sent');
}

async function takesBack(buyer) {
  await buyer.getByRole('button', { name: 'Take back' }).first().click();
  const dialog = buyer.getByRole('dialog');
  await dialog.getByText('it works for whoever has it').waitFor();
  await inspect(buyer, 'hand-out-take-back');
  await dialog.getByRole('button', { name: 'Take back' }).click();
  await buyer.getByText('To be safe, void voucher').first().waitFor();
  await buyer.locator('.hand-out .pill', { hasText: 'Taken back' }).waitFor();
}

async function erases(buyer) {
  await buyer.getByRole('button', { name: 'Erase person' }).last().click();
  await buyer.getByRole('dialog').getByRole('button', { name: 'Erase person' }).click();
  await buyer.getByText('Erased person').waitFor();
  await inspect(buyer, 'hand-out-erased');
}

async function writesTheLetter(organizer) {
  await organizer.getByRole('button', { name: 'Edit the letter' }).click();
  const dialog = organizer.getByRole('dialog');
  await dialog.getByLabel('Subject').fill('A seat for {name}');
  await dialog.getByLabel('Text').fill('Take {cod} and come.');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await dialog.getByText('{cod} is no placeholder').first().waitFor();
  await dialog.getByLabel('Text').fill('Take {code} and come: {link}');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await dialog.getByText('A seat for Ada Lovelace').waitFor();
  await inspect(organizer, 'hand-out-letter');
  await dialog.getByRole('button', { name: 'Save the letter' }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function looksOn(auditor) {
  await auditor.locator('.hand-out').first().waitFor();
  const words = await auditor.locator('.hand-outs').innerText();
  if (words.includes('@') || words.includes('Ada')) fail('the auditor sees who people are');
  if (await auditor.getByRole('button', { name: 'Assign vouchers' }).count()) {
    fail('the auditor may assign');
  }
  await inspect(auditor, 'hand-out-looked-on');
}

await walk(async (browser) => {
  const buyer = await opens(browser, 'buyer');
  await uploads(buyer);
  await addsOne(buyer);
  await sends(buyer);
  await takesBack(buyer);
  await erases(buyer);
  await writesTheLetter(await opens(browser, 'organizer'));
  await looksOn(await opens(browser, 'auditor'));
});
