import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { bringBack } from '../../support/archiving.ts';
import { finding } from '../../support/booking.ts';
import { dateSelected, selected } from '../../support/forger.ts';
import { goodKeep } from '../../support/good-forms.ts';
import { askForAnother } from '../../support/rematch.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, moveToNext, reads } from '../../support/world.ts';
import {
  carryOnTogether,
  readFarewell,
  endWell,
  inDays,
  ownDmOf,
  pairDmOf,
  pressForged,
  standingOf,
  writePart,
} from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, putBack: true, silent: true, withoutRateLimits: true });
const { books, bookings, chooses } = finding(here);
const thanks = { first: 'For every honest word.' };

const close = (days: number) =>
  here.forger.submission(here.pair.first, {
    callbackId: 'ending-well.close',
    metadata: { pairId: here.pairId },
    values: { day: dateSelected(inDays(here, days)) },
  });

describe('a session beyond the last day', () => {
  it('is canceled as the day is chosen, and the pair hears so', async () => {
    moveToNext(here.world, 1);
    await books({ slot: 2 });
    await close(1);
    await here.rows.delivered();
    expect(await bookings()).toMatchObject([{ state: 'cancelled' }]);
    expect(pairDmOf(here)).toContain('is canceled, since your pair ends before it');
  });

  it('is canceled as the program is archived, in calendars too, and one before it stays', async () => {
    const { ana, forger, programId, rows, pair } = here;
    moveToNext(here.world, 1);
    await books({ slot: 2 });
    const archive = (days: number) =>
      forger.submission(ana, {
        callbackId: 'archiving.archive',
        metadata: { programId },
        values: { last_day: dateSelected(inDays(here, days)) },
      });
    await archive(60);
    expect(await bookings()).toMatchObject([{ state: 'booked' }]);
    await bringBack(here);
    await archive(1);
    await rows.delivered();
    expect(await bookings()).toMatchObject([{ state: 'cancelled' }]);
    expect(pairDmOf(here)).toContain('is canceled, since your pair ends before it');
    const told = pair.second.messages(pair.dm).find((each) => text(each).includes('is canceled, since'));
    expect(JSON.stringify(told)).toMatch(/calendar/iu);
  });

  it('is neither offered nor taken', async () => {
    const { pair, forger, pairId, clock, rows } = here;
    moveToNext(here.world, 1);
    await close(3);
    await rows.delivered();
    await chooses(pair.first, { slot: 0 });
    await reads(() => pair.first.modal(), 'on its way to your pair DM');
    const beyond = Math.ceil(clock.now().add({ hours: 24 * 5 }).epochMilliseconds / 900_000) * 900;
    const { answer } = await forger.submission(pair.second, {
      callbackId: 'bookings.suggest',
      metadata: { pairId },
      values: {
        slot: selected('own'),
        date: dateSelected(inDays(here, 5)),
        time: { type: 'timepicker', selected_time: '10:00' },
      },
    });
    expect(answer).toContain('Choose a time until then');
    await forger.action(pair.second, {
      id: 'bookings.suggest-slot',
      value: JSON.stringify({ pairId, at: beyond }),
    });
    await here.slack.settled(400);
    const suggested = await rows.query<{ starts_at: string }>(
      'select starts_at from time_suggestions where pair_id = $1',
      [pairId],
    );
    const last = clock.now().add({ hours: 24 * 4 }).epochMilliseconds;
    expect(suggested.map(({ starts_at: at }) => new Date(at).getTime() < last)).toEqual([true]);
  });
});

