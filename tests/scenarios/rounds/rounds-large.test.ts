import { beforeAll, describe, expect, it } from '@jest/globals';
import { enrolCrowd, type CrowdMember } from '../../../bench/crowd.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { pairsSeen, weighed } from '../../support/rounds.ts';
import { reads } from '../../support/world.ts';

const here = room({ shared: true, withoutRateLimits: true });

const size = 2000;
let crowd: readonly CrowdMember[];
const patiently = { within: 20_000 };

beforeAll(async () => {
  await here.rows.query(`update participants set state = 'left'`);
  crowd = await enrolCrowd(here.world.sandbox.bot.deps, here.workspace.teamId, size);
});

describe('a round of two thousand people', () => {
  it('is previewed in pages', async () => {
    await here.ana.command('/peer match');
    await eventually(() => text(here.ana.modal()).includes('Nothing is sent until you confirm'), patiently);
    expect(text(here.ana.modal())).toMatch(/2,000 people in the pool, (1,000|99\d) pairs/);
    expect(text(here.ana.modal())).toContain('Page 1 of 50');
    const [first] = pairsSeen(here.ana);
    await here.ana.press('Show more');
    await reads(() => here.ana.modal(), 'Page 2 of 50');
    expect(pairsSeen(here.ana)[0]).not.toEqual(first);
    await here.ana.press('Show earlier');
    await reads(() => here.ana.modal(), 'Page 1 of 50');
    expect(pairsSeen(here.ana)[0]).toEqual(first);
  });

  it('is searched for one person among them, and shows what keeping that pair apart costs', async () => {
    const { name = '' } = crowd[1234] ?? {};
    await here.ana.press('Find a person');
    await reads(() => here.ana.modal(), 'Any part of it works');
    await here.ana.fillIn({ Name: name.toUpperCase() });
    await here.ana.submit();
    await reads(() => here.ana.modal(), '1 found');
    expect(pairsSeen(here.ana)).toHaveLength(1);
    expect(pairsSeen(here.ana)[0]).toContain(name);
    await here.ana.press('Change…');
    await reads(() => here.ana.modal(), 'You’ll first see what your choice costs');
    await here.ana.press('Keep apart');
    await eventually(() => here.ana.modal()?.buttons.includes('Apply') === true, patiently);
    expect(await weighed(here.ana)).toMatch(/pairs? breaks?/);
    await here.ana.press('Apply');
    await eventually(() => text(here.ana.modal()).includes('Done:'), patiently);
    await here.ana.press('Review pins (1)');
    await reads(() => here.ana.modal(), 'These stay with the draft');
    await here.ana.press('Back');
    await reads(() => here.ana.modal(), '1 found');
  });

  it('is confirmed once, with an introduction queued for every pair', async () => {
    await here.ana.press('Confirm and introduce');
    await eventually(() => text(here.ana.modal()).includes('Confirmed'), patiently);
    const [{ pairs, people, deliveries } = { pairs: 0, people: 0, deliveries: 0 }] = await here.rows.query<{
      pairs: number;
      people: number;
      deliveries: number;
    }>(
      `select (select count(*)::int from pairs) as pairs,
              (select count(distinct person_id)::int from pair_members) as people,
              (select count(*)::int from deliveries where kind = 'introduction') as deliveries`,
    );
    expect(people).toBeGreaterThan(1990);
    expect(deliveries).toBe(pairs);
    expect(text(here.ana.modal())).toContain(`${pairs.toLocaleString('en')} pairs`);
  });
});
