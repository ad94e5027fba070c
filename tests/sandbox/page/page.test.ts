import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { launchBrowser } from '../../support/browser.ts';
import type { Echo } from '../echo-app.ts';
import { startEcho } from '../echo-app.ts';

// A browser on a busy machine takes its time.
jest.setTimeout(60_000);

const appears = async (place: Locator): Promise<boolean> => {
  await place.waitFor();
  return place.isVisible();
};

describe('the page, in a real browser', () => {
  let echo: Echo;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  const moved: string[] = [];
  let resets = 0;

  beforeAll(async () => {
    echo = await startEcho({
      controls: {
        advanceClock: async (duration) => void moved.push(duration.toString()),
        reset: async () => void (resets += 1),
      },
      guide: ['Run `/peer form` in #general.'],
    });
    echo.slack.addWorkspace({
      teamId: 'T0002',
      name: 'Southwind',
      people: [{ name: 'Zed Quist', timeZone: 'UTC' }],
    });
    browser = await launchBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (line) => {
      if (line.type() === 'error') faults.push(line.text());
    });
  });

  afterAll(async () => {
    await browser.close();
    await echo.stop();
  });

  beforeEach(async () => {
    await page.goto('about:blank');
    await page.goto(echo.slack.url);
  });

  const actAs = (name: string) => page.getByLabel('Act as').selectOption({ label: name });
  const say = async (line: string): Promise<void> => {
    await page.getByLabel('Message #general').fill(line);
    await page.keyboard.press('Enter');
  };

  it('shows Home at once, and what to try first', async () => {
    await page.getByText('Hello there & welcome').waitFor();
    await page.getByText('What to try first').waitFor();
    expect(await page.getByRole('button', { name: 'Open form' }).isVisible()).toBe(true);
  });

  it('carries a modal from command to answer, by keyboard, with errors at their field', async () => {
    await actAs('Ben Okoro – member');
    await page.getByRole('button', { name: '# general' }).click();
    await say('/peer form');
    const field = page.getByLabel('Your words');
    await field.waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Please complete this required field.').waitFor();
    await page.keyboard.type('hello from Ben');
    await page.getByLabel('Mood').selectOption('Calm');
    await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
    await field.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /Messages from the app/ }).click();
    await page.getByText('hello from Ben (calm)').waitFor();
    const ben = echo.workspace.person('Ben Okoro');
    expect(text(ben.allMessages().at(-1))).toBe('hello from Ben (calm)');
  });

  it('closes a modal with Escape and tells the app', async () => {
    await page.getByRole('button', { name: 'Open form' }).click();
    await page.getByRole('dialog', { name: 'Say something' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await eventually(() =>
      expect(text(echo.workspace.person('Ana Sousa').allMessages().at(-1))).toContain('closed'),
    );
  });

  it('follows what happens without being asked', async () => {
    await page.getByRole('button', { name: '# general' }).click();
    await page.getByLabel('Message #general').waitFor();
    echo.workspace
      .person('Chen Wei')
      .say(echo.workspace.generalId, 'Good *morning* <script>alert(1)</script>');
    expect(await appears(page.getByText('Good morning <script>alert(1)</script>'))).toBe(true);
  });

  it('shows Slack’s words when a command is not known', async () => {
    await page.getByRole('button', { name: '# general' }).click();
    await say('/nonsense');
    expect(await appears(page.getByRole('status').getByText('/nonsense is not a valid command.'))).toBe(true);
  });

  it('moves the clock and starts over by its hooks', async () => {
    await page.getByRole('button', { name: '+1 week' }).click();
    await eventually(() => expect(moved).toEqual(['PT168H']));
    await page.getByRole('button', { name: 'Start over' }).click();
    await eventually(() => expect(resets).toBe(1));
  });

  it('changes the workspace', async () => {
    await page.getByLabel('Workspace', { exact: true }).selectOption('Southwind');
    await page.getByLabel('Act as').getByText('Zed Quist').waitFor({ state: 'attached' });
    expect(await page.getByLabel('Act as').textContent()).toBe('Zed Quist – member');
  });

  it('has no fault of its own in all this', () => expect(faults).toEqual([]));
});
