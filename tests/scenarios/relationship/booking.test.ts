import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { finding } from '../../support/booking.ts';
import { nameOf } from '../../support/times-to-meet.ts';
import { room } from '../../support/room.ts';
import { few, latest, moveToNext, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, withoutRateLimits: true, putBack: true });

const { said, at, chooses, suggests, books, bookings } = finding(here);

describe('a time to meet', () => {
  it('is suggested by one in a new message, and booked once the other takes it', async () => {
    const { first, second, dm } = here.pair;
    const before = second.messages(dm).length;
    await suggests(first);
    expect(second.messages(dm)).toHaveLength(before + 1);
    expect(text(said('suggests'))).toContain(`${nameOf(first)} suggests`);
    await first.press('That suits me', at('suggests'));
    await reads(() => latest(first.messages(dm)), 'You’ve already said');
    expect(await bookings()).toEqual([]);
    await second.press('That suits me', at('suggests'));
    await eventually(() =>
      expect(said('You meet on')?.buttons).toEqual(expect.arrayContaining(['Move it', 'Skip it'])),
    );
    expect(await bookings()).toMatchObject([{ number: 1, state: 'booked', sequence: 0 }]);
    await eventually(() => expect(text(said('suggests'))).toContain('This is booked'));
    for (const peer of [first, second]) {
      await peer.openHome();
      await reads(() => peer.home(), 'Next session');
      expect(text(peer.home())).not.toContain('not booked yet');
    }
  });

  it('may be suggested by both at once: whichever is taken first holds, and the other says so kindly', async () => {
    const { first, second, dm } = here.pair;
    await suggests(first);
    await chooses(second, { slot: 1 });
    await reads(() => second.modal(), 'on its way');
    await second.closeModal();
    await eventually(() => expect(text(said('suggests'))).toContain(`${nameOf(second)} suggests`));
    const [early, late] = [message(nameOf(first)), message(nameOf(second))];
    await Promise.all([
      second.press('That suits me', { in: `${dm}/${early?.ts}` }),
      first.press('That suits me', { in: `${dm}/${late?.ts}` }),
    ]);
    await reads(everythingTold, 'That suggestion no longer stands, so nothing was changed');
    expect(await bookings()).toMatchObject([{ state: 'booked', sequence: 0 }]);
    await eventually(() => {
      for (const each of [early, late])
        expect(first.messages(dm).find(({ ts }) => ts === each?.ts)?.buttons).toEqual([]);
    });
  });

  it('may be any of one’s own, by one’s own clock; what cannot be is said at its field', async () => {
    const { first } = here.pair;
    const own = { 'When could you meet?': 'Another time' };
    await chooses(first, { fields: own });
    expect(Object.values(first.modal()?.errors ?? {})).toEqual(['Choose a day.', 'Choose an hour.']);
    await first.fillIn({ 'Another day': '2026-03-01', 'Another hour': '10:00' });
    await first.submit();
    expect(JSON.stringify(first.modal()?.errors)).toContain('still ahead');
    await first.fillIn({ 'Another day': '2026-09-01' });
    await first.submit();
    expect(JSON.stringify(first.modal()?.errors)).toContain('90 days');
    await first.fillIn({ 'Another day': '2026-03-12', 'Another hour': '18:40' });
    await first.submit();
    await reads(() => first.modal(), 'on its way');
    await eventually(() =>
      expect(text(said('suggests'))).toMatch(new RegExp(`18:40 for ${nameOf(first)}`, 'u')),
    );
  });

  it('that has passed, or is of a session that is skipped, is refused kindly and changes nothing', async () => {
    const { first, second, dm } = here.pair;
    await suggests(first);
    const suggestion = at('suggests');
    here.clock.move(Temporal.Duration.from({ hours: 24 * 12 }));
    await second.press('That suits me', suggestion);
    await reads(() => latest(second.messages(dm)), 'That time has passed');
    expect(await bookings()).toEqual([]);
    await books();
    const booked = at('You meet on');
    await Promise.all([second, first].map((peer) => peer.press('Skip it', booked)));
    await eventually(() => expect(said('is skipped')).toBeDefined());
    await reads(everythingTold, 'That session was skipped, so nothing was changed');
    expect(await bookings()).toMatchObject([{ state: 'skipped', sequence: 1 }]);
    await eventually(() => expect(said('You meet on')?.buttons).toEqual([]));
  });
});

