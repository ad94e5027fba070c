import { describe, expect, it } from '@jest/globals';
import { daysGoBy, inShort } from '../../support/first-weeks.ts';
import { room } from '../../support/room.ts';
import { agree } from '../../support/walk.ts';
import { few } from '../../support/world.ts';

/** By one clock: else what comes waits for hours that they share. */
const inLisbon = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({ people: inLisbon, weekday: 1, introduced: true, withoutRateLimits: true, putBack: true });

const walk = () => ({ workspace: here.workspace, word: 'lighthouses', pair: here.pair });
const goBy = async (days: number) => inShort(await daysGoBy(here, here.pair.first, { days }));
const checkIns = (came: readonly string[]) => came.filter((each) => each.includes('check-in'));

describe('a pair that has signed its agreement just before a check-in is due, and never met', () => {
  it('is not asked then how it goes, and is asked two weeks later', async () => {
    await goBy(5);
    await agree(walk());
    expect(checkIns(await goBy(4))).toEqual([]);
    expect(checkIns(await goBy(14))).toHaveLength(1);
  });
});
