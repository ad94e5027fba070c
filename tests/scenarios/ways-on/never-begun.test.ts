import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { finding } from '../../support/booking.ts';
import { daysGoBy, inShort, withButton } from '../../support/first-weeks.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

/** By one clock, so that the days are the same for both. */
const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));

const here = room({ people, weekday: 1, introduced: true, putBack: true, withoutRateLimits: true });

const { said, books } = finding(here);

const state = async () =>
  (
    await here.rows.query<{ state: string; ending: string | null }>(
      'select state, ending from pairs where id = $1',
      [here.pairId],
    )
  )[0];

const firstInLine = async () =>
  (
    await here.rows.query<{ id: string }>(
      'select person_id as id from participants where workspace_id = $1 and turn is not null',
      [here.workspace.teamId],
    )
  ).map(({ id }) => id);

const asked = () => daysGoBy(here, here.pair.first, { days: 11 });

describe('a pair that never begins', () => {
  it('is told by when, and released after that day: each hears in private, and is first in the next round', async () => {
    const { first, second } = here.pair;
    await asked();
    const question = withButton(first, 'Yes, I do');
    const [, by = ''] = /If nothing happens in your pair by (.+?), I release it/u.exec(text(question)) ?? [];
    expect(by).not.toBe('');
    await daysGoBy(here, first, { days: 14 });
    // It was asked on the tenth day, so that the day that was named is today.
    expect(await state()).toMatchObject({ state: 'introduced' });
    const came = await daysGoBy(here, first, { days: 2 });
    expect(inShort(came).toSorted()).toEqual(['25 pair ended', '25 private released']);
    expect(await state()).toEqual({ state: 'ended', ending: 'released' });
    for (const peer of [first, second])
      await reads(() => ({ reading: peer.allMessages().map(text).join('\n') }), 'first in the next round');
    expect(await firstInLine()).toEqual(expect.arrayContaining([first.id, second.id]));
    expect(text(withButton(first, 'Take a pause'))).toContain('nobody is to blame');
  });

  it('has two more weeks once one says yes, whom nobody is told of', async () => {
    const { first, second } = here.pair;
    await asked();
    const { channelId } = withButton(second, 'Yes, I do');
    await daysGoBy(here, first, { days: 7 });
    await second.press('Yes, I do', { in: channelId });
    await reads(() => ({ reading: second.messages(channelId).map(text).join('\n') }), 'Good to hear');
    await daysGoBy(here, first, { days: 13 });
    expect(await state()).toMatchObject({ state: 'introduced' });
    await daysGoBy(here, first, { days: 4 });
    expect(await state()).toMatchObject({ state: 'ended' });
  });

  it('stays where one of them has proposed an agreement since', async () => {
    const { first, second, dm } = here.pair;
    await asked();
    await daysGoBy(here, first, { days: 6 });
    await first.command('/peer session', { in: dm });
    await first.press('Make our agreement', { in: withButton(first, 'Make our agreement', dm).channelId });
    await reads(() => first.modal(), 'Our agreement');
    await first.submit();
    await reads(() => ({ reading: second.messages(dm).map(text).join('\n') }), 'An agreement to read');
    await daysGoBy(here, first, { days: 30 });
    expect(await state()).toMatchObject({ state: 'introduced' });
  });

  it('is asked and released all the same where a session was booked once, and nobody told of it', async () => {
    const { first, dm } = here.pair;
    await books({ slot: 2 });
    const ahead = inShort(await daysGoBy(here, first, { days: 6 }));
    expect(ahead.filter((each) => /nudge|slots|question$/u.test(each))).toEqual([]);
    const after = inShort(await daysGoBy(here, first, { days: 14 }));
    expect(after.filter((each) => /nudge|slots|question$/u.test(each))).toEqual([
      expect.stringMatching(/pair nudge$/u),
      expect.stringMatching(/pair slots$/u),
      expect.stringMatching(/private question$/u),
    ]);
    expect(said('These times have passed')?.buttons).not.toContain('Suggest this');
    await first.command('/peer session', { in: dm });
    await reads(() => first.messages(dm).findLast(({ isEphemeral }) => isEphemeral), 'not booked yet');
    expect(said('That’s settled')).toBeUndefined();
    await daysGoBy(here, first, { days: 14 });
    expect(await state()).toEqual({ state: 'ended', ending: 'released' });
  });

  it('is not released by two ticks at once, nor told twice', async () => {
    const { first } = here.pair;
    await asked();
    const { app } = here.world.sandbox.bot;
    await daysGoBy(here, first, { days: 14 });
    here.clock.move(Temporal.Duration.from({ hours: 36 }));
    await Promise.all([app.tick(), app.tick()]);
    await daysGoBy(here, first, { days: 3 });
    const released = first.allMessages().filter((message) => text(message).includes('haven’t started'));
    expect(released).toHaveLength(1);
  });
});
