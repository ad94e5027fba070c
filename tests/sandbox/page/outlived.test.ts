import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Echo } from '../echo-app.ts';
import { startEcho } from '../echo-app.ts';
import type { OpenedPage } from './opened-page.ts';
import { appears, openPage } from './opened-page.ts';

// A browser on a busy machine takes its time.
jest.setTimeout(60_000);

describe('a page that outlives the sandbox it was opened on', () => {
  let echo: Echo;
  let opened: OpenedPage;

  beforeAll(async () => {
    echo = await startEcho();
    opened = await openPage();
    await opened.visit(echo.slack.url);
    await opened.pane.getByText('Hello there & welcome').waitFor();
  });

  afterAll(async () => {
    await opened.close();
    await echo.stop();
  });

  it('shows what the app has to say in the next one, without being asked', async () => {
    const { port } = new URL(echo.slack.url);
    await echo.stop();
    await opened.page.getByRole('alert').getByText('The sandbox doesn’t answer.').waitFor();
    const { promise: opening, resolve: open } = Promise.withResolvers<void>();
    echo = await startEcho({ port: Number(port), opening });
    open();
    await opened.page
      .getByRole('alert')
      .getByText('The sandbox doesn’t answer.')
      .waitFor({ state: 'detached' });
    expect(await appears(opened.pane.getByText('Hello there & welcome'))).toBe(true);
    expect(await appears(opened.pane.getByRole('button', { name: 'Messages', exact: true }))).toBe(true);
    expect(echo.slack.sent.filter(({ kind }) => kind === 'event')).toHaveLength(1);
  });
});