describe('a session that is booked', () => {
  it('is told of the day before to each in private, and ten minutes before; then both are asked whether they met', async () => {
    const { first, second, dm } = here.pair;
    moveToNext(here.world, 5);
    await books({ slot: 1 });
    const startsAt = await start();
    await advanceTo(startsAt.subtract({ minutes: 31 }));
    const [ana] = await here.rows.query<{ settled_at: string }>(
      `select settled_at from deliveries where person_id = $1 and kind = 'session-day-before'`,
      [here.ana.id],
    );
    // At the session’s hour in Lisbon, though it was due for the one in Shanghai hours before.
    expect(new Date(ana?.settled_at ?? '').toISOString()).toMatch(/T09:0/u);
    for (const peer of [first, second]) await eventually(() => expect(inPrivate(peer)).toContain('You meet'));
    expect([first, second].map(inPrivate).join('\n')).toMatch(/You’re the mentee in it/u);
    expect(said('starts soon')).toBeUndefined();
    await advanceTo(startsAt.subtract({ minutes: 10 }));
    await eventually(() =>
      expect(said('starts soon')?.buttons).toEqual(['Start a session', 'Move it', 'Skip it']),
    );
    expect(said('Did you meet?')).toBeUndefined();
    await advanceTo(startsAt.add({ minutes: 46 }));
    await eventually(() =>
      expect(said('Did you meet?')?.buttons).toEqual(['We met', 'Find a time', 'Skip it']),
    );
    await second.press('We met', at('Did you meet?'));
    await eventually(() => expect(said('Session 1 is recorded')).toBeDefined());
    expect(await bookings()).toMatchObject([{ state: 'held', session_number: 1 }]);
    await eventually(() => expect(first.messages(dm).map(text).join('\n')).not.toContain('Did you meet?'));
  });

  it('tells no more of a time that it was moved from, and keeps its number', async () => {
    const { first, second } = here.pair;
    await books();
    const before = await start();
    await suggests(first, { slot: 2 });
    expect(text(said('suggests'))).toContain('suggests moving');
    await second.press('That suits me', at('suggests moving'));
    await eventually(() => expect(said('has moved to')).toBeDefined());
    expect(await bookings()).toMatchObject([{ number: 1, state: 'booked', sequence: 1 }]);
    await eventually(() => expect(text(said('You meet on'))).toContain('This session has moved'));
    await advanceTo(before.add({ minutes: 46 }));
    expect(said('Did you meet?')).toBeUndefined();
    const after = await start();
    await advanceTo(after.subtract({ minutes: 10 }));
    await eventually(() => expect(said('starts soon')).toBeDefined());
  });

  it('may be skipped before or after, with no word of blame: a second time in a row the agreement is offered', async () => {
    const { first, second } = here.pair;
    await books();
    await second.press('Skip it', at('You meet on'));
    await eventually(() => expect(said('is skipped')?.buttons).toEqual(['Find a time', 'Get calendar file']));
    here.clock.move(Temporal.Duration.from({ hours: 3 }));
    await suggests(first);
    await second.press('That suits me', at('suggests'));
    await eventually(async () => expect(await bookings()).toHaveLength(2));
    await advanceTo((await start()).add({ minutes: 46 }));
    await eventually(() => expect(said('Did you meet?')).toBeDefined());
    await first.press('Skip it', at('Did you meet?'));
    await eventually(() => expect(withAdjusting()?.buttons).toContain('Change our agreement'));
    expect(await here.rows.query('select 1 from sessions where pair_id = $1', [here.pairId])).toEqual([]);
  });

  it('is canceled, and tells no more of itself, once one of them is away until after it', async () => {
    const { first, second, dm } = here.pair;
    await books();
    await second.command('/peer pause');
    await reads(() => second.modal(), 'Pause');
    await second.fillIn({ until: '2026-04-20' });
    await second.submit();
    await here.slack.settled();
    expect(await bookings()).toMatchObject([{ state: 'cancelled', sequence: 1 }]);
    await eventually(() => expect(said('is canceled')).toBeDefined());
    expect(
      await here.rows.query(`select kind from touchpoints where kind like 'session-%' and pair_id = $1`, [
        here.pairId,
      ]),
    ).toEqual([]);
    await first.command('/peer session', { in: dm });
    await eventually(() => expect(first.messages(dm).at(-1)?.buttons).not.toContain('Find a time'));
  });

  it('is over with its pair, and nothing in the DM can be pressed but what takes it out of calendars', async () => {
    const { first, second, dm } = here.pair;
    await books();
    await suggests(first, { slot: 2 });
    await second.command('/peer leave');
    await reads(() => second.modal(), 'You leave');
    await second.submit();
    await reads(() => second.modal(), 'You’ve left');
    expect(await bookings()).toMatchObject([{ state: 'cancelled' }]);
    await eventually(() => {
      const lasting = first.messages(dm).filter(({ isEphemeral }) => !isEphemeral);
      expect(lasting.flatMap(({ buttons }) => buttons)).toEqual(['Get calendar file']);
    });
    await first.press('Get calendar file', at('This pair has ended'));
    await eventually(() => expect(files(first).at(-1)).toContain('METHOD:CANCEL'));
  });
});

