import { expect, it, jest } from '@jest/globals';
import type { TimelineEntry } from '../../../src/sandbox/page-server/timeline.ts';
import { startEcho } from '../echo-app.ts';
import { openPage } from './opened-page.ts';

// A browser on a busy machine takes its time.
jest.setTimeout(60_000);

const left: TimelineEntry = {
  at: '2026-03-03T09:00:00Z',
  kind: 'prompt',
  what: 'a topic',
  whom: 'the pair',
  state: 'left out',
  why: 'somebody has pressed _Start a session_',
  note: 'Left out: your pair has been quiet. `/peer topic` brings topics back.',
};

it('draws a reason and a note in the timeline as Slack’s marks, not with the signs of them', async () => {
  const echo = await startEcho({
    controls: {
      advanceClock: async () => {},
      reset: async () => {},
      timeline: async () => ({ past: [left], coming: [] }),
    },
  });
  const { page, visit, close } = await openPage();
  try {
    await visit(echo.slack.url);
    await page.getByRole('button', { name: 'Timeline' }).click();
    await page.locator('.timeline code', { hasText: '/peer topic' }).waitFor();
    expect(await page.locator('.timeline li').textContent()).not.toMatch(/[`_]/u);
  } finally {
    await close();
    await echo.stop();
  }
});
