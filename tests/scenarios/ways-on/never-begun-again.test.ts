import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { archiveIn, bringBack } from '../../support/archiving.ts';
import { daysGoBy, inShort } from '../../support/first-weeks.ts';
import { endProgramOn } from '../../support/program-end.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';
import { inDays, pairDmOf, pausePair, standingOf } from '../../support/ways-on.ts';

/** By one clock, so that the days are the same for both. */
const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));

const here = room({ people, weekday: 1, introduced: true, putBack: true, withoutRateLimits: true });

const over = 'so there’s nothing to answer here now';
const goBy = async (days: number) => inShort(await daysGoBy(here, here.pair.first, { days }));
const questionsAmong = (came: readonly string[]) => came.filter((each) => each.endsWith('private question'));

/** It was asked on the tenth day, and can’t answer by now. */
async function askedInVain(act: () => Promise<void>): Promise<void> {
  await goBy(11);
  await act();
  await reads(() => ({ reading: here.pair.first.allMessages().map(text).join('\n') }), over);
}

/** How often it is asked in the days after it goes on, and how it stands six, fifteen and 21 days after that. */
async function comesOfIt() {
  const first = questionsAmong(await goBy(6)).length;
  const afterSix = (await standingOf(here))?.state;
  await goBy(9);
  const afterFifteen = (await standingOf(here))?.state;
  const later = questionsAmong(await goBy(6)).length;
  return { asked: [first, later], stands: [afterSix, afterFifteen, (await standingOf(here))?.ending] };
}

/** It is asked once more, and has two weeks from then on. */
const askedOnceMore = { asked: [1, 0], stands: ['introduced', 'introduced', 'released'] };

describe('a pair that was asked if it still wants to begin, and could not answer', () => {
  it('is asked again once its archived program is back, and not released before it could answer', async () => {
    await askedInVain(() => archiveIn(here, 30));
    await goBy(12);
    await bringBack(here);
    expect(await comesOfIt()).toEqual(askedOnceMore);
  });

  it('is asked again where it was to end with its program, and that one’s day is far ahead now', async () => {
    await goBy(11);
    await endProgramOn(here, inDays(here, 18));
    await goBy(10);
    expect(await standingOf(here)).toMatchObject({ state: 'closing' });
    await endProgramOn(here, inDays(here, 120));
    expect(await comesOfIt()).toEqual(askedOnceMore);
  });

  it('is asked again after a pause', async () => {
    await askedInVain(() => pausePair(here, here.pair.first, 24));
    await goBy(24);
    expect(await comesOfIt()).toEqual(askedOnceMore);
  });

  it('hears nothing of a program that goes on after all where it had not heard that it ends', async () => {
    here.clock.move(Temporal.Duration.from({ hours: 14 }));
    await archiveIn(here, 30);
    await bringBack(here);
    await goBy(2);
    expect(pairDmOf(here)).not.toContain('goes on after all');
  });
});
