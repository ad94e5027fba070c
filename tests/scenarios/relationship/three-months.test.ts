import { expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { cameSince, inShort } from '../../support/first-weeks.ts';
import { room } from '../../support/room.ts';
import { repeating } from '../../support/series.ts';
import { agree } from '../../support/walk.ts';
import { few, reads } from '../../support/world.ts';

/** Two clocks that change on the same night, the last Sunday of March. */
const people = few.map((person, index) => ({
  ...person,
  timeZone: index % 2 === 0 ? 'Europe/Lisbon' : 'Europe/Berlin',
}));

const here = room({ people, introduced: true, putBack: true, withoutRateLimits: true });

const { at, says, bookings, settles, startOf, passes } = repeating(here);

const meets = async (number: number, session: number) => {
  await passes(number, { minutes: 50 });
  await here.pair.second.press('We met', at('Did you meet?'));
  await says(`Session ${session} is recorded`);
  await here.rows.delivered();
};

it('a pair that meets every two weeks gets each thing once, by day, and no more than two nudges in seven days', async () => {
  const { first, second, dm } = here.pair;
  const since = here.clock.now();
  await agree({ workspace: here.workspace, word: 'lighthouses', pair: here.pair });
  await settles();
  const zone = here.workspace.people().find(({ id }) => id === first.id)?.timeZone ?? 'UTC';
  const wall = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(zone).toPlainDateTime();
  const usual = wall(await startOf(1));
  await meets(1, 1);
  await passes(1, { hours: 28 });
  await first.press('Skip it', at('By your series'));
  await says('is skipped');
  await here.rows.delivered();
  await meets(3, 2);
  const fourth = await startOf(4);
  await pauses(first, wall(fourth).toPlainDate().add({ days: 3 }));
  await says('is canceled');
  const back = fourth.add({ hours: 24 * 4 });
  await here.world.sandbox.advance(here.clock.now().until(back), {
    every: Temporal.Duration.from({ hours: 1 }),
    sent: () => here.rows.delivered(),
  });
  await says('The pause is over');
  await meets(5, 3);
  await meets(6, 4);
  await passes(7, { hours: -30 });

  const all = await bookings();
  expect(all.map(({ state }) => state)).toEqual([
    'held',
    'skipped',
    'held',
    'cancelled',
    'held',
    'held',
    'booked',
  ]);
  // At the same time on the wall, before and after the clocks have changed.
  const started = all.map(({ starts_at: start }) => Temporal.Instant.from(new Date(start).toISOString()));
  expect(started.map((moment) => wall(moment).toString())).toEqual(
    all.map((_, index) => usual.add({ weeks: 2 * index }).toString()),
  );
  expect(since.until(here.clock.now()).total('hours') / 24).toBeGreaterThan(80);

  for (const peer of [first, second]) {
    const came = cameSince(since, peer, here.pair);
    const named = inShort(came);
    const nudges = came.filter((_, index) => / (?:topic|check-in|pulse|nudge)$/u.test(named[index] ?? ''));
    expect(nudges.length).toBeGreaterThan(4);
    for (const [index, { day }] of nudges.entries())
      expect(day - (nudges[index - 2]?.day ?? -7)).toBeGreaterThanOrEqual(7);
    const byItself = came
      .filter(({ reading }) => isByItself(reading))
      .map(({ day, where, reading }) => `${day} ${where} ${reading}`);
    expect(byItself).toHaveLength(new Set(byItself).size);
    expect(named.filter((each) => each.endsWith('pulse'))).toEqual([]);
    expect(hoursOf(peer, since).filter((hour) => hour < 8 || hour >= 20)).toEqual([]);
  }
  const told = first.messages(dm).map(text);
  const count = (words: string) => told.filter((each) => each.includes(words)).length;
  expect(count('is recorded')).toBe(4);
  expect(count('By your series')).toBe(6);
  expect(count('The pause is over')).toBe(1);
});

/** What comes with nobody having asked for it just then. */
const isByItself = (reading: string): boolean =>
  /Something to talk about|How is it going|By your series|You meet |starts soon|The pause is over/u.test(
    reading,
  );

/** At which hours of their own day anything reached them, from the first full day on. */
function hoursOf(person: Person, since: Temporal.Instant): readonly number[] {
  const zone = here.workspace.people().find(({ id }) => id === person.id)?.timeZone ?? 'UTC';
  return person
    .allMessages()
    .map(({ ts }) => Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(ts) * 1000)))
    .filter((moment) => Temporal.Instant.compare(moment, since) > 0)
    .map((moment) => moment.toZonedDateTimeISO(zone).hour);
}

async function pauses(person: Person, until: Temporal.PlainDate): Promise<void> {
  await person.command('/peer pause');
  await reads(() => person.modal(), 'I won’t ask why');
  await person.fillIn({ 'I’m back on': until.toString() });
  await person.submit();
  await reads(() => person.modal(), 'You’re paused');
  await person.closeModal();
}
