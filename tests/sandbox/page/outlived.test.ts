import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Passage } from '../../../src/sandbox/page-server/passage.ts';
import type { Echo } from '../echo-app.ts';
import { PEOPLE, startEcho } from '../echo-app.ts';
import type { OpenedPage } from './opened-page.ts';
import { appears, openPage } from './opened-page.ts';

// A browser on a busy machine takes its time.
jest.setTimeout(60_000);

describe('a page that outlives what it was opened on', () => {
  let echo: Echo;
  let opened: OpenedPage;
  let hold: Promise<void>;
  let passage: Passage | undefined;

  const start = (port = 0, opening?: Promise<void>): Promise<Echo> =>
    startEcho({
      port,
      opening,
      controls: {
        advanceClock: async () => {
          passage = { from: '2026-03-02T09:00:00Z', until: undefined, isStopping: false };
          echo.slack.changed();
          await hold;
          passage = undefined;
        },
        passage: () => passage,
        reset: async () => {
          await hold;
          echo.slack.removeWorkspace('T0001');
          echo.slack.addWorkspace({ teamId: 'T0002', name: 'Northwind', people: PEOPLE });
        },
      },
    });

  beforeAll(async () => {
    opened = await openPage();
  });

  afterAll(() => opened.close());

  beforeEach(async () => {
    hold = Promise.resolve();
    echo = await start();
    await opened.visit(echo.slack.url);
    await opened.pane.getByText('Hello there & welcome').waitFor();
  });

  afterEach(() => echo.stop());

  const banner = () => opened.page.getByRole('alert');
  const button = (name: string) => opened.pane.getByRole('button', { name, exact: true });

  async function startOver(): Promise<void> {
    await opened.page.getByRole('button', { name: 'Start over' }).click();
    await opened.page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
  }

  it('shows what the app has to say in the next sandbox, without being asked', async () => {
    const { port } = new URL(echo.slack.url);
    await echo.stop();
    await banner().getByText('The sandbox doesn’t answer.').waitFor();
    const { promise: opening, resolve: open } = Promise.withResolvers<void>();
    echo = await start(Number(port), opening);
    open();
    await banner().getByText('The sandbox doesn’t answer.').waitFor({ state: 'detached' });
    expect(await appears(opened.pane.getByText('Hello there & welcome'))).toBe(true);
    expect(await appears(button('Messages'))).toBe(true);
    expect(echo.slack.sent.filter(({ kind }) => kind === 'event')).toHaveLength(1);
  });

  it('shows an error until it is dismissed or all starts over, and not again once it is loaded again', async () => {
    echo.slack.tellError('a listener failed');
    await banner().getByText('a listener failed').waitFor();
    await banner().getByRole('button', { name: 'Dismiss' }).click();
    await banner().getByText('a listener failed').waitFor({ state: 'detached' });
    await opened.page.reload();
    await opened.pane.getByText('Hello there & welcome').waitFor();
    expect(await banner().textContent()).toBe('');
    echo.slack.tellError('another listener failed');
    await banner().getByText('another listener failed').waitFor();
    await startOver();
    await banner().getByText('another listener failed').waitFor({ state: 'detached' });
  });

  it('looks busy until it has started over, also where the clock was on its way', async () => {
    const { promise: moved, resolve: move } = Promise.withResolvers<void>();
    const { promise: reset, resolve: end } = Promise.withResolvers<void>();
    hold = moved;
    const answers: string[] = [];
    opened.page.on('response', (response) => {
      if (response.url().endsWith('/sandbox/control')) answers.push(response.url());
    });
    await opened.page.getByRole('button', { name: '+1 week' }).click();
    await opened.page.getByRole('button', { name: 'Stop' }).waitFor();
    await startOver();
    hold = reset;
    move();
    await eventually(() => expect(answers).toHaveLength(1));
    expect(await opened.page.locator('body[aria-busy]').count()).toBe(1);
    end();
    await opened.page.locator('body:not([aria-busy])').waitFor();
    expect(answers).toHaveLength(2);
  });

  it('goes back past a workspace that is gone, and forward again', async () => {
    await button('general').click();
    await opened.pane.getByLabel('Message #general').waitFor();
    await startOver();
    await opened.pane.getByText('Hello there & welcome').waitFor();
    await button('general').click();
    await opened.pane.getByLabel('Message #general').waitFor();
    const { page } = opened;
    const isShown = page.waitForEvent('framenavigated', (frame) => /#T0002.*home$/u.test(frame.url()));
    await page.evaluate(() => history.go(-3));
    await isShown;
    await page.evaluate(() => history.go(3));
    expect(await appears(opened.pane.getByLabel('Message #general'))).toBe(true);
  });
});
