// A browser, what people look at it through, and what is checked on every page.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Chromium from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const LOOKS = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  narrow: { viewport: { width: 320, height: 640 }, colorScheme: 'light' },
};
// Made for a machine that runs one page and is thrown away; here they would hide faults.
const UNWANTED = /single-process|no-zygote|disable-web-security|disable-site-isolation/;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const look = process.env.LOOK ?? 'light';
export const origin = process.env.ORIGIN;
const shots = join(process.env.SCREENSHOTS ?? 'screenshots', look);

async function openBrowser() {
  mkdirSync(shots, { recursive: true });
  return chromium.launch({
    executablePath: await Chromium.executablePath(),
    args: [...Chromium.args.filter((one) => !UNWANTED.test(one)), '--no-sandbox'],
    headless: true,
  });
}

/** A page in a context of its own, so that two people can be signed in side by side. */
export async function personAt(browser, locale = 'en-US') {
  const context = await browser.newContext({ ...LOOKS[look], locale, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => fail(`script error: ${error.message}`));
  return page;
}

/** Keeps a picture; then no axe rule may be broken, and nothing may stick out sideways. */
export async function inspect(page, name) {
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (rules) => globalThis.axe.run(document, { runOnly: rules }),
    RULES,
  );
  for (const { id, nodes } of violations) fail(`${name}: axe ${id}: ${nodes[0].html}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) fail(`${name}: sticks out by ${wide} px`);
  console.log(`${look} ${name}: axe ${violations.length}`);
}

/** Somebody who has signed in and sees the purchases. */
export async function arrive(browser, user) {
  const person = await personAt(browser);
  await person.goto(`${origin}/`);
  await person.getByRole('button', { name: 'Sign in' }).click();
  await person.locator(`button[name=username][value=${user}]`).click();
  await person.getByRole('heading', { name: 'Purchases', level: 1 }).waitFor();
  return person;
}

/** Goes a way in a browser of its own; where it ends early, everybody's last sight is kept. */
export async function walk(way) {
  const browser = await openBrowser();
  try {
    await way(browser);
  } catch (stuck) {
    fail(stuck.message);
    await lastSight(browser);
  } finally {
    await browser.close();
  }
}

async function lastSight(browser) {
  for (const [number, context] of browser.contexts().entries()) {
    for (const page of context.pages()) {
      console.log(`stuck at ${page.url()}`);
      await page.screenshot({ path: join(shots, `stuck-${number}.png`), fullPage: true });
    }
  }
}

/** Says what is wrong and goes on; the run ends in failure. */
export function fail(what) {
  console.log(`WRONG ${look} ${what}`);
  process.exitCode = 1;
}
