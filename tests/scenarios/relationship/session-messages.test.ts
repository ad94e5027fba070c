import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { toldTo } from '../../support/asked-first.ts';
import { finding } from '../../support/booking.ts';
import { valueOfButton } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { few, moveToNext, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, withoutRateLimits: true, putBack: true });

const { said, at, books, bookings } = finding(here);

describe('what stands there about a session', () => {
  it('is what to bring and how to listen, from the day before until the session is over', async () => {
    const { first, second } = here.pair;
    moveToNext(here.world, 5);
    await books({ slot: 1 });
    const startsAt = await start();
    await advanceTo(startsAt.subtract({ minutes: 31 }));
    for (const peer of [first, second]) await eventually(() => expect(inPrivate(peer)).toContain('You meet'));
    for (const minutes of [-10, 20]) {
      await advanceTo(startsAt.add({ minutes }));
      await changesRoles();
      for (const peer of [first, second]) expect(inPrivate(peer)).toContain('You meet');
      expect(bothInPrivate()).toContain('A way to listen');
    }
    await advanceTo(startsAt.add({ minutes: 46 }));
    await eventually(() => expect(said('Did you meet?')).toBeDefined());
    await second.press('We met', at('Did you meet?'));
    await eventually(() => expect(bothInPrivate()).toContain('This reminder is over'));
    expect(bothInPrivate()).not.toContain('That’s settled');
  });

  it('names each of them as mentee where it is split, in the reminder and in the agenda', async () => {
    const { first } = here.pair;
    moveToNext(here.world, 5);
    await books({ slot: 1 });
    const startsAt = await start();
    await first.command('/peer session', { in: here.pair.dm });
    await eventually(() => expect(first.messages(here.pair.dm).at(-1)?.buttons).toContain('Split it'));
    await first.press('Split it', { in: here.pair.dm });
    await eventually(() => expect(said('Your next session is split')).toBeDefined());
    await advanceTo(startsAt.subtract({ minutes: 10 }));
    await eventually(() =>
      expect(text(said('starts soon'))).toContain('Each of you is the mentee for a part of it'),
    );
    expect(text(said('starts soon'))).not.toContain('Today’s mentee');
    await first.press('Start a session', at('starts soon'));
    await eventually(() => expect(said('Roles today')).toBeDefined());
    expect(text(said('Roles today'))).toContain('For each of you as mentee');
    expect(text(said('Roles today'))).not.toMatch(/today’s (?:mentee|mentor)/iu);
  });

  it('says that it is time for it, where the reminder comes late', async () => {
    moveToNext(here.world, 5);
    await books({ slot: 1 });
    const startsAt = await start();
    await advanceTo(startsAt.subtract({ minutes: 30 }));
    await late(startsAt.add({ minutes: 8 }));
    await eventually(() => expect(said('It’s time for your session')).toBeDefined());
    expect(said('starts soon')).toBeUndefined();
  });

  it('does not say that it begins once half of it has passed', async () => {
    moveToNext(here.world, 5);
    await books({ slot: 1 });
    const startsAt = await start();
    await advanceTo(startsAt.subtract({ minutes: 30 }));
    await late(startsAt.add({ minutes: 40 }));
    expect(said('starts soon')).toBeUndefined();
    expect(said('It’s time for your session')).toBeUndefined();
  });
});

describe('a question that is weeks old', () => {
  it('records nothing of today, and says so', async () => {
    const { second } = here.pair;
    moveToNext(here.world, 5);
    await books({ slot: 1 });
    await advanceTo((await start()).add({ minutes: 46 }));
    await eventually(() => expect(said('Did you meet?')).toBeDefined());
    const question = said('Did you meet?');
    const value = question && valueOfButton([question], 'bookings.held');
    here.clock.move(Temporal.Duration.from({ hours: 24 * 60 }));
    await here.forger.action(second, { id: 'bookings.held', value: value ?? '' });
    await eventually(() => expect(toldTo(second).reading).toContain('more than eight weeks ago'));
    expect(await bookings()).toMatchObject([{ state: 'booked' }]);
    expect(await stateOfPair()).toMatchObject({ state: 'introduced' });
  });
});

