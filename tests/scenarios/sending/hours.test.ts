import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';
import { sameHours } from '../../../src/scheduling/working-week.ts';

const here = room({ people: few, shared: true });

describe('what the gate for time is told about somebody', () => {
  it('who is in a program is what they told it', async () => {
    expect(await hoursOf('Ben Okoro')).toMatchObject({
      timeZone: 'Africa/Lagos',
      week: sameHours([1, 2, 3, 4, 5], { from: '09:00', until: '17:00' }),
      awayUntil: undefined,
    });
  });

  it('who is in none is nine to five on weekdays, where they are', async () => {
    await here.workspace.join({ name: 'Nia Mensah', timeZone: 'America/Lima' });
    const told = {
      timeZone: 'America/Lima',
      week: sameHours([1, 2, 3, 4, 5], { from: '09:00', until: '17:00' }),
    };
    await eventually(async () => expect(await hoursOf('Nia Mensah')).toMatchObject(told));
  });

  it('who takes a pause is until when', async () => {
    const ben = here.ben;
    await ben.command('/peer pause');
    await reads(() => ben.modal(), 'I won’t ask why');
    await ben.fillIn({ 'I’m back on': '2026-03-12' });
    await ben.submit();
    await reads(() => ben.modal(), 'You’re paused');
    const back = Temporal.PlainDate.from('2026-03-12').toZonedDateTime('Africa/Lagos').toInstant();
    expect((await hoursOf('Ben Okoro'))?.awayUntil?.toString()).toBe(back.toString());
  });
});

describe('the days on which somebody is left alone', () => {
  it('are those that they mark, until they remove them, and January 1 as for everybody', async () => {
    const chen = here.chen;
    await chen.command('/peer days-off');
    await reads(() => chen.modal(), 'You haven’t marked any days yet');
    await chen.fillIn({ 'Add a day': '2026-03-20' });
    await chen.submit();
    await reads(() => chen.modal(), 'March 20, 2026');
    expect(await is('2026-03-20')).toBe(true);
    expect(await is('2026-03-19')).toBe(false);
    expect(await is('2027-01-01')).toBe(true);
    await chen.fillIn({ 'Add a day': '2026-03-20' });
    await chen.submit();
    expect(await here.rows.count('days_off')).toBe(1);
    await chen.press('Remove', { in: 'modal' });
    await reads(() => chen.modal(), 'You haven’t marked any days yet');
    expect(await is('2026-03-20')).toBe(false);
    await chen.closeModal();
  });

  it('are none that are past, or further ahead than a year', async () => {
    const chen = here.chen;
    await chen.command('/peer days-off');
    await reads(() => chen.modal(), 'Days off');
    for (const day of ['2026-03-01', '2027-04-01']) {
      await chen.fillIn({ 'Add a day': day });
      await chen.submit();
      await reads(() => chen.modal(), 'Please choose a day from today');
    }
    await chen.closeModal();
    expect(await here.rows.count('days_off')).toBe(0);
  });

  it('are the public holidays of the country that they choose in their profile', async () => {
    const chen = here.chen;
    await chen.command('/peer profile');
    await reads(() => chen.modal(), 'Where are you in your career?');
    await chen.submit();
    await reads(() => chen.modal(), 'Public holidays');
    await chen.fillIn({ 'Public holidays': 'Portugal' });
    await chen.submit();
    await reads(() => chen.modal(), 'Saved for Peer mentoring');
    expect(await is('2026-06-10')).toBe(true);
    expect(await is('2026-06-11')).toBe(false);
    await chen.closeModal();
  });
});

const is = async (day: string) => (await hoursOf('Chen Wei'))?.off?.has(day) ?? day.endsWith('-01-01');

async function hoursOf(name: string) {
  const { db, people, clock } = here.world.sandbox.bot.deps;
  const personId = here.person(name).id;
  const whose = { pairId: null, programId: null, personId };
  const [hours] = await db.inWorkspace(here.workspace.teamId, (tx) => people.hoursOf(tx, whose, clock.now()));
  return hours;
}
