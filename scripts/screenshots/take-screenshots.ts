import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { readSandboxConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { people } from '../../src/sandbox/people/people.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { openThrowawayDatabase } from '../../src/sandbox/throwaway-database.ts';
import { launchBrowser } from '../../tests/support/browser.ts';

/** `npm run screenshots`: plays a story in a real browser, on the same morning each time, and takes the pictures of README.md. */
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const morning = Temporal.Instant.from('2026-12-01T09:00:00Z');

mkdirSync(folder, { recursive: true });
const database = await openThrowawayDatabase(readSandboxConfig());
// A slow machine may take its time, as in `npm run sandbox`.
const sandbox = await startSandbox({
  databaseUrl: database.url,
  log: createLog('error'),
  start: morning,
  leeway: 60_000,
  waitsByClock: true,
});
await sandbox.addWorkspace({ teamId: 'T0001', name: 'Northwind', people });
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1720, height: 900 } });
  await page.goto(sandbox.slack.url);
  await takeAll(page);
} finally {
  await browser.close();
  await sandbox.stop();
  await database.stop();
}

async function takeAll(page: Page): Promise<void> {
  const left = page.frameLocator('iframe').first();
  const right = page.frameLocator('iframe').nth(1);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const step = (words: string) =>
    page.locator('[aria-current="step"]', { hasText: words }).waitFor({ timeout: 120_000 });

  await left.getByText('For admins').waitFor();
  await press('Play: A pair’s first month');
  await press('Skip to here, step 4');
  await step('sets a goal');
  await right.getByText('Version 1 of your agreement is signed').waitFor();
  await take(page, 'side-by-side');
  await press('Skip to here, step 7');
  await step('Each answers on their own');
  await right.getByText('How was your session?').waitFor();
  await press('Timeline');
  await page.getByText('What will come').waitFor();
  await page.getByRole('button', { name: 'Switch to dark' }).click();
  await take(page, 'timeline');
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' });
}
