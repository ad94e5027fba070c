import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { northwind, startWorld } from '../../support/world.ts';
import type { TestWorld } from '../../support/world.ts';
import type { OpenedPage } from './opened-page.ts';
import { appears, openPage } from './opened-page.ts';

// A browser on a busy machine takes its time.
jest.setTimeout(60_000);

describe('a newcomer walks through the sandbox in a browser', () => {
  let world: TestWorld;
  let opened: OpenedPage;
  let peer: string;

  beforeAll(async () => {
    world = await startWorld();
    await world.sandbox.addWorkspace(northwind);
    opened = await openPage();
    await opened.visit(world.sandbox.slack.url);
  });

  afterAll(async () => {
    await opened.close();
    await world.stop();
  });

  const button = (name: string | RegExp) => opened.pane.getByRole('button', { name });
  const dialog = () => opened.pane.getByRole('dialog');
  const inSidebar = (name: string) =>
    opened.pane.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}(,|$)`) });
  const actAs = async (name: string, peerName: string): Promise<void> => {
    await opened.actAs(name);
    await inSidebar(peerName).click();
  };
  const closeNotice = async (): Promise<void> => {
    await opened.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
  };

  it('looks at the round and confirms it', async () => {
    await button('general').click();
    await opened.say('/peer match');
    await dialog().getByText('12 pairs').waitFor();
    await button('Confirm and introduce').click();
    await opened.pane.locator('#confirm').getByRole('button').last().click();
    await dialog().getByText('Confirmed').waitFor();
    await closeNotice();
    const dm = opened.pane.getByRole('navigation').getByRole('button', { name: /^\w+, 1 unread$/ });
    peer = ((await dm.getAttribute('aria-label')) ?? '').split(',')[0] ?? '';
    await dm.click();
    expect(await opened.pane.getByRole('article').first().textContent()).toContain(`@${peer}`);
  });

  it('closes the form of the agreement with Escape, and finds what was typed when it is opened again', async () => {
    await button('Make our agreement').click();
    await opened.pane.getByLabel('What is this pair for?').pressSequentially(' We listen.');
    await opened.page.keyboard.press('Escape');
    await opened.pane.locator('#confirm').getByRole('button', { name: 'Close' }).click();
    await dialog().first().waitFor({ state: 'hidden' });
    await button('Make our agreement').click();
    expect(await appears(dialog().getByText('I kept what you typed'))).toBe(true);
    expect(await opened.pane.getByLabel('What is this pair for?').inputValue()).toMatch(/ We listen\.$/u);
    await closeNotice();
  });

  it('proposes the agreement, and signs it as the other', async () => {
    await button('Make our agreement').click();
    await opened.pane.getByLabel('What is this pair for?').fill('To get better at giving feedback.');
    await dialog().getByRole('button', { name: 'Propose' }).click();
    await dialog().getByText('on its way').waitFor();
    await closeNotice();
    await actAs(peer, 'Ana');
    await button('Sign').click();
    expect(await appears(opened.pane.getByText('Version 1 of your agreement is signed'))).toBe(true);
  });

  it('sets a goal and sees its progress in Home', async () => {
    await button('Set a goal').first().click();
    await opened.pane.getByLabel('What do you want to achieve?').fill('Speak at the spring meetup');
    await opened.pane.getByLabel('What will you do first?').fill('Choose a topic');
    await dialog().locator('button[type=submit]').click();
    await dialog().locator('button[type=submit]').waitFor({ state: 'detached' });
    await closeNotice();
    await inSidebar('Peer Pairs').click();
    await button('Mark done: Choose a topic').click();
    expect(await appears(opened.pane.getByText('Finish, or add one?').first())).toBe(true);
  });

  it('moves the clock on by a week and answers the check-in as each', async () => {
    await opened.page.getByRole('button', { name: '+1 week' }).click();
    for (const [name, other] of [
      ['Ana', peer],
      [peer, 'Ana'],
    ] as const) {
      await actAs(name, other);
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
    expect(await appears(opened.pane.getByText('both answered your check-in'))).toBe(true);
  });

  it('jumps nowhere by one Escape, and goes on writing', async () => {
    const { page, pane } = opened;
    await pane.getByLabel(/^Message /).press('Control+k');
    await pane.getByRole('combobox', { name: /^Jump to/ }).waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await page.keyboard.type('Hello');
    expect(await pane.getByLabel(/^Message /).inputValue()).toBe('Hello');
  });

  it('reads whole names side by side, and writes in both panes on a screen that was narrow before', async () => {
    const { page, pane, right } = opened;
    await page.setViewportSize({ width: 390, height: 800 });
    await page.reload();
    await pane.getByLabel(/^Message /).waitFor();
    await page.evaluate(() => (location.hash = `${location.hash}~${location.hash.slice(1)}`));
    await page.reload();
    await pane.getByLabel(/^Message /).waitFor();
    await right.getByLabel(/^Message /).waitFor({ state: 'attached' });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await right.getByLabel(/^Message /).waitFor();
    const height = async () => (await right.getByLabel(/^Message /).boundingBox())?.height;
    await eventually(async () => expect(await height()).toBeGreaterThan(20));
    const name = pane.getByRole('combobox', { name: 'Act as' });
    expect(await name.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
  });

  it('moves to another organization, and looks at nobody twice there', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Stories' }).click();
    await page
      .getByRole('button', { name: /^Move to / })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
    await eventually(async () => expect(await page.locator('iframe').count()).toBe(1));
  });
});
