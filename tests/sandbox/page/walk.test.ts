import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { northwind, startWorld } from '../../support/world.ts';
import type { TestWorld } from '../../support/world.ts';

// A browser on a busy machine takes its time.
jest.setTimeout(60_000);

const appears = async (place: Locator): Promise<boolean> => {
  await place.first().waitFor();
  return place.first().isVisible();
};

describe('a newcomer walks through the sandbox in a browser', () => {
  let world: TestWorld;
  let browser: Browser;
  let page: Page;
  let peer: string;

  beforeAll(async () => {
    world = await startWorld();
    await world.sandbox.addWorkspace(northwind);
    browser = await launchBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(world.sandbox.slack.url);
  });

  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const dialog = () => page.getByRole('dialog');
  const actAs = async (name: string): Promise<void> => {
    const options = await page.getByLabel('Act as').locator('option').allTextContents();
    await page.getByLabel('Act as').selectOption(options.find((option) => option.startsWith(name)) ?? name);
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /, Peer Pairs/ })
      .click();
  };
  const closeNotice = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
  };

  it('looks at the round and confirms it', async () => {
    await button('# general').click();
    await page.getByLabel('Message #general').fill('/peer match');
    await page.keyboard.press('Enter');
    await dialog().getByText('12 pairs').waitFor();
    await button('Confirm and introduce').click();
    await page.locator('#confirm').getByRole('button').last().click();
    await dialog().getByText('Confirmed').waitFor();
    await closeNotice();
    const dm = page.getByRole('navigation').getByRole('button', { name: /, Peer Pairs/ });
    peer = ((await dm.textContent()) ?? '').split(',')[0] ?? '';
    await dm.click();
    expect(await page.getByRole('article').first().textContent()).toContain(`@${peer}`);
  });

  it('closes the form of the agreement with Escape, and finds what was typed when it is opened again', async () => {
    await button('Make our agreement').click();
    await page.getByLabel('What is this pair for?').pressSequentially(' We listen.');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await button('Make our agreement').click();
    expect(await appears(dialog().getByText('I kept what you typed'))).toBe(true);
    expect(await page.getByLabel('What is this pair for?').inputValue()).toMatch(/ We listen\.$/u);
    await closeNotice();
  });

  it('proposes the agreement, and signs it as the other', async () => {
    await button('Make our agreement').click();
    await page.getByLabel('What is this pair for?').fill('To get better at giving feedback.');
    await dialog().getByRole('button', { name: 'Propose' }).click();
    await dialog().getByText('on its way').waitFor();
    await closeNotice();
    await actAs(peer);
    await button('Sign').click();
    expect(await appears(page.getByText('Version 1 of your agreement is signed'))).toBe(true);
  });

  it('sets a goal and sees its progress in Home', async () => {
    await button('Set a goal').first().click();
    await page.getByLabel('What do you want to achieve?').fill('Speak at the spring meetup');
    await page.getByLabel('What will you do first?').fill('Choose a topic');
    await dialog().locator('button[type=submit]').click();
    await dialog().locator('button[type=submit]').waitFor({ state: 'detached' });
    await closeNotice();
    await button('Peer Pairs · Home').click();
    await button('Mark done: Choose a topic').click();
    expect(await appears(page.getByText('Finish, or add one?').first())).toBe(true);
  });

  it('moves the clock on by a week and answers the check-in as each', async () => {
    await button('+1 week').click();
    for (const name of ['Ana', peer]) {
      await actAs(name);
      await button('Answer privately').click();
      await dialog().getByText('Nobody but you sees a single answer').waitFor();
      for (const group of await dialog().getByRole('group').all())
        await group.getByRole('radio').first().check();
      for (const select of await dialog().getByRole('combobox').all())
        await select.selectOption({ index: 1 });
      await dialog().locator('button[type=submit]').click();
      await dialog().getByText('The same button changes your answers').waitFor();
      await closeNotice();
    }
    expect(await appears(page.getByText('both answered your check-in'))).toBe(true);
  });
});
