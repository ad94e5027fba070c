import { describe, expect, it } from '@jest/globals';
import { daysGoBy, inShort } from '../../support/first-weeks.ts';
import { inDm } from '../../support/goals.ts';
import { room } from '../../support/room.ts';
import { agree } from '../../support/walk.ts';
import { few, reads } from '../../support/world.ts';

/** By one clock: else what comes waits for hours that they share. */
const inLisbon = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({ people: inLisbon, weekday: 1, introduced: true, putBack: true, withoutRateLimits: true });

const first = () => here.pair.first;
const dm = () => inDm(here, first());
const goBy = async (days: number) => inShort(await daysGoBy(here, first(), { days }));

describe('a pair that has left two check-ins unanswered', () => {
  it('is told that the twelve questions of its first month are left out, and gets them once one asks for it', async () => {
    await agree({ workspace: here.workspace, word: 'lighthouses', pair: here.pair });
    await goBy(22);
    await first().command('/peer coming');
    await reads(
      () => first().modal(),
      'A check-in on your pair as a whole: twelve taps for each of you. It’s left out: not everyone answered the last two',
    );
    await first().closeModal();
    expect((await goBy(11)).filter((each) => each.includes('milestone'))).toEqual([]);
    await first().openHome();
    await first().press('Ask us again', { in: 'home' });
    await reads(() => first().modal(), 'Nobody but you sees a single answer');
    await first().closeModal();
    expect((await goBy(5)).filter((each) => each.includes('milestone'))).toHaveLength(1);
    await reads(dm, 'How is it after one month?');
  });
});
