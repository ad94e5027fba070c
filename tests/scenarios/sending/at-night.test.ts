import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { askFour, question } from '../../support/asked-first.ts';
import { emptyRoom } from '../../support/empty-room.ts';
import { fewAtNorthwind, hoursLater, introduceEverybody, moveToNext, reads } from '../../support/world.ts';

const here = emptyRoom({ withoutRateLimits: true });

describe('at night', () => {
  it('a round that is confirmed asks nobody, and each is asked in their own morning', async () => {
    atNight();
    const { ana, ben, others } = await askFour(here, 'T0001');
    const four = [ana, ben, ...others];
    const askedAt = new Map<string, string>();
    for (let hour = 0; hour < 12; hour += 1) {
      for (const person of four) {
        const first = person.allMessages().find((message) => text(message).includes(question));
        if (first && !askedAt.has(person.name)) askedAt.set(person.name, first.ts);
      }
      await later(1);
    }
    expect(askedAt.size).toBe(4);
    for (const [name, ts] of askedAt) {
      const zone = fewAtNorthwind.people.find((each) => each.name === name)?.timeZone ?? '';
      const asked = Temporal.Instant.fromEpochMilliseconds(Math.round(Number(ts) * 1000)).toZonedDateTimeISO(
        zone,
      );
      expect({ name, isMorning: asked.hour >= 8 && asked.hour < 10 }).toEqual({ name, isMorning: true });
    }
  });

  it('a pair ends with its program’s last day, and hears of it in the morning', async () => {
    const { world, rows } = here;
    moveToNext(world, 1);
    const workspace = await world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId: 'T0002' });
    const { first, dm } = await introduceEverybody(workspace);
    const ana = workspace.person('Ana Sousa');
    await ana.command('/peer setup');
    await reads(() => ana.modal(), 'Archive this program');
    await ana.press('Archive this program');
    await reads(() => ana.modal(), 'nobody can join');
    await ana.fillIn({ 'The last day': tomorrow().toString() });
    await ana.submit();
    await reads(() => ana.modal(), 'winds down until');
    await later(40);
    const states = await rows.query('select distinct state from pairs where workspace_id = $1', ['T0002']);
    expect(states).toEqual([{ state: 'ended' }]);
    const farewell = () =>
      first.messages(dm).filter((each) => text(each).includes('I won’t write here again'));
    expect(farewell()).toHaveLength(0);
    await later(8);
    expect(farewell()).toHaveLength(1);
  });

  it('what somebody asks for comes at once', async () => {
    atNight();
    const workspace = await here.world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId: 'T0003' });
    const { first, dm } = await introduceEverybody(workspace);
    await first.command('/peer topic', { in: dm });
    await reads(() => ({ reading: first.messages(dm).map(text).join('\n') }), 'Something to talk about');
  });
});

/** Half past eleven on a Wednesday night in Lisbon. */
function atNight(): void {
  moveToNext(here.world, 3);
  here.world.sandbox.clock.move(Temporal.Duration.from({ hours: 14, minutes: 30 }));
}

const tomorrow = () =>
  here.world.sandbox.clock.now().toZonedDateTimeISO('Europe/Lisbon').toPlainDate().add({ days: 1 });

async function later(hours: number): Promise<void> {
  await hoursLater(here.world, hours);
  await here.rows.delivered();
}
