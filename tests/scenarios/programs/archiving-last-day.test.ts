import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import {
  archiveIn,
  bringBack,
  dmOf,
  pairsAndSol,
  statesOfPairs,
  timesIn,
  todayIn,
} from '../../support/archiving.ts';
import { dateSelected, toldInDm } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { reads } from '../../support/world.ts';

const here = room(pairsAndSol);

describe('on the last day itself', () => {
  it.each(['00:10', '12:00', '23:50'])('a program can still be brought back, at %s', async (time) => {
    await archiveIn(here, 1);
    await reads(dm, 'ends on');
    await itIs(1, time);
    expect(await states()).toEqual(['closing', 'closing']);
    await bringBack(here);
    expect(await states()).toEqual(['introduced', 'introduced']);
    await itIs(1, '10:00');
    await reads(dm, 'goes on after all');
    expect(await states()).toEqual(['introduced', 'introduced']);
  });

  it('no pair ends before midnight, and each does then: what is brought back after that has none', async () => {
    const { ana, sol } = here;
    await archiveIn(here, 1);
    await reads(() => ({ reading: toldInDm(sol) }), 'it has no more rounds');
    await itIs(1, '23:59');
    expect(await states()).toEqual(['closing', 'closing']);
    await itIs(1, '00:01');
    expect(await states()).toEqual(['ended', 'ended']);
    await ana.openHome();
    await ana.press('Restore', { in: 'home' });
    await reads(() => ana.modal(), 'Pairs that have ended stay ended');
    expect(text(ana.modal())).not.toContain('so do its pairs');
    await itIs(0, '10:00');
    await reads(() => ({ reading: toldInDm(sol) }), 'goes on after all');
    expect(dm().reading).not.toContain('goes on after all');
    expect(await states()).toEqual(['ended', 'ended']);
  });
});

describe('two admins at the same moment', () => {
  it('archive it once: one is told that it winds down, the other that it does already', async () => {
    const { rows, workspace } = here;
    const metadata = { programId: await rows.programOf(workspace) };
    const values = { last_day: dateSelected(todayIn(here).add({ days: 9 }).toString()) };
    const answers = await Promise.all(
      (await admins()).map((admin) =>
        here.forger.submission(admin, { callbackId: 'archiving.archive', metadata, values }),
      ),
    );
    expect(answers.filter(({ answer }) => answer.includes('winds down until'))).toHaveLength(1);
    expect(answers.filter(({ answer }) => answer.includes('takes on nothing new'))).toHaveLength(1);
    await rows.delivered();
    await reads(dm, 'ends on');
    expect(timesIn(dm().reading, 'ends on')).toBe(1);
  });

  it('bring it back once, and each hears what holds', async () => {
    const { rows, workspace } = here;
    const both = await admins();
    await archiveIn(here, 9);
    await rows.delivered();
    const heardBefore = both.map((admin) => toldInDm(admin).length);
    const value = await rows.programOf(workspace);
    await Promise.all(both.map((admin) => here.forger.action(admin, { id: 'archiving.bring-back', value })));
    await eventually(() => both.every((admin, index) => toldInDm(admin).length > (heardBefore[index] ?? 0)));
    await rows.delivered();
    await reads(dm, 'goes on after all');
    expect(timesIn(dm().reading, 'goes on after all')).toBe(1);
    expect(await states()).toEqual(['introduced', 'introduced']);
  });
});

const dm = () => dmOf(here);

const states = async () => (await statesOfPairs(here)).map(({ state }) => state);

/** To a time of the day by the clock in Lisbon, where Ana is, with a tick. */
async function itIs(days: number, time: string): Promise<void> {
  const { world, rows } = here;
  const { clock, bot } = world.sandbox;
  // What is put off by the clock as it was waits for a tick that comes after.
  await rows.delivered();
  const then = todayIn(here).add({ days }).toZonedDateTime({ timeZone: 'Europe/Lisbon', plainTime: time });
  clock.move(clock.now().until(then.toInstant()));
  await bot.app.tick();
  await rows.delivered();
}

/** Ana, and Ben whom Slack knows as an admin from now on. */
async function admins(): Promise<readonly Person[]> {
  const { workspace, rows, ana } = here;
  const ben = workspace.person('Ben Okoro');
  await workspace.change(ben.name, { isAdmin: true });
  await eventually(async () => {
    const known = await rows.query('select from people where id = $1 and is_slack_admin', [ben.id]);
    return known.length === 1;
  });
  return [ana, ben];
}
