import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { pauses, repeating } from '../../support/series.ts';
import { few, reads } from '../../support/world.ts';

/** By one clock, so that nobody's hours are in the way. */
const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));

const here = room({ people, introduced: true, putBack: true, withoutRateLimits: true });

const { said, says, settles, startOf, passes } = repeating(here);

const wall = (moment: Temporal.Instant) => moment.toZonedDateTimeISO('Europe/Lisbon').toPlainDateTime();

async function comingFor(person: Person): Promise<string> {
  await person.command('/peer coming');
  await reads(() => person.modal(), 'as things stand now');
  const seen = text(person.modal());
  await person.closeModal();
  return seen;
}

describe('a series whose pause ends on a day of its own', () => {
  it('books none for the day after a pause, and says beforehand when the next one is', async () => {
    const { first } = here.pair;
    await settles();
    const usual = wall(await startOf(1));
    await pauses(first, usual.toPlainDate().add({ weeks: 2 }));
    await says('is canceled');
    await passes(1, { hours: 24 * 2 });
    const then = usual.add({ weeks: 4 });
    const coming = (await comingFor(first))
      .split('\n')
      .find((line) => line.includes('A session of your series'));
    expect(coming).toContain(then.toLocaleString('en-US', { month: 'long', day: 'numeric' }));
    await passes(1, { hours: 24 * 14 });
    await says('By your series, you meet next on');
    expect(wall(await startOf(2)).toString()).toBe(then.toString());
    expect(text(said('By your series'))).not.toContain('at another time than usual');
  });
});
