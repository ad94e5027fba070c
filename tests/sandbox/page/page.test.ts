import type { KnownBlock } from '@slack/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { slackSamples } from '../block-kit/slack-samples.ts';
import type { Echo } from '../echo-app.ts';
import { startEcho } from '../echo-app.ts';
import { seriousOn } from './axe.ts';
import type { OpenedPage } from './opened-page.ts';
import { longStory } from './long-story.ts';
import { appears, bottomOf, openPage, sharedHeight } from './opened-page.ts';

// A browser on a busy machine takes its time.
jest.setTimeout(60_000);

const dot = 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E';
/** With a picture that needs no network. */
const drawable = (block: KnownBlock): KnownBlock =>
  JSON.parse(JSON.stringify(block).replaceAll(/"https:[^"]*\.(?:png|jpg)"/gu, `"${dot}"`)) as KnownBlock;

describe('the page, in a real browser', () => {
  let echo: Echo;
  let opened: OpenedPage;
  const moved: string[] = [];
  let resets = 0;
  let topics = 0;
  const tea = longStory(() => echo.workspace.person('Ana Sousa').command('/peer form'));

  beforeAll(async () => {
    echo = await startEcho({
      controls: {
        advanceClock: async (duration) => void moved.push(duration.toString()),
        advanceToNext: async () => `Ben got topic ${(topics += 1)}.`,
        reset: async () => void (resets += 1),
        stories: tea.controls,
      },
      guide: ['Run `/peer form` in #general.'],
    });
    opened = await openPage();
  });

  afterAll(async () => {
    await opened.close();
    await echo.stop();
  });

  beforeEach(() => opened.visit(echo.slack.url));

  const openGeneral = () => opened.pane.getByRole('button', { name: 'general' }).click();

  it('shows Home at once, and what to try first', async () => {
    await opened.pane.getByText('Hello there & welcome').waitFor();
    await opened.page.getByText('What to try first').waitFor();
    expect(await opened.pane.getByRole('button', { name: 'Open form' }).isVisible()).toBe(true);
  });

  it('carries a modal from command to answer, by keyboard, with errors at their field', async () => {
    const { pane, page } = opened;
    await opened.actAs('ben');
    await openGeneral();
    await opened.say('/peer form');
    const field = pane.getByLabel('Your words');
    await field.waitFor();
    await page.keyboard.press('Enter');
    await pane.getByText('Please complete this required field.').waitFor();
    await page.keyboard.type('hello from Ben');
    await pane.getByLabel('Mood').selectOption('Calm');
    await pane.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
    await field.waitFor({ state: 'hidden' });
    await pane.getByRole('navigation').getByRole('button', { name: 'Peer Pairs, 1 unread' }).click();
    await pane.getByText('hello from Ben (calm)').waitFor();
    const ben = echo.workspace.person('Ben Okoro');
    expect(text(ben.allMessages().at(-1))).toBe('hello from Ben (calm)');
  });

  it('closes a modal with Escape, tells the app, and gives the focus back to what opened it', async () => {
    const { pane, page } = opened;
    const opener = pane.getByRole('button', { name: 'Open form' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await pane.getByRole('dialog', { name: 'Say something' }).waitFor();
    await page.keyboard.press('Escape');
    await pane.getByRole('dialog').waitFor({ state: 'hidden' });
    await eventually(() =>
      expect(text(echo.workspace.person('Ana Sousa').allMessages().at(-1))).toContain('closed'),
    );
    await eventually(async () =>
      expect(await opener.evaluate((node) => node === document.activeElement)).toBe(true),
    );
  });

  it('lets nothing that was typed go by Escape without a question', async () => {
    const { pane, page } = opened;
    await pane.getByRole('button', { name: 'Open form' }).click();
    await pane.getByLabel('Your words').pressSequentially('half');
    await page.keyboard.press('Escape');
    await pane.getByText('Close this form?').waitFor();
    await pane.getByRole('button', { name: 'Keep editing' }).click();
    await page.keyboard.type(' and more');
    expect(await pane.getByLabel('Your words').inputValue()).toBe('half and more');
    await page.keyboard.press('Escape');
    await pane.locator('#confirm').getByRole('button', { name: 'Close' }).click();
    await pane.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('follows what happens without being asked', async () => {
    await openGeneral();
    await opened.pane.getByLabel('Message #general').waitFor();
    echo.workspace
      .person('Chen Wei')
      .say(echo.workspace.generalId, 'Good *morning* <script>alert(1)</script>');
    expect(await appears(opened.pane.getByText('Good morning <script>alert(1)</script>'))).toBe(true);
  });

  it('offers no more commands over the answer, once one is sent', async () => {
    const { pane, page } = opened;
    await openGeneral();
    await opened.say('/peer');
    await pane.getByText('You said:').last().waitFor();
    expect(await pane.getByRole('option').count()).toBe(0);
    expect(await pane.getByLabel('Message #general').inputValue()).toBe('');
    await page.keyboard.press('Tab');
    expect(await pane.getByLabel('Message #general').inputValue()).toBe('');
  });

  it('shows Slack’s words when a command is not known, once, and over neither header nor Send', async () => {
    await openGeneral();
    const toasts = opened.pane.getByRole('status').locator('.toast');
    for (const command of ['/nonsense', '/humbug', '/nonsense']) {
      await opened.say(command);
      expect(await appears(toasts.getByText(`${command} is not a valid command.`))).toBe(true);
    }
    expect(await toasts.count()).toBe(1);
    expect(await sharedHeight(toasts, opened.pane.locator('#place-header'))).toBe(0);
    await opened.pane.getByRole('button', { name: 'Send' }).click({ timeout: 2000 });
  });

  it('says what came next in the place of what it said before, under the headers of both panes', async () => {
    const { page, pane } = opened;
    const toasts = page.locator('.toast');
    for (const topic of [1, 2, 3]) {
      await page.getByRole('button', { name: 'To the next touchpoint' }).click();
      await toasts.getByText(`Ben got topic ${topic}.`).waitFor();
    }
    expect(await toasts.count()).toBe(1);
    expect(await sharedHeight(toasts, pane.locator('#place-header'))).toBe(0);
  });

  it('draws every block that Slack documents, in both themes without a serious finding', async () => {
    const { pane, page } = opened;
    const ana = echo.workspace.person('Ana Sousa');
    const { alert: _, input: __, ...messages } = slackSamples;
    await echo.app.client.chat.postMessage({
      token: echo.workspace.botToken,
      channel: ana.id,
      text: 'All of them',
      blocks: Object.values(messages).map(drawable),
    });
    await pane
      .getByRole('navigation')
      .getByRole('button', { name: /^Peer Pairs/ })
      .click();
    await pane.getByText('Teas').first().waitFor();
    await ana.command('/peer alert');
    await pane.getByRole('dialog').getByText('The kettle is hot.').waitFor();
    expect(await seriousOn(page)).toEqual([]);
    await ana.closeModal();
    await pane.getByRole('dialog').waitFor({ state: 'hidden' });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await seriousOn(page)).toEqual([]);
    }
    const folded = pane.locator('details', { hasText: 'Two teas' });
    await folded.locator('summary').click();
    await folded.getByRole('button', { name: 'Brew' }).click();
    await eventually(() =>
      expect(echo.slack.sent.at(-1)).toMatchObject({ kind: 'block_actions', status: 200 }),
    );
  });

  it('plays one step at a time, with the next in sight and the focus where it was', async () => {
    const { page, pane } = opened;
    const next = page.getByRole('button', { name: 'Next step' });
    const isHeld = () => next.and(page.locator('[aria-disabled="true"]')).waitFor();
    const comesTo = (step: number) =>
      page.locator('[aria-current="step"]', { hasText: `Step ${step}:` }).waitFor();
    await page.getByRole('button', { name: 'Play: Tea' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
    let goOn = tea.hold();
    await page.getByRole('button', { name: 'Skip to here, step 20' }).click();
    await isHeld();
    goOn();
    await comesTo(20);
    await echo.workspace.person('Ana Sousa').closeModal();
    goOn = tea.hold();
    await next.dblclick();
    await isHeld();
    await page.keyboard.press('Enter');
    await pane.getByRole('dialog', { name: 'Say something' }).waitFor();
    goOn();
    await comesTo(21);
    expect(tea.played).toEqual([19, 20]);
    expect(await page.locator('.toast').count()).toBe(0);
    expect(await next.evaluate((node) => node === document.activeElement)).toBe(true);
    for (const place of [next, page.locator('[aria-current="step"]')])
      expect(await bottomOf(place)).toBeLessThanOrEqual(800);
    await echo.workspace.person('Ana Sousa').closeModal();
  });

  it('leaves the drawer where somebody has scrolled to, as more comes', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Inspector' }).click();
    const leaf = page.getByRole('region', { name: 'Content' });
    const summaries = leaf.locator('summary');
    await summaries.nth(12).waitFor();
    await leaf.evaluate((node) => node.scrollTo(0, 150));
    const before = await summaries.count();
    await echo.workspace.person('Chen Wei').command('/peer help');
    await eventually(async () => expect(await summaries.count()).toBeGreaterThan(before));
    expect(await leaf.evaluate((node) => node.scrollTop)).toBe(150);
    await page.getByRole('button', { name: 'Stories' }).click();
  });

  it('moves the clock by its hooks', async () => {
    await opened.page.getByRole('button', { name: '+1 week' }).click();
    await eventually(() => expect(moved).toEqual(['PT168H']));
  });

  it('asks before it starts over', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(resets).toBe(0);
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
    await eventually(() => expect(resets).toBe(1));
  });

  it('has no fault of its own in all this', () => expect(opened.faults).toEqual([]));
});
