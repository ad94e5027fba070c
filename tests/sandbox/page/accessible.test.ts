import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { northwind, startWorld, type TestWorld } from '../../support/world.ts';
import { seriousOn } from './axe.ts';
import type { OpenedPage } from './opened-page.ts';
import { openPage } from './opened-page.ts';

// A browser on a busy machine takes its time.
jest.setTimeout(120_000);

describe('the page in light and in dark, to people who hear it or see little', () => {
  let world: TestWorld;
  let opened: OpenedPage;

  beforeAll(async () => {
    world = await startWorld();
    await world.sandbox.addWorkspace(northwind);
    opened = await openPage();
    await opened.visit(world.sandbox.slack.url);
    await opened.pane.getByText('For admins').waitFor();
  });

  afterAll(async () => {
    await opened.close();
    await world.stop();
  });

  const seriousNow = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await opened.page.emulateMedia({ colorScheme });
      found.push(...(await seriousOn(opened.page)).map((each) => `${colorScheme}: ${each}`));
    }
    return found;
  };
  const leaf = (name: string) => opened.page.getByRole('button', { name, exact: true }).click();

  it('has no serious finding in Home', async () => {
    expect(await seriousNow()).toEqual([]);
  });

  it('has none in a pair’s first week, with both peers side by side, nor does what the bot sent there', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Play: A pair’s first month' }).click();
    await page.getByRole('button', { name: 'Skip to here, step 7' }).click();
    await page
      .locator('[aria-current="step"]', { hasText: 'Each answers on their own' })
      .waitFor({ timeout: 90_000 });
    await opened.right.getByText('How was your session?').waitFor();
    expect(await seriousNow()).toEqual([]);
  });

  it('has none in a form, nor in a list to search', async () => {
    const { pane } = opened;
    await pane.getByRole('button', { name: 'Answer privately' }).last().click();
    await pane.getByRole('dialog').getByText('Nobody but you sees a single answer').waitFor();
    expect(await seriousNow()).toEqual([]);
    await pane.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  });

  it.each(['Timeline', 'Inspector', 'Faults'])('has none in %s', async (name) => {
    await leaf(name);
    await opened.page.getByRole('heading', { name, exact: true }).waitFor();
    expect(await seriousNow()).toEqual([]);
  });

  it('opens on the first story at the width of a phone too, with all of the bar and most of the Slack in sight', async () => {
    const { pane, page } = opened;
    await page.setViewportSize({ width: 390, height: 760 });
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    const step = page.getByRole('button', { name: /^(?:Next step|Play: A round of 24)$/u });
    await step.waitFor();
    for (const place of [step, ...(await page.locator('#bar button:visible').all())]) {
      const box = await place.boundingBox();
      expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThanOrEqual(390);
      expect((box?.y ?? NaN) + (box?.height ?? NaN)).toBeLessThanOrEqual(760);
    }
    const content = await pane.locator('#content').boundingBox();
    expect(content?.height).toBeGreaterThan(200);
    expect(await seriousNow()).toEqual([]);
    await page.getByRole('button', { name: 'Close', exact: true }).first().click();
  });

  it('has none in the list of conversations at the width of a phone', async () => {
    const { pane } = opened;
    await pane.getByRole('button', { name: 'All conversations' }).click();
    expect(await seriousNow()).toEqual([]);
  });
});
