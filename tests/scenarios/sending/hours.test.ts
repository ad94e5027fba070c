import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, shared: true });

describe('what the gate for time is told about somebody', () => {
  it('who is in a program is what they told it', async () => {
    expect(await hoursOf('Ben Okoro')).toMatchObject({
      timeZone: 'Africa/Lagos',
      days: [1, 2, 3, 4, 5],
      from: '09:00',
      until: '17:00',
      awayUntil: undefined,
    });
  });

  it('who is in none is nine to five on weekdays, where they are', async () => {
    await here.workspace.join({ name: 'Nia Mensah', timeZone: 'America/Lima' });
    const told = { timeZone: 'America/Lima', days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' };
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

async function hoursOf(name: string) {
  const { db, people, clock } = here.world.sandbox.bot.deps;
  const personId = here.person(name).id;
  const whose = { pairId: null, programId: null, personId };
  const [hours] = await db.inWorkspace(here.workspace.teamId, (tx) => people.hoursOf(tx, whose, clock.now()));
  return hours;
}
