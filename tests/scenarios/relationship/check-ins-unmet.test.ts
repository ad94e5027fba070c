import { describe, expect, it } from '@jest/globals';
import { daysGoBy, inShort } from '../../support/first-weeks.ts';
import { room } from '../../support/room.ts';
import { agree, meet } from '../../support/walk.ts';
import { few } from '../../support/world.ts';

/** By one clock: else what comes waits for hours that they share. */
const inLisbon = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({ people: inLisbon, weekday: 1, introduced: true, withoutRateLimits: true, putBack: true });

const walk = () => ({ workspace: here.workspace, word: 'lighthouses', pair: here.pair });

/** One of the pair waits for a word, for longer than the days that go by here. */
const asksIfIn = () =>
  here.rows.query(
    `insert into presence_questions (workspace_id, pair_id, number, asked_by, asked_at, answer_by, state)
     values ($1, $2, 1, $3, now(), now() + interval '1 year', 'open')`,
    [here.workspace.teamId, here.pairId, here.pair.first.id],
  );

async function checkInsIn(days: number): Promise<readonly string[]> {
  const came = inShort(await daysGoBy(here, here.pair.first, { days }));
  return came.filter((each) => each.includes('check-in'));
}

describe('how it goes, while one of a pair asks whether the others are still in', () => {
  it('is asked of no pair that has never met, until that is answered', async () => {
    await agree(walk());
    await asksIfIn();
    expect(await checkInsIn(40)).toEqual([]);
    await here.rows.query(`update presence_questions set state = 'answered' where pair_id = $1`, [
      here.pairId,
    ]);
    expect(await checkInsIn(20)).not.toEqual([]);
  });

  it('is asked of one that has met', async () => {
    await agree(walk());
    await meet(walk());
    await asksIfIn();
    expect(await checkInsIn(30)).not.toEqual([]);
  });
});
