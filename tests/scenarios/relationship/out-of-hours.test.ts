import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { repeating, worksAtNight } from '../../support/series.ts';
import { few, reads } from '../../support/world.ts';

const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({ people, introduced: true, putBack: true, withoutRateLimits: true, weekday: 1 });

const { said, at, books, bookings, chooses, says, settles } = repeating(here);

const question = 'Does this time still work?';
const asked = () => here.pair.second.messages(here.pair.dm).filter((each) => text(each).includes(question));

async function isFoundIn(person: Person, timeZone: string): Promise<void> {
  await here.workspace.change(person.name, { timeZone });
  const known = 'select time_zone from people where id = $1';
  await eventually(async () =>
    expect(await here.rows.query(known, [person.id])).toEqual([{ time_zone: timeZone }]),
  );
}

/** Slack tells it; what was queued for it has had the time to come. */
async function movesTo(person: Person, timeZone: string): Promise<void> {
  await isFoundIn(person, timeZone);
  await passes({ hours: 24 });
}

const passes = (time: Temporal.DurationLike) =>
  here.world.sandbox.advance(Temporal.Duration.from(time), {
    every: Temporal.Duration.from({ hours: 2 }),
    sent: () => here.rows.delivered(),
  });

const daysAhead = (days: number): string =>
  here.clock.now().toZonedDateTimeISO('Europe/Lisbon').toPlainDate().add({ days }).toString();

/** Four days ahead: it still lies ahead once they have been told. */
const aheadAt = (hour: string, day = daysAhead(4)) => ({
  fields: { 'When could you meet?': 'Another time', 'Another day': day, 'Another hour': hour },
});

const booksAhead = () => books(aheadAt('10:00'));

async function choosesHolidays(person: Person, country: string): Promise<void> {
  await person.command('/peer profile');
  await reads(() => person.modal(), 'About you (1 of 2)');
  await person.submit();
  await reads(() => person.modal(), 'Public holidays');
  await person.fillIn({ 'Public holidays': country });
  await person.submit();
  await eventually(() => expect(text(person.modal())).not.toContain('Public holidays'));
  await person.closeModal();
}

async function marks(person: Person, day: string): Promise<void> {
  await person.command('/peer days-off');
  await reads(() => person.modal(), 'On these days');
  await person.fillIn({ 'Add a day': day });
  await person.submit();
  await eventually(() => expect(person.modal()?.buttons).toContain('Remove'));
  await person.closeModal();
}

describe('a session that is booked', () => {
  it('on what becomes a public holiday of theirs is told of, and one that is a holiday already is not', async () => {
    const { first, second } = here.pair;
    await choosesHolidays(first, 'Portugal');
    await books(aheadAt('10:00', '2026-05-01'));
    await choosesHolidays(second, 'Portugal');
    await passes({ hours: 24 });
    expect(text(await says(question))).toContain('For one of you, that’s now a day off.');
    await marks(first, '2026-05-01');
    await passes({ hours: 24 });
    expect(asked()).toHaveLength(1);
  });

  it('is told of once in the pair DM where somebody moves so far that it is night there, and can be moved', async () => {
    const { first, second } = here.pair;
    await booksAhead();
    await movesTo(second, 'America/New_York');
    const card = await says(question);
    expect(text(card)).toContain('in their quiet hours');
    expect(text(card)).toContain('10:00');
    // In the weeks in which clocks change apart from each other it is an hour later.
    expect(text(card)).toMatch(/0[56]:00/u);
    expect(text(card)).not.toMatch(new RegExp(`${second.name}[^·]*(moved|changed)`, 'u'));
    await movesTo(second, 'America/Los_Angeles');
    expect(asked()).toHaveLength(1);
    await first.press('Move it', at(question));
    await reads(() => first.modal(), 'Move the session');
    await first.closeModal();
    expect(await bookings()).toMatchObject([{ state: 'booked', sequence: 0 }]);
  });

  it('is told of where somebody names other hours, and is settled once it is skipped', async () => {
    const { first, second } = here.pair;
    await booksAhead();
    await worksAtNight(second);
    await passes({ hours: 24 });
    expect(text(await says(question))).toContain('outside their working hours');
    await first.press('Skip it', at(question));
    await eventually(() => expect(text(said(question))).toContain('This session was skipped'));
    expect(said(question)?.buttons).not.toContain('Move it');
  });

  it('is told of where somebody marks its day off, and not where that is another day', async () => {
    const { first, second } = here.pair;
    await booksAhead();
    await marks(second, daysAhead(5));
    await passes({ hours: 2 });
    expect(asked()).toEqual([]);
    await marks(second, daysAhead(4));
    await passes({ hours: 24 });
    const card = await says(question);
    expect(text(card)).toContain('For one of you, that’s now a day off.');
    expect(text(card)).not.toMatch(new RegExp(`${second.name}[^·]*day off`, 'u'));
    await first.press('Move it', at(question));
    await reads(() => first.modal(), 'Move the session');
    await first.closeModal();
  });

  it('is passed over where it suits them as before, or again by the time that they would hear', async () => {
    const { second } = here.pair;
    await booksAhead();
    await movesTo(second, 'Europe/Paris');
    expect(asked()).toEqual([]);
    await isFoundIn(second, 'America/New_York');
    await isFoundIn(second, 'Europe/Lisbon');
    await passes({ hours: 24 });
    expect(asked()).toEqual([]);
    // What was let go then is no reason to be silent now.
    await movesTo(second, 'America/New_York');
    expect(asked()).toHaveLength(1);
  });

  it('is told of by the hours of whom it suits no more, and suits again by theirs', async () => {
    const { second } = here.pair;
    await isFoundIn(second, 'America/Los_Angeles');
    // Their first hour after work there is one of work where they are, on either side of a clock change.
    const there = Temporal.PlainDate.from(daysAhead(4)).toZonedDateTime({
      timeZone: 'America/Sao_Paulo',
      plainTime: '18:00',
    });
    await books(aheadAt(there.withTimeZone('Europe/Lisbon').toPlainTime().toString().slice(0, 5)));
    await movesTo(second, 'America/Sao_Paulo');
    expect(text(await says(question))).toContain('outside their working hours');
    await isFoundIn(second, 'America/Los_Angeles');
    await eventually(() => expect(text(said(question))).toContain('It suits everyone’s hours again'));
  });

  it('suits them again once the day off is taken back, and its message says so', async () => {
    const { second } = here.pair;
    await booksAhead();
    await marks(second, daysAhead(4));
    await passes({ hours: 24 });
    expect((await says(question)).buttons).toContain('Move it');
    await second.command('/peer days-off');
    await reads(() => second.modal(), 'On these days');
    await second.press('Remove', { in: 'modal' });
    await eventually(() => expect(text(said(question))).toContain('It suits everyone’s hours again'));
    expect(said(question)?.buttons).not.toContain('Move it');
  });

  it('of a series that comes to rest over it is told of there alone', async () => {
    await settles();
    await movesTo(here.pair.second, 'Asia/Tokyo');
    await says('doesn’t fit everyone’s hours anymore');
    expect(asked()).toEqual([]);
  });

  it('at night from the beginning is nobody’s surprise', async () => {
    const { first, second } = here.pair;
    await chooses(first, aheadAt('23:00'));
    await says('suggests');
    await second.press('That suits me', at('suggests'));
    await says('You meet on');
    await movesTo(second, 'Europe/Paris');
    expect(asked()).toEqual([]);
  });
});
