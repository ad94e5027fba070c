import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { daysGoBy, inShort, withButton } from '../../support/first-weeks.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';
import { closeModals, inDays, ownDmOf, pairDmOf, standingOf } from '../../support/ways-on.ts';
import { endProgramOn } from '../../support/program-end.ts';

/** By one clock, so that the days are the same for both. */
const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));

/** Introduced on a Tuesday: a pair that does nothing is asked on the Friday of the week after, to be let go on a Saturday. */
const here = room({ people, weekday: 2, introduced: true, withoutRateLimits: true });

const goesOn = 'Would you like to go on after that, or end well then?';
const wanted = 'Still want this?';

/** An admin sets the day on which the program ends. @returns it */
async function endIn(days: number): Promise<Temporal.PlainDate> {
  const day = inDays(here, days);
  await endProgramOn(here, day);
  return Temporal.PlainDate.from(day);
}

const written = (day: Temporal.PlainDate): string => day.toLocaleString('en-US', { dateStyle: 'long' });

async function begin(): Promise<void> {
  const { first, second, dm } = here.pair;
  await first.command('/peer session', { in: dm });
  await first.press('Make our agreement', { in: withButton(first, 'Make our agreement', dm).channelId });
  await reads(() => first.modal(), 'Our agreement');
  await first.submit();
  await reads(() => ({ reading: second.messages(dm).map(text).join('\n') }), 'An agreement to read');
  await closeModals(first);
}

describe('a pair that has still to begin, in a program that ends', () => {
  it('is not asked whether it goes on where it is about to be released', async () => {
    const { pair, rows } = here;
    await endIn(44);
    await daysGoBy(here, pair.first, { days: 24 });
    await rows.delivered();
    expect(ownDmOf(here, pair.first)).toContain(wanted);
    for (const person of [pair.first, pair.second]) {
      await person.openHome();
      await reads(() => person.home(), 'Next');
      expect(text(person.home())).not.toContain('Would you like to go on after that');
    }
    await daysGoBy(here, pair.first, { days: 8 });
    expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'released' });
    expect(pairDmOf(here)).not.toContain(goesOn);
    expect(pairDmOf(here)).not.toContain('This pair ends on');
  });

  it('is asked once it has begun, and has a week from then on, which the question names', async () => {
    const { pair, rows } = here;
    const day = await endIn(46);
    await daysGoBy(here, pair.first, { days: 18 });
    await pair.second.press('Yes, I do', { in: withButton(pair.second, 'Yes, I do').channelId });
    await reads(() => ({ reading: ownDmOf(here, pair.second) }), 'Good to hear');
    await daysGoBy(here, pair.first, { days: 8 });
    expect(pairDmOf(here)).not.toContain(goesOn);
    await begin();
    await daysGoBy(here, pair.first, { days: 3 });
    await rows.delivered();
    expect(pairDmOf(here).split(goesOn)).toHaveLength(2);
    const [, until = ''] = /You can choose until (\w+ \d+, \d+)\./u.exec(pairDmOf(here)) ?? [];
    const asked = here.clock.now().toZonedDateTimeISO('UTC').toPlainDate();
    const named = [4, 5, 6].map((days) => written(asked.add({ days })));
    expect(named).toContain(until);
    expect(named).not.toContain(written(day.subtract({ days: 15 })));
    await pair.first.openHome();
    await reads(() => pair.first.home(), `You can choose until ${until}`);
    await daysGoBy(here, pair.first, { days: 4 });
    expect((await standingOf(here))?.state).toBe('introduced');
    await daysGoBy(here, pair.first, { days: 4 });
    expect((await standingOf(here))?.state).toBe('closing');
  });

  it('is asked about its program’s end alone where that comes before it would be released', async () => {
    const { pair, rows } = here;
    const day = await endIn(28);
    await daysGoBy(here, pair.first, { days: 10 });
    await rows.delivered();
    expect(pairDmOf(here).split(goesOn)).toHaveLength(2);
    expect(pairDmOf(here)).toContain(
      `You can choose until ${written(day.subtract({ days: 15 }))}. After that I write again, with a plan for a last session.`,
    );
    await daysGoBy(here, pair.first, { days: 8 });
    expect(await standingOf(here)).toMatchObject({ state: 'closing', closes: day.toString() });
    for (const person of [pair.first, pair.second]) expect(ownDmOf(here, person)).not.toContain(wanted);
  });
});

describe('a pair that is let go since it never began', () => {
  it('is so at the hour at which each is told, and not on the Saturday before', async () => {
    const { pair } = here;
    await daysGoBy(here, pair.first, { days: 26 });
    expect(await standingOf(here)).toMatchObject({ state: 'introduced', ending: null });
    const came = await daysGoBy(here, pair.first, { days: 2 });
    expect(inShort(came).toSorted()).toEqual(['27 pair ended', '27 private released']);
    expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'released' });
  });

  it('is so, and asked, on no day off of either', async () => {
    const { pair, rows, clock, workspace } = here;
    const introduced = clock.now().toZonedDateTimeISO('UTC').toPlainDate();
    // The Monday after that Saturday, and the Tuesday.
    for (const [person, days] of [
      [pair.first, 27],
      [pair.second, 28],
    ] as const)
      await rows.query('insert into days_off (workspace_id, person_id, day) values ($1, $2, $3)', [
        workspace.teamId,
        person.id,
        introduced.add({ days }).toString(),
      ]);
    await daysGoBy(here, pair.first, { days: 28 });
    expect(await standingOf(here)).toMatchObject({ state: 'introduced', ending: null });
    const came = await daysGoBy(here, pair.first, { days: 2 });
    expect(inShort(came).toSorted()).toEqual(['29 pair ended', '29 private released']);
  });
});
