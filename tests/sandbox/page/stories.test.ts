import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Traffic } from '../../../src/sandbox/page-server/traffic.ts';
import { stories } from '../../../src/sandbox/stories/stories.ts';
import { northwind, startWorld, type TestWorld } from '../../support/world.ts';
import type { OpenedPage } from './opened-page.ts';
import { openPage } from './opened-page.ts';
import { control } from '../../support/page-controls.ts';

// A browser on a busy machine takes its time.
const patience = 480_000;
jest.setTimeout(patience);

/** What somebody reads at the end of each, in the one pane or the other. */
const ends: Readonly<Record<string, string>> = {
  round: 'You’re peers now',
  'first-month': 'Speak at the spring meetup',
  quiet: 'first in the next round',
  parting: 'We were done early',
  'last-day': 'For asking what nobody else asks.',
  quarter: 'Usefulness: 4 of 5',
  'other-ways-on': 'This pair has ended',
};

describe('the stories, watched in a browser by somebody with two dozen colleagues', () => {
  let world: TestWorld;
  let opened: OpenedPage;

  beforeAll(async () => {
    world = await startWorld({ leeway: 60_000, waitsByClock: true });
    await world.sandbox.addWorkspace(northwind);
    opened = await openPage();
  });

  afterAll(async () => {
    await opened.close();
    await world.stop();
  });

  beforeEach(async () => {
    await control(world.sandbox, { kind: 'reset' });
    await opened.visit(world.sandbox.slack.url);
  });

  const press = (name: string) => opened.page.getByRole('button', { name, exact: true }).click();
  const breaches = async (): Promise<readonly string[]> => {
    const traffic = await fetch(`${world.sandbox.slack.url}/sandbox/traffic`);
    const { exchanges } = (await traffic.json()) as Traffic;
    return exchanges.filter(({ isBreach }) => isBreach).map(({ name, trouble }) => `${name}: ${trouble}`);
  };

  it('are each known by what stands at their end', () => {
    expect(Object.keys(ends).toSorted()).toEqual(stories.map(({ name }) => name).toSorted());
  });

  it.each(stories)('“$title” plays to its end, and breaches nothing', async ({ title, name }) => {
    const { page, pane, right } = opened;
    await press(`Play: ${title.replace('{people}', '24')}`);
    await press('Play to the end');
    await page.getByText('That was the story.').waitFor({ timeout: patience });
    const words = ends[name] ?? '';
    await Promise.any([pane, right].map((each) => each.getByText(words).first().waitFor()));
    expect(await breaches()).toEqual([]);
    await press('Inspector');
    await page.getByText('No breach of Slack’s limits so far.').waitFor();
    await press('Stories');
    expect(opened.faults).toEqual([]);
  });
});