describe('a session that is told of days later', () => {
  it('is on record for the day that was booked, or another one that they choose, and can be undone', async () => {
    const { first, second } = here.pair;
    moveToNext(here.world, 5);
    await books({ slot: 1 });
    const startsAt = await start();
    await advanceTo(startsAt.add({ minutes: 46 }));
    await eventually(() => expect(said('Did you meet?')).toBeDefined());
    here.clock.move(Temporal.Duration.from({ hours: 72 }));
    await second.press('We met', at('Did you meet?'));
    await eventually(() => expect(said('Session 1 is recorded')).toBeDefined());
    const { timeZone } = here.workspace.people().find(({ id }) => id === first.id) ?? { timeZone: 'UTC' };
    const dayAfter = (days: number) => startsAt.toZonedDateTimeISO(timeZone).toPlainDate().add({ days });
    const inWords = (days: number) =>
      dayAfter(days).toLocaleString('en-US', { month: 'long', day: 'numeric', year: 'numeric' });
    expect(text(said('Session 1 is recorded'))).toContain(inWords(0));
    expect(await heldAt()).toEqual(startsAt);

    await first.press('Change the day', at('Session 1 is recorded'));
    await reads(() => first.modal(), 'When did you meet?');
    await first.fillIn({ 'The day of your last session': dayAfter(5).toString() });
    await first.submit();
    await reads(() => first.modal(), 'Choose a day from');
    await first.fillIn({ 'The day of your last session': dayAfter(1).toString() });
    await first.submit();
    await reads(() => first.modal(), `recorded for ${inWords(1)}`);
    await first.closeModal();
    await eventually(() => expect(text(said('Session 1 is recorded'))).toContain(inWords(1)));
    expect((await heldAt())?.toZonedDateTimeISO(timeZone).toPlainDate()).toEqual(dayAfter(1));
    await first.openHome();
    await reads(() => first.home(), `You’ve had 1 session, on ${inWords(1)}`);

    await second.press('Undo this session', at('Session 1 is recorded'));
    await eventually(() => expect(said('isn’t recorded anymore')).toBeDefined());
    expect(await heldAt()).toBeUndefined();
  });
});

describe('a session that was recorded by mistake', () => {
  it('stands everywhere as it was before, with what reminds of it, and has not begun the pair', async () => {
    const { first, second } = here.pair;
    moveToNext(here.world, 5);
    await books({ slot: 1 });
    const startsAt = await start();
    await advanceTo(startsAt.subtract({ hours: 2 }));
    await startsSession();
    await second.press('We met', at('For today’s mentor'));
    await eventually(() => expect(said('Session 1 is recorded')).toBeDefined());
    await eventually(() => expect(text(said('You meet on'))).toContain('You’ve met.'));
    await eventually(() => expect(text(said('For today’s mentor'))).toContain('You’ve met.'));
    expect(await stateOfPair()).toMatchObject({ state: 'active' });
    await first.press('Undo this session', at('Session 1 is recorded'));
    await eventually(() => expect(said('isn’t recorded anymore')).toBeDefined());
    await eventually(() => expect(said('You meet on')?.buttons).toContain('Move it'));
    await eventually(() => expect(said('For today’s mentor')?.buttons).toContain('We met'));
    for (const words of ['You meet on', 'For today’s mentor'])
      expect(text(said(words))).not.toContain('You’ve met.');
    expect(await stateOfPair()).toEqual({ state: 'introduced', begun_at: null });
    await advanceTo(startsAt.subtract({ minutes: 10 }));
    await eventually(() => expect(said('starts soon')).toBeDefined());
    await second.press('We met', at('For today’s mentor'));
    await eventually(() => expect(said('Session 1 is recorded')).toBeDefined());
    await eventually(() => expect(text(said('For today’s mentor'))).toContain('You’ve met.'));
    expect(await stateOfPair()).toMatchObject({ state: 'active' });
  });
});

const heldAt = async () => {
  const [row] = await here.rows.query<{ held_at: string }>(
    'select held_at from sessions where pair_id = $1',
    [here.pairId],
  );
  return row && Temporal.Instant.from(new Date(row.held_at).toISOString());
};

const stateOfPair = async () => {
  const [row] = await here.rows.query<{ state: string; begun_at: unknown }>(
    'select state, begun_at from pairs where id = $1',
    [here.pairId],
  );
  return row;
};

async function startsSession(): Promise<void> {
  const { first, dm } = here.pair;
  await first.command('/peer session', { in: dm });
  await eventually(() => expect(first.messages(dm).at(-1)?.buttons).toContain('Start a session'));
  await first.press('Start a session', { in: dm });
  await eventually(() => expect(said('For today’s mentor')).toBeDefined());
}

const start = async () => {
  const [row] = (await bookings()).toReversed();
  return Temporal.Instant.from(new Date(row?.starts_at ?? '').toISOString());
};

async function advanceTo(moment: Temporal.Instant): Promise<void> {
  const { sandbox } = here.world;
  await sandbox.advance(sandbox.clock.now().until(moment), { every: Temporal.Duration.from({ minutes: 5 }) });
}

/** With no tick in between. */
async function late(moment: Temporal.Instant): Promise<void> {
  const { sandbox } = here.world;
  here.clock.move(here.clock.now().until(moment.subtract({ minutes: 1 })));
  await sandbox.advance({ minutes: 1 });
  await here.rows.delivered();
}

/** Whatever stands there is drawn again with it. */
async function changesRoles(): Promise<void> {
  const { first, dm } = here.pair;
  for (const name of ['Split it', 'Undo split']) {
    await first.command('/peer session', { in: dm });
    const card = await eventually(() => {
      const found = first.messages(dm).findLast(({ buttons }) => buttons.includes(name));
      if (!found) throw new Error(`nothing to ${name}`);
      return found;
    });
    await first.press(name, { in: `${dm}/${card.ts}` });
    await here.rows.delivered();
  }
}

const inPrivate = (person: Person) =>
  person
    .conversations()
    .filter(({ kind }) => kind === 'im')
    .flatMap(({ id }) => person.messages(id).map(text))
    .join('\n');

const bothInPrivate = () => [here.pair.first, here.pair.second].map(inPrivate).join('\n');