const message = (who: string) =>
  here.pair.first
    .messages(here.pair.dm)
    .findLast((each) => text(each).includes(`${who} suggests`) && each.buttons.length > 0);

describe('the calendar file', () => {
  it('comes to the one who asks, in private, and takes out what is skipped; without the scope they are told of the links', async () => {
    const { first, second, dm } = here.pair;
    await books();
    await first.press('Get calendar file', at('You meet on'));
    await eventually(() => expect(files(first)).toHaveLength(1));
    const [booked = ''] = files(first);
    expect(booked).toContain(`DTSTART:${(await start()).toString().replaceAll(/[-:]/gu, '')}`);
    expect(booked).toContain(`UID:${here.pairId}-1@peer-pairs`);
    expect(files(second)).toEqual([]);
    expect(second.messages(dm).flatMap((each) => each.files)).toEqual([]);
    await second.press('Skip it', at('You meet on'));
    await eventually(() => expect(said('is skipped')?.buttons).toContain('Get calendar file'));
    await first.press('Get calendar file', at('is skipped'));
    await eventually(() => expect(files(first).at(-1)).toContain('METHOD:CANCEL'));
    expect(files(first).at(-1)).toContain('SEQUENCE:1');
    here.slack.faults.next('files.getUploadURLExternal', { error: 'missing_scope' });
    await second.press('Get calendar file', at('is skipped'));
    await reads(() => latest(second.messages(dm)), 'doesn’t let me send files');
  });
});

const files = (person: typeof here.pair.first) =>
  person.allMessages().flatMap((each) => each.files.map(({ content }) => content));

const withAdjusting = () =>
  here.pair.first.messages(here.pair.dm).findLast(({ buttons }) => buttons.includes('Change our agreement'));

/** By either of them, also what that one alone reads. */
const everythingTold = () => ({
  reading: [here.pair.first, here.pair.second]
    .flatMap((peer) => peer.messages(here.pair.dm).map(text))
    .join('\n'),
});

const start = async () => {
  const [row] = (await bookings()).toReversed();
  return Temporal.Instant.from(new Date(row?.starts_at ?? '').toISOString());
};

async function advanceTo(moment: Temporal.Instant): Promise<void> {
  const { sandbox } = here.world;
  await sandbox.advance(sandbox.clock.now().until(moment), { every: Temporal.Duration.from({ minutes: 5 }) });
}

const inPrivate = (person: typeof here.pair.first) =>
  person
    .conversations()
    .filter(({ kind }) => kind === 'im')
    .flatMap(({ id }) => person.messages(id).map(text))
    .join('\n');
