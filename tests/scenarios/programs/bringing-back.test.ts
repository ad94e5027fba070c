import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import {
  archiveIn,
  both,
  bringBack,
  dmOf,
  pairsAndSol,
  statesOfPairs,
  timesIn,
  todayIn,
} from '../../support/archiving.ts';
import { toldTo } from '../../support/asked-first.ts';
import { toldInDm } from '../../support/forger.ts';
import type { Room } from '../../support/places.ts';
import { room } from '../../support/room.ts';
import { daysLater, latest, moveToNext, reads } from '../../support/world.ts';

const here = room(pairsAndSol);

describe('an archived program that is brought back', () => {
  it('goes on with its pairs, which are told once, and nothing ends on the day that was named', async () => {
    const { world, rows, ana } = here;
    await archiveIn(here, 3);
    await reads(dm, 'ends on');
    await ana.openHome();
    await reads(() => ana.home(), 'Peer mentoring winds down until');
    await ana.press('Restore', { in: 'home' });
    await reads(() => ana.modal(), 'goes on, and so do its pairs');
    await ana.closeModal();
    await reads(dm, 'goes on after all');
    await daysLater(world, 5);
    await rows.delivered();
    expect(await statesOfPairs(here)).toEqual(both({ state: 'introduced', ending: null }));
    expect(timesIn(dm().reading, 'goes on after all')).toBe(1);
    expect(dm().reading).not.toContain('This pair has ended, and I won’t write here again');
  });

  it('is told to whoever waits and had heard that it ends, once; and to nobody who had not', async () => {
    const { sol, rows, world } = here;
    const said = (words: string) => timesIn(toldInDm(sol), words);
    await archiveIn(here, 14);
    await reads(() => ({ reading: toldInDm(sol) }), 'it has no more rounds');
    await bringBack(here);
    await reads(() => ({ reading: toldInDm(sol) }), 'goes on after all, and you’re in it');
    moveToNext(world, 3);
    here.clock.move(Temporal.Duration.from({ hours: 14, minutes: 30 }));
    await archiveIn(here, 14);
    await bringBack(here);
    await daysLater(world, 3);
    await rows.delivered();
    expect([said('it has no more rounds'), said('goes on after all')]).toEqual([1, 1]);
  });

  it('goes on with an active pair that is active, and with a paused one that is paused until the return', async () => {
    const { world, rows, workspace, pair } = here;
    await pair.first.command('/peer session', { in: pair.dm });
    await reads(() => latest(pair.first.messages(pair.dm)), 'You haven’t had your first session yet');
    await pair.first.press('We met', { in: pair.dm });
    await eventually(async () =>
      expect(await statesOfPairs(here)).toContainEqual({ state: 'active', ending: null }),
    );
    const away = otherPair(here);
    await pauseFor({ person: away, days: 20 });
    await archiveIn(here, 14);
    await reads(dm, 'ends on');
    // What brought the pair back is gone, as though it had come due meanwhile.
    await rows.query(`delete from touchpoints where kind = 'pair-return' and workspace_id = $1`, [
      workspace.teamId,
    ]);
    await bringBack(here);
    expect(await statesOfPairs(here)).toEqual([
      { state: 'active', ending: null },
      { state: 'paused', ending: null },
    ]);
    expect(dm().reading).not.toContain('It’s paused until');
    await reads(() => toldTo(away), 'It’s paused until');
    await daysLater(world, 24);
    await reads(() => toldTo(away), 'The pause is over');
    await rows.delivered();
    expect(await statesOfPairs(here)).toEqual([
      { state: 'active', ending: null },
      { state: 'introduced', ending: null },
    ]);
  });

  it('goes on with a pair whose pause ended meanwhile as though it had never been', async () => {
    const { world, pair } = here;
    await pauseFor({ person: pair.first, days: 3 });
    await archiveIn(here, 14);
    await reads(dm, 'ends on');
    await daysLater(world, 6);
    await bringBack(here);
    expect(await statesOfPairs(here)).toEqual(both({ state: 'introduced', ending: null }));
  });

  it('can be archived once more, and its pairs hear of it anew', async () => {
    const { ana } = here;
    for (const time of [1, 2]) {
      await archiveIn(here, 5);
      // The word of the first time has become another, now that it does not hold.
      await eventually(() => timesIn(dm().reading, 'ends on') === 1);
      await ana.openHome();
      await reads(() => ana.home(), 'winds down until');
      await ana.press('Restore', { in: 'home' });
      await reads(() => ana.modal(), 'goes on, and so do its pairs');
      await ana.closeModal();
      await eventually(() => timesIn(dm().reading, 'goes on after all') === time);
    }
  });

  it('cannot be any more once its last day is over', async () => {
    const { world, ana, forger, programId } = here;
    await archiveIn(here, 1);
    await daysLater(world, 4);
    await ana.openHome();
    await reads(() => ana.home(), 'No program is running here');
    expect(text(ana.home())).not.toContain('Restore');
    await forger.action(ana, { id: 'archiving.bring-back', value: programId });
    await eventually(() => toldInDm(ana).includes('That program has wound down'));
  });
});

const dm = () => dmOf(here);

type Pause = { readonly person: Person; readonly days: number };

async function pauseFor({ person, days }: Pause): Promise<void> {
  await person.command('/peer pause');
  await reads(() => person.modal(), 'I won’t ask why');
  await person.fillIn({ 'I’m back on': todayIn(here).add({ days }).toString() });
  await person.submit();
  await reads(() => person.modal(), 'You’re paused, and back automatically on');
  await person.closeModal();
  await here.rows.delivered();
}

/** One of the pair that the admin is not in. */
function otherPair({ pair, sol, workspace }: Room): Person {
  const known = [pair.first.id, pair.second.id, sol.id];
  const other = workspace.people().find(({ id }) => !known.includes(id));
  return workspace.person(other?.id ?? '');
}