describe('thanks', () => {
  it('that were given up with their ending wait until their writer says so again', async () => {
    const { pair, forger, world } = here;
    await endWell(here, pair.first);
    await writePart(here, pair.first, { thanks: thanks.first });
    await carryOnTogether(here);
    await daysLater(world, 30);
    await endWell(here, pair.second);
    await pair.first.openHome();
    await reads(() => pair.first.home(), 'Leave a few words');
    await pressForged(here, pair.second, { id: 'ending-well.end-now', told: 'This pair has ended' });
    await daysLater(world, 3);
    expect(ownDmOf(here, pair.second)).not.toContain(thanks.first);
    await forger.submission(pair.first, thanking(thanks.first));
    await daysLater(world, 1);
    expect(ownDmOf(here, pair.second).split(thanks.first)).toHaveLength(2);
  });

  it('that are handed over stay as they are, and what is written for a later ending comes beside them', async () => {
    const { pair, forger, pairId, rows } = here;
    const thank = async (words: string) => (await forger.submission(pair.first, thanking(words))).answer;
    await endWell(here, pair.first);
    await writePart(here, pair.second, { thanks: 'For the patience.' });
    await thank(thanks.first);
    const kept = { callbackId: 'ending-well.keep', metadata: { pairId }, values: goodKeep };
    const { answer: saved } = await forger.submission(pair.first, kept);
    expect(saved).toContain('I’ve handed over your words, so those stay as they are');
    const late = await thank('You owe me.');
    for (const words of [thanks.first, 'stay as they are', 'for you to copy', 'You owe me.'])
      expect(late).toContain(words);
    await readFarewell(pair.first, 'ends on');
    expect(text(pair.first.modal())).toContain(thanks.first);
    expect(text(pair.first.modal())).not.toContain('You owe me.');
    await pair.first.press('Write my part');
    await reads(() => pair.first.modal(), 'What do you take away');
    await carryOnTogether(here);
    await endWell(here, pair.first);
    await writePart(here, pair.first, { thanks: 'Once more.' });
    await rows.delivered();
    expect(ownDmOf(here, pair.second)).toContain(thanks.first);
    expect(await thank('And again.')).toContain('I’ve kept your words');
    await forger.submission(pair.second, kept);
    await rows.delivered();
    for (const words of [thanks.first, 'And again.']) {
      expect(ownDmOf(here, pair.second).split(words)).toHaveLength(2);
      await readFarewell(pair.second, 'ends on');
      expect(text(pair.second.modal())).toContain(words);
    }
    expect(ownDmOf(here, pair.second)).not.toContain('Once more.');
  });

  it('of an ending that was given up are not sent with a rematch, nor after one', async () => {
    const { pair, forger, world } = here;
    await endWell(here, pair.first);
    await writePart(here, pair.first, { thanks: thanks.first });
    await carryOnTogether(here);
    await askForAnother(pair.second);
    await daysLater(world, 7);
    expect(await standingOf(here)).toMatchObject({ ending: 'rematch' });
    await forger.submission(pair.first, thanking('Why did you go?'));
    await daysLater(world, 2);
    expect(ownDmOf(here, pair.second)).not.toContain(thanks.first);
    expect(ownDmOf(here, pair.second)).not.toContain('Why did you go');
  });

  it.each([1, 60])(
    'reach a former peer at most once, and after a week not at all (%i days)',
    async (days) => {
      const { pair, forger, world } = here;
      await endWell(here, pair.first);
      await pressForged(here, pair.second, { id: 'ending-well.end-now', told: 'This pair has ended' });
      await daysLater(world, days);
      for (const count of [1, 2, 3]) {
        await forger.submission(pair.first, thanking(`You owe me ${count}`));
        await daysLater(world, 1);
      }
      expect(ownDmOf(here, pair.second).split('You owe me')).toHaveLength(days === 1 ? 2 : 1);
      await readFarewell(pair.second);
      expect(text(pair.second.modal())).not.toContain('You owe me 3');
      await readFarewell(pair.first);
      await pair.first.press('Write my part');
      await reads(
        () => pair.first.modal(),
        days === 1
          ? 'I’ve handed over these words, so they stay as they are:\nYou owe me 1'
          : 'and I send nothing',
      );
    },
  );
});

const thanking = (words: string) => ({
  callbackId: 'ending-well.thank',
  metadata: { pairId: here.pairId },
  values: { thanks: words },
});
