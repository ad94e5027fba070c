import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { joinsLikeAna } from '../../support/newcomer.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { dayIn, setRoundDay, timesRead } from '../../support/round-days.ts';
import { leave, openRound, pairUp } from '../../support/rounds.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, introduceEverybody, latest, reads } from '../../support/world.ts';
import { closeModals } from '../../support/ways-on.ts';

const here = room({ people: few, putBack: true });

const words = 'Today is the day you set for the next round of';

describe('the day of the next round', () => {
  it('is named to whoever waits, and on its morning once to each admin, with the button that begins it', async () => {
    await setRoundDay(here, dayIn(here, 3));
    await here.ben.openHome();
    await reads(() => here.ben.home(), 'The next one is planned for');
    await daysLater(here.world, 2);
    expect(timesTold(here.ana)).toBe(0);
    await daysLater(here.world, 2);
    await reads(() => latest(here.ana.allMessages()), words);
    await daysLater(here.world, 3);
    await here.rows.delivered();
    expect([timesTold(here.ana), timesTold(here.ben)]).toEqual([1, 0]);
    await here.ana.press('Find best pairs');
    await reads(() => here.ana.modal(), 'Nothing is sent until you confirm');
  });

  it('that is moved or taken back is not told of when it comes', async () => {
    await setRoundDay(here, dayIn(here, 2));
    await setRoundDay(here, dayIn(here, 5));
    await daysLater(here.world, 4);
    await here.rows.delivered();
    expect(timesTold(here.ana)).toBe(0);
    await setRoundDay(here, null);
    await daysLater(here.world, 3);
    await here.rows.delivered();
    expect(timesTold(here.ana)).toBe(0);
    await here.ben.openHome();
    await reads(() => here.ben.home(), 'The next one has no date yet');
  });

  it('is over once its round is confirmed: who waits from then on is promised no day', async () => {
    await setRoundDay(here, dayIn(here, 0));
    await introduceEverybody(here.workspace);
    const sol = await joinsLikeAna({ world: here.world, workspace: here.workspace }, 'Sol Reyes');
    await sol.openHome();
    await reads(() => sol.home(), 'The next one has no date yet');
  });

  it('stands on where a round is confirmed before it', async () => {
    await setRoundDay(here, dayIn(here, 9));
    await introduceEverybody(here.workspace);
    const sol = await joinsLikeAna({ world: here.world, workspace: here.workspace }, 'Sol Reyes');
    await sol.openHome();
    await reads(() => sol.home(), 'The next one is planned for');
    await daysLater(here.world, 10);
    await eventually(() => timesTold(here.ana) === 1);
  });
});

describe('where everyone who waits has met', () => {
  it('an admin hears so on that morning, and before the round is run which setting gives how many pairs', async () => {
    const { ana, ben, chen, rows } = here;
    for (const person of [chen, here.person('Dalia Rahman')]) await leave(here, person);
    await haveMet(ana, ben);
    await setRoundDay(here, dayIn(here, 1));
    await daysLater(here.world, 2);
    await rows.delivered();
    await reads(() => latest(ana.allMessages()), 'Everyone who waits was in a pair with the others lately');
    await ana.press('Find best pairs');
    await reads(
      () => ana.modal(),
      'All who could be a pair here were in one together lately. The same two wait 12 months, or less if they never met.',
    );
    expect(text(ana.modal())).toContain(
      'With 3 months before the same two may meet again, you’d get 1 pair.',
    );
    await ana.press('Change settings');
    await reads(() => ana.modal(), 'Settings for this round');
    await ana.fillIn({ 'Months before the same two may meet again': '3' });
    await ana.submit();
    await reads(() => ana.modal(), '1 pair. Nothing is sent');
    expect(text(ana.modal())).not.toContain('together lately');
  });
});

/** In a session a hundred days ago. */
async function haveMet(one: Person, other: Person): Promise<void> {
  const { ana, rows, workspace, clock } = here;
  await openRound(ana);
  await closeModals(ana);
  await pairUp(here, one, other);
  const then = clock
    .now()
    .subtract({ hours: 24 * 100 })
    .toString();
  await rows.query(
    `with ended as (
       update pairs set state = 'ended', ending = 'released', ended_at = $2 where workspace_id = $1 returning id)
     insert into sessions (workspace_id, pair_id, number, mentee_id, reported_by, held_at)
     select $1, id, 1, $3, $3, $2 from ended`,
    [workspace.teamId, then, one.id],
  );
  await ana.command('/peer match');
  await reads(() => ana.modal(), 'Nothing is sent until you confirm');
  await ana.press('Discard');
  await reads(() => ana.modal(), 'You’ve discarded this round');
  await closeModals(ana);
}

describe('the last day of a program', () => {
  it('is told to an admin where it has gone by, in Home and before they confirm a round', async () => {
    await here.rows.query(`update programs set settings = settings || $2 where id = $1`, [
      here.programId,
      JSON.stringify({ endsOn: dayIn(here, 1) }),
    ]);
    await daysLater(here.world, 3);
    await here.ana.openHome();
    await reads(() => here.ana.home(), 'is past its last day: choose a new one, or archive it');
    await here.ana.command('/peer match');
    await reads(() => here.ana.modal(), 'so these pairs have none');
    await here.ana.closeModal();
  });
});

const timesTold = (person: Person) => timesRead(person, words);
