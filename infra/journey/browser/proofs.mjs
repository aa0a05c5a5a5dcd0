// What auditors and operators see of what was signed: checkpoints, verifications, a bundle.
import { arrive, fail, inspect, origin, walk } from './browser.mjs';

const NEXT_CHECKPOINT = { timeout: 90_000 };

async function answers(person, address, body) {
  await person.route(address, (route) =>
    route.request().method() === 'OPTIONS'
      ? route.continue()
      : route.fulfill({ json: body, headers: { 'Access-Control-Allow-Origin': origin } }),
  );
}

async function seesNothingYet(operator) {
  await answers(operator, '**/history/checkpoints?*', { items: [] });
  await answers(operator, '**/operations/history-verifications?*', { items: [] });
  await answers(operator, '**/history/looks?*', { items: [] });
  await operator.getByRole('link', { name: 'Proofs', exact: true }).click();
  await operator.getByText('Nothing has been verified yet').waitFor();
  await operator.getByText('The first checkpoint is made').waitFor();
  await inspect(operator, 'proofs-empty');
  await operator.unrouteAll();
}

async function seesWhatIsWrong(operator) {
  const run = { trigger: 'scheduled', startedAt: '2026-11-25T03:00:00Z', covered: 11, checkpoints: 3 };
  const finding = { kind: 'EVENT_CHANGED', at: 7, text: 'The event at 7 is not what its leaf was made of' };
  await answers(operator, '**/operations/history-verifications?*', {
    items: [
      { ...run, id: 'ver_3', state: 'running', events: 12, checked: 6, findingCount: 0, findings: [] },
      { ...run, id: 'ver_2', state: 'completed', events: 12, checked: 12, findingCount: 1, findings: [finding] },
      { ...run, id: 'ver_1', state: 'failed', events: 0, checked: 0, findingCount: 0, findings: [], problem: 'broken_IOException' },
    ],
  });
  await operator.reload();
  await operator.getByText('The event at 7 is not').waitFor();
  await inspect(operator, 'proofs-findings');
  await operator.unrouteAll();
}

async function seesNoAnswer(operator) {
  await operator.route('**/history/**', (route) => route.abort());
  await operator.route('**/operations/history-verifications?*', (route) => route.abort());
  await operator.reload();
  await operator.getByText('The service cannot be reached').first().waitFor();
  await inspect(operator, 'proofs-unreachable');
  await operator.unrouteAll();
}

/** The next checkpoint may have to come first. */
async function downloaded(auditor) {
  for (let tries = 0; tries < 10; tries++) {
    const file = auditor.waitForEvent('download', { timeout: 9_000 }).catch(() => undefined);
    await auditor.getByRole('button', { name: 'Download the bundle' }).click();
    const came = await file;
    if (came) return came.suggestedFilename();
  }
  throw new Error('no bundle can be downloaded');
}

async function verifiesAndTakesAway(auditor) {
  await auditor.getByRole('link', { name: 'Proofs', exact: true }).click();
  await auditor.getByText('Signed note').first().waitFor(NEXT_CHECKPOINT);
  await auditor.getByRole('button', { name: 'Verify now' }).click();
  await auditor.locator('.pill', { hasText: 'As it was signed' }).first().waitFor();
  await auditor.getByText('Signed note').first().click();
  await inspect(auditor, 'proofs');
  await auditor.getByLabel('Checkpoint that you have').fill('999999999');
  await auditor.getByRole('button', { name: 'Download the bundle' }).click();
  await auditor.locator('.trouble').waitFor();
  await inspect(auditor, 'proofs-unknown-checkpoint');
  await auditor.getByLabel('Checkpoint that you have').fill('');
  const name = await downloaded(auditor);
  if (name !== 'pytest-2027-audit.zip') fail(`a bundle named ${name}`);
  await auditor.getByText('/conferences/pytest-2027/audit-bundle').first().waitFor();
  await inspect(auditor, 'proofs-who-looked');
}

async function seesWhoWasForgotten(auditor) {
  const erasure = { at: '2026-11-25T03:00:00Z', by: 'organizer', emptied: ['hand_out_person.address_mark', 'hand_out_person.sealed'] };
  await answers(auditor, '**/conferences/*/erasures?*', {
    items: [
      { ...erasure, id: 2, subject: '3f0e2d1c-7b6a-4958-8d7c-6b5a49382716', purchase: 'bp_019303f2a1b47c3d8e5f60718293a4b5', handOuts: 2 },
      { ...erasure, id: 1, subject: '9a8b7c6d-5e4f-4a3b-9c2d-1e0f9a8b7c6d', purchase: 'bp_019303f2a1b47c3d8e5f60718293a4b5', handOuts: 1 },
    ],
    next: '1',
  });
  await auditor.getByRole('link', { name: 'History', exact: true }).click();
  await auditor.getByText('2 hand-outs stay').waitFor();
  await inspect(auditor, 'history-forgotten');
  await auditor.unrouteAll();
  await auditor.goto(`${origin}/proofs`);
  await auditor.getByText('Signed note').first().waitFor();
}

async function readsGerman(auditor) {
  await auditor.getByRole('button', { name: 'Deutsch' }).click();
  await auditor.getByRole('heading', { name: 'Prüfpunkte' }).waitFor();
  await auditor.locator('.pill', { hasText: 'Wie unterschrieben' }).first().waitFor();
  await inspect(auditor, 'german-proofs');
}

await walk(async (browser) => {
  const operator = await arrive(browser, 'operator');
  await seesNothingYet(operator);
  await seesWhatIsWrong(operator);
  await seesNoAnswer(operator);
  const auditor = await arrive(browser, 'auditor');
  await verifiesAndTakesAway(auditor);
  await seesWhoWasForgotten(auditor);
  await readsGerman(auditor);
});
