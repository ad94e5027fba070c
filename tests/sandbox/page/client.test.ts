import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Echo } from '../echo-app.ts';
import { startEcho } from '../echo-app.ts';
import { seriousOn } from './axe.ts';
import type { OpenedPage } from './opened-page.ts';
import { appears, openPage, pick } from './opened-page.ts';

// A browser on a busy machine takes its time.
jest.setTimeout(60_000);

describe('the chat client on the page', () => {
  let echo: Echo;
  let opened: OpenedPage;

  beforeAll(async () => {
    echo = await startEcho();
    opened = await openPage();
  });

  afterAll(async () => {
    await opened.close();
    await echo.stop();
  });

  beforeEach(() => opened.visit(echo.slack.url));

  const person = (name: string) => echo.workspace.person(name);
  const values = () => JSON.stringify(person('Ana Sousa').modal()?.view.values);
  const openGeneral = async () => {
    await opened.pane.getByRole('button', { name: /^general/ }).click();
    await opened.pane.getByLabel('Message #general').waitFor();
  };

  it('makes a new line by Shift and Enter, keeps a draft over a reload, and sends both lines by Enter', async () => {
    const { pane, page } = opened;
    await openGeneral();
    await pane.getByLabel('Message #general').fill('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two');
    await pane.getByRole('button', { name: /^Peer Pairs/ }).click();
    await pane.getByRole('button', { name: 'general, draft' }).waitFor();
    await page.reload();
    await openGeneral();
    expect(await pane.getByLabel('Message #general').inputValue()).toBe('one\ntwo');
    await pane.getByLabel('Message #general').press('Enter');
    await eventually(() =>
      expect(text(person('Ana Sousa').messages(echo.workspace.generalId).at(-1))).toBe('one\ntwo'),
    );
  });

  it('completes a command by Tab, goes on with its words, and sends it by Enter', async () => {
    const { pane, page } = opened;
    await openGeneral();
    await pane.getByLabel('Message #general').fill('/pe');
    await page.keyboard.press('Tab');
    await page.keyboard.type('agr');
    await pane.getByRole('option', { name: '/peer agreement' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await pane.getByLabel('Message #general').inputValue()).toBe('/peer agreement ');
    await page.keyboard.press('Enter');
    await pane.getByText('You said: agreement').waitFor();
  });

  it('parts days, groups what one writes at once, and marks what is new', async () => {
    const { pane } = opened;
    const { generalId } = echo.workspace;
    await openGeneral();
    await pane.getByRole('button', { name: /^Peer Pairs/ }).click();
    for (const words of ['first of two', 'second of two', ...Array.from({ length: 40 }, String)])
      person('Chen Wei').say(generalId, words);
    await pane.getByRole('button', { name: 'general, 42 unread' }).click();
    const second = pane.locator('li', { hasText: 'second of two' });
    await second.waitFor();
    expect(await second.getByText('Chen Wei').count()).toBe(0);
    expect(await pane.locator('li', { hasText: 'first of two' }).getByText('Chen Wei').count()).toBe(1);
    expect(await pane.locator('.new').textContent()).toBe('New');
    expect(await pane.locator('.day').first().textContent()).toBe('Today');
    const line = await pane.locator('.new').boundingBox();
    const list = await pane.locator('#content').boundingBox();
    expect(line?.y).toBeGreaterThan(list?.y ?? Infinity);
    expect(line?.y).toBeLessThan((list?.y ?? 0) + (list?.height ?? 0));
  });

  it('marks as new neither what comes before their eyes, nor anything where nothing was read before', async () => {
    const { pane } = opened;
    const { generalId } = echo.workspace;
    await openGeneral();
    person('Chen Wei').say(generalId, 'while Ana looks');
    await pane.getByText('while Ana looks').waitFor();
    expect(await pane.locator('.new').count()).toBe(0);
    await opened.actAs('Ben');
    await openGeneral();
    await pane.getByText('while Ana looks').waitFor();
    expect(await pane.locator('.new').count()).toBe(0);
  });

  it('lets what stands around stand still as messages come, and what is read as others come', async () => {
    const { pane } = opened;
    const chen = person('Chen Wei');
    const elsewhere = echo.workspace.addChannel('elsewhere', [chen, person('Ana Sousa')]);
    chen.say(elsewhere, 'Hello');
    await pane.getByRole('button', { name: 'elsewhere, 1 unread' }).waitFor();
    await openGeneral();
    const places = ['#sidebar h2', '#place-header h1', '#content .message'];
    const standing = await Promise.all(places.map((each) => pane.locator(each).first().elementHandle()));
    const stands = () => Promise.all(standing.map((each) => each?.evaluate((node) => node.isConnected)));
    chen.say(echo.workspace.generalId, 'one more to read');
    await pane.getByText('one more to read').waitFor();
    expect(await stands()).toEqual([true, true, false]);
    standing[2] = await pane.locator('#content .message').first().elementHandle();
    chen.say(elsewhere, 'Are you there?');
    await pane.getByRole('button', { name: 'elsewhere, 2 unread' }).waitFor();
    expect(await stands()).toEqual([false, true, true]);
  });

  it('says that Home is being opened, until the app has had its time', async () => {
    const { pane } = opened;
    const held = Promise.withResolvers<void>();
    echo.slack.faults.always('views.publish', { holdBack: () => held.promise });
    await opened.actAs('Chen');
    expect(await appears(pane.getByText('Opening…'))).toBe(true);
    held.resolve();
    echo.slack.faults.clear();
    expect(await appears(pane.getByText('Hello there & welcome'))).toBe(true);
  });

  it('counts what is unread in the title of the tab', async () => {
    await opened.pane.getByText('Hello there & welcome').waitFor();
    person('Ben Okoro').say(echo.workspace.generalId, 'Are you there?');
    await eventually(async () => expect(await opened.page.title()).toMatch(/^\(\d+\) Peer Pairs sandbox$/));
  });

  it('jumps by Ctrl+K to a conversation or to somebody else', async () => {
    const { pane, page } = opened;
    await pane.getByText('Hello there & welcome').waitFor();
    await pane.locator('body').press('Control+k');
    await pick(pane.getByRole('combobox', { name: /^Jump to/ }), 'gen');
    const field = pane.getByLabel('Message #general');
    await eventually(async () =>
      expect(await field.evaluate((node) => node === document.activeElement)).toBe(true),
    );
    await page.keyboard.press('Control+k');
    await pick(pane.getByRole('combobox', { name: /^Jump to/ }), 'chén');
    await pane.getByRole('heading', { name: 'Peer Pairs' }).waitFor();
    expect(await pane.getByRole('combobox', { name: 'Act as' }).inputValue()).toBe('Chen Wei');
  });

  it('finds people by their letters, several of them as chips that can be taken away', async () => {
    const { pane } = opened;
    await openGeneral();
    await opened.say('/peer every-input');
    const field = pane.getByRole('combobox', { name: 'Several people' });
    await pick(field, 'che');
    await pick(field, 'ben');
    await pick(field, 'ana');
    await pane.getByText('No more than 2 can be chosen').waitFor();
    await pane.getByRole('button', { name: 'Remove Chen Wei' }).click();
    await eventually(() => {
      expect(values()).toContain(`"selected_users":["${person('Ben Okoro').id}"]`);
    });
    await pane.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  });

  it('chooses a day of a calendar and a time of a list, all by the keyboard', async () => {
    const { pane, page } = opened;
    await openGeneral();
    await opened.say('/peer every-input');
    const day = pane.getByRole('combobox', { name: 'Day', exact: true });
    const calendar = pane.getByRole('dialog', { name: 'Choose a day' });
    await day.press('ArrowDown');
    const today = calendar.locator('[aria-current="date"]');
    expect(await today.evaluate((node) => node === document.activeElement)).toBe(true);
    const from = (await today.getAttribute('data-day')) ?? '';
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const chosen = Temporal.PlainDate.from(from).add({ months: 1 }).add({ days: 1 });
    await eventually(() => expect(values()).toContain(`"selected_date":"${chosen.toString()}"`));
    expect(await day.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await day.inputValue()).toContain(String(chosen.year));
    await day.click();
    await calendar.getByRole('button', { name: 'Next month' }).click();
    await calendar.getByRole('button', { name: 'Next month' }).click();
    expect(await seriousOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await calendar.waitFor({ state: 'hidden' });
    const time = pane.getByRole('combobox', { name: 'Hour' });
    await pick(time, '2:30 pm');
    await eventually(() => expect(values()).toContain('"selected_time":"14:30"'));
    await pick(time, '9:07');
    await eventually(() => expect(values()).toContain('"selected_time":"09:07"'));
    await pick(pane.getByRole('combobox', { name: 'Moment, time of day' }), '10 am');
    expect(values()).toContain('"selected_date_time":null');
    await pane.getByRole('combobox', { name: 'Moment', exact: true }).click();
    await calendar.last().getByRole('button', { name: 'Today' }).click();
    await eventually(() => expect(values()).toMatch(/"selected_date_time":\d{10}/u));
    await pane.getByRole('button', { name: 'Cancel' }).click();
  });

  it('shows on what a modal lies, and comes back to that', async () => {
    const { pane } = opened;
    await openGeneral();
    await opened.say('/peer form');
    await pane.getByLabel('Your words').fill('more');
    await pane.getByRole('button', { name: 'Send' }).last().click();
    await pane.getByRole('dialog', { name: 'One more' }).waitFor();
    expect(await pane.locator('.beneath').textContent()).toBe('On top of Say something');
    await pane.getByRole('button', { name: 'Not now' }).click();
    await pane.getByRole('dialog', { name: 'Say something' }).waitFor();
    expect(await pane.getByLabel('Your words').inputValue()).toBe('more');
    await pane.getByRole('button', { name: 'Not now' }).click();
  });

  it('shows two people side by side, each with what is theirs', async () => {
    const { pane, right, page } = opened;
    await openGeneral();
    await page.getByRole('button', { name: 'Side by side' }).click();
    await opened.actAs('Chen', right);
    await right.getByRole('button', { name: /^general/ }).click();
    await opened.say('Hello Chen');
    await right.getByText('Hello Chen').waitFor();
    expect(await pane.getByRole('combobox', { name: 'Act as' }).inputValue()).toBe('Ana Sousa');
    expect(await right.getByRole('combobox', { name: 'Act as' }).inputValue()).toBe('Chen Wei');
    await page.getByRole('button', { name: 'Side by side' }).click();
    expect(await page.locator('iframe').count()).toBe(1);
  });

  it('is of use at the width of a phone', async () => {
    const { pane, page } = opened;
    await page.setViewportSize({ width: 390, height: 760 });
    await page.evaluate(() => sessionStorage.setItem('sandbox/drawer', ''));
    await page.reload();
    await pane.getByRole('button', { name: 'All conversations' }).click();
    const list = await pane.getByRole('navigation').boundingBox();
    expect([list?.x, list?.width]).toEqual([0, 390]);
    await pane.getByRole('button', { name: /^general/ }).click();
    await opened.say('from my phone');
    const newest = await pane.getByText('from my phone').last().boundingBox();
    const send = await pane.getByRole('button', { name: 'Send' }).boundingBox();
    expect((newest?.y ?? 0) + (newest?.height ?? 0)).toBeLessThan(760);
    expect((send?.y ?? 0) + (send?.height ?? 0)).toBeLessThan(760);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('has no fault of its own in all this', () => expect(opened.faults).toEqual([]));
});
