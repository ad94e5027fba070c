import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enrolCrowd, type CrowdMember } from '../../../bench/crowd.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { pairsSeen, weighed } from '../../support/round-room.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { northwind, reads, startWorld, type TestWorld } from '../../support/world.ts';

const size = 2000;

let world: TestWorld;
let rows: Rows;
let workspace: Workspace;
let ana: Person;
let crowd: readonly CrowdMember[];

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
  world.sandbox.slack.rateLimits.turnOff();
  workspace = await world.sandbox.addWorkspace(northwind);
  await rows.query(`update participants set state = 'left'`);
  crowd = await enrolCrowd(world.sandbox.bot.deps, workspace.teamId, size);
  ana = workspace.person('Ana Sousa');
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

const patiently = { within: 20_000 };

describe('a round of two thousand people', () => {
  it('is previewed in pages', async () => {
    await ana.command('/peer match');
    await eventually(() => text(ana.modal()).includes('Nothing is sent until you confirm'), patiently);
    expect(text(ana.modal())).toMatch(/2,000 people in the pool, (1,000|99\d) pairs/);
    expect(text(ana.modal())).toContain('Page 1 of 50');
    const [first] = pairsSeen(ana);
    await ana.press('Show more');
    await reads(() => ana.modal(), 'Page 2 of 50');
    expect(pairsSeen(ana)[0]).not.toEqual(first);
    await ana.press('Show earlier');
    await reads(() => ana.modal(), 'Page 1 of 50');
    expect(pairsSeen(ana)[0]).toEqual(first);
  });

  it('is searched for one person among them, and shows what keeping that pair apart costs', async () => {
    const { name = '' } = crowd[1234] ?? {};
    await ana.press('Find a person');
    await reads(() => ana.modal(), 'Any part of it will do');
    await ana.fillIn({ Name: name.toUpperCase() });
    await ana.submit();
    await reads(() => ana.modal(), '1 found');
    expect(pairsSeen(ana)).toHaveLength(1);
    expect(pairsSeen(ana)[0]).toContain(name);
    await ana.press('Change…');
    await reads(() => ana.modal(), 'you see first what it costs');
    await ana.press('Keep apart');
    await eventually(() => ana.modal()?.buttons.includes('Apply') === true, patiently);
    expect(await weighed(ana)).toMatch(/pairs? breaks?/);
    await ana.press('Apply');
    await eventually(() => text(ana.modal()).includes('Done:'), patiently);
    await ana.press('Review pins (1)');
    await reads(() => ana.modal(), 'These stay with the draft');
    await ana.press('Back');
    await reads(() => ana.modal(), '1 found');
  });

  it('is confirmed once, with an introduction queued for every pair', async () => {
    await ana.press('Confirm and introduce');
    await eventually(() => text(ana.modal()).includes('Confirmed'), patiently);
    const [{ pairs, people, deliveries } = { pairs: 0, people: 0, deliveries: 0 }] = await rows.query<{
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
    expect(text(ana.modal())).toContain(`${pairs.toLocaleString('en')} pairs`);
  });
});
