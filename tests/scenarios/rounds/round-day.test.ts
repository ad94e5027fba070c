import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { joinsLikeAna } from '../../support/newcomer.ts';
import { dayIn, setRoundDay, timesRead } from '../../support/round-days.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, introduceEverybody, latest, reads } from '../../support/world.ts';

const here = room({ people: few });

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
