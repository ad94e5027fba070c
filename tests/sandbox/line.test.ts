import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import type { Echo } from './echo-app.ts';
import { startEcho } from './echo-app.ts';

describe('a person, the stand-in Slack and a Bolt app', () => {
  let echo: Echo;
  let ana: Person;
  beforeAll(async () => {
    echo = await startEcho();
    ana = echo.workspace.person('Ana Sousa');
  });
  afterAll(() => echo.stop());

  const newest = (): string => text(ana.allMessages().at(-1));

  it('a command is answered to its sender alone', async () => {
    await ana.command('/peer hello');
    await eventually(() => expect(newest()).toBe('You said: hello'));
    const ben = echo.workspace.person('Ben Okoro');
    expect(ben.allMessages()).toEqual([]);
  });

  it('an answer in the acknowledgement itself is shown', async () => {
    await ana.command('/peer at-once');
    expect(newest()).toBe('Said at once');
  });

  it('a modal opens, is filled by its labels, and its answers arrive', async () => {
    await ana.command('/peer form');
    await eventually(() => expect(ana.modal()?.title).toBe('Say something'));
    await ana.fillIn({ 'Your words': 'good day', Mood: 'Merry' });
    await ana.submit();
    expect(ana.modal()).toBeUndefined();
    await eventually(() => expect(newest()).toBe('good day (merry)'));
  });

  it('a required field left empty is refused at the field, and the app hears nothing', async () => {
    await ana.command('/peer form');
    await eventually(() => expect(ana.modal()).toBeDefined());
    const before = echo.slack.sent.length;
    await ana.submit();
    expect(ana.modal()?.errors).toEqual({ 'Your words': 'Please complete this required field.' });
    expect(echo.slack.sent).toHaveLength(before);
    await ana.fillIn({ 'Your words': 'x'.repeat(21) });
    await ana.submit();
    expect(text(ana.modal())).toContain('20 characters or fewer');
    await ana.closeModal();
  });

  it('the app’s own errors stand at the field; update, push and clear do as they say', async () => {
    await ana.command('/peer form');
    await eventually(() => expect(ana.modal()).toBeDefined());
    await ana.fillIn({ 'Your words': 'wrong' });
    await ana.submit();
    expect(ana.modal()?.errors).toEqual({ 'Your words': 'Not that word.' });
    await ana.fillIn({ 'Your words': 'again' });
    await ana.submit();
    expect(ana.modal()?.title).toBe('And again');
    await ana.fillIn({ 'Your words': 'more' });
    await ana.submit();
    expect(ana.modal()?.title).toBe('One more');
    expect(ana.modalDepth()).toBe(2);
    await ana.fillIn({ 'Your words': 'clear' });
    await ana.submit();
    expect(ana.modalDepth()).toBe(0);
  });

  it('closing tells the app where it asked to be told', async () => {
    await ana.command('/peer form');
    await eventually(() => expect(ana.modal()).toBeDefined());
    await ana.closeModal();
    await eventually(() => expect(newest()).toBe('You closed the form'));
  });

  it('buttons and menus of a message work', async () => {
    await ana.command('/peer post');
    await eventually(() => expect(newest()).toContain('Hello there & welcome'));
    await ana.choose('Colour', 'Blue');
    await eventually(() => expect(newest()).toBe('You like Blue'));
    await ana.press('Open form');
    await eventually(() => expect(ana.modal()).toBeDefined());
    await ana.closeModal();
  });

  it('Home is published when it is opened', async () => {
    await ana.openHome();
    await eventually(() => expect(text(ana.home())).toContain('Hello there'));
    await ana.press('Open form', { in: 'home' });
    await eventually(() => expect(ana.modal()).toBeDefined());
    await ana.closeModal();
  });

  it('the global shortcut reaches the app', async () => {
    await ana.shortcut('Peer Pairs');
    await eventually(() => expect(ana.modal()?.title).toBe('From the shortcut'));
    await ana.closeModal();
  });
});
