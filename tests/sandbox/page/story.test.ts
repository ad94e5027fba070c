import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Traffic } from '../../../src/sandbox/page-server/traffic.ts';
import { northwind, startWorld, type TestWorld } from '../../support/world.ts';
import { seriousOn } from './axe.ts';
import type { OpenedPage } from './opened-page.ts';
import { appears, openPage } from './opened-page.ts';

// A browser on a busy machine takes its time.
jest.setTimeout(120_000);

describe('somebody who opens the sandbox for the first time', () => {
  let world: TestWorld;
  let opened: OpenedPage;

  beforeAll(async () => {
    world = await startWorld({ leeway: 60_000 });
    await world.sandbox.addWorkspace(northwind);
    opened = await openPage();
    await opened.visit(world.sandbox.slack.url);
  });

  afterAll(async () => {
    await opened.close();
    await world.stop();
  });

  /** In whichever pane her Slack is. */
  const faceOfAna = () =>
    Promise.any(
      [opened.pane, opened.right].map((each) =>
        each
          .locator('.whose', { hasText: 'Ana’s Slack' })
          .locator('.avatar')
          .evaluate((node) => (node as HTMLElement).style.getPropertyValue('--hue')),
      ),
    );
  const press = (name: string) => opened.page.getByRole('button', { name, exact: true }).click();

  it('sees by one button a round of 24 previewed, and by the next a pair introduced, both peers side by side', async () => {
    await press('Play: A round of 24');
    await press('Next step');
    await opened.pane.getByRole('dialog').getByText('12 pairs').waitFor();
    // The button means the step after the last that stands there as done: until then it is the one before, twice.
    await opened.page.locator('.steps li.done').first().waitFor();
    await press('Next step');
    for (const pane of [opened.pane, opened.right])
      await pane.getByText('You’re peers now').first().waitFor();
    expect(await opened.page.getByText('That was the story.').isVisible()).toBe(true);
  });

  it('reads that nothing of it breached what Slack allows, and why the introduction came', async () => {
    await press('Inspector');
    expect(await appears(opened.page.getByText('No breach of Slack’s limits so far.'))).toBe(true);
    await press('Timeline');
    await opened.page.getByText('an admin has confirmed the round', { exact: false }).waitFor();
  });

  it('sees the other stories before anything is asked, and comes back to this one', async () => {
    const { page } = opened;
    await press('Stories');
    await press('Other stories');
    await press('Play: A pair’s first month');
    await page.getByRole('dialog').getByText('What happened here is forgotten').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await press('Back to “A round of 24”');
    expect(await appears(page.getByText('That was the story.'))).toBe(true);
  });

  it('goes on by hand, and starts over once they say yes', async () => {
    await press('To the next touchpoint');
    await opened.page.locator('body:not([aria-busy])').waitFor();
    await opened.page.getByRole('status').getByText('a light nudge to begin').first().waitFor();
    const face = await faceOfAna();
    await press('Start over');
    await opened.page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
    await opened.pane.getByText('24 waiting for a peer').waitFor();
    expect(await opened.page.locator('iframe').count()).toBe(1);
    expect(await faceOfAna()).toBe(face);
    expect(opened.faults).toEqual([]);
    expect(world.logged()).not.toContain('AuthorizationError');
  });

  it('sees that the bot has crashed, and starts it again where it was', async () => {
    const { page, pane } = opened;
    const banner = page.getByRole('alert');
    const ana = world.sandbox.slack.workspaces()[0]?.person('Ana Sousa');
    const before = world.sandbox.bot;
    await world.sandbox.crashed(new Error('out of memory'));
    await banner.getByText('The bot has crashed.').waitFor();
    expect(await banner.textContent()).toContain('out of memory');
    await press('+1 hour');
    await page.getByRole('status').getByText('Start it again first').waitFor();
    await expect(ana?.command('/peer help')).rejects.toThrow('operation_timeout');
    await banner.getByRole('button', { name: 'Start the bot again' }).click();
    await banner.getByText('The bot has crashed.').waitFor({ state: 'detached' });
    expect(world.sandbox.bot).not.toBe(before);
    await ana?.command('/peer match');
    await pane.getByRole('dialog').getByText('12 pairs').waitFor();
    await ana?.closeModal();
  });

  it('can let it crash, and is told of what went wrong until they have read it', async () => {
    const { page } = opened;
    const banner = page.getByRole('alert');
    await press('Faults');
    await press('Let the bot crash');
    await banner.getByText('Somebody asked it to.').waitFor();
    const [workspace] = world.sandbox.slack.workspaces();
    const breaches = await breachesOf(world);
    await expect(workspace?.person('Ana Sousa').command('/peer help')).rejects.toThrow('operation_timeout');
    expect(await breachesOf(world)).toBe(breaches);
    await page
      .getByRole('region', { name: 'Content' })
      .getByRole('button', { name: 'Start the bot again' })
      .click();
    await banner.getByText('The bot has crashed.').waitFor({ state: 'detached' });
    world.sandbox.slack.tellError('a listener failed: no such row');
    await banner.getByText('a listener failed').waitFor();
    expect(await seriousOn(page)).toEqual([]);
    await banner.getByRole('button', { name: 'Dismiss' }).click();
    await banner.getByText('a listener failed').waitFor({ state: 'detached' });
  });

  it('reads that the sandbox itself is gone', async () => {
    const { page } = opened;
    await world.sandbox.slack.stop();
    expect(await appears(page.getByRole('alert').getByText('The sandbox doesn’t answer.'))).toBe(true);
  });
});

const breachesOf = async ({ sandbox }: TestWorld): Promise<number> =>
  ((await (await fetch(`${sandbox.slack.url}/sandbox/traffic`)).json()) as Traffic).breaches;
