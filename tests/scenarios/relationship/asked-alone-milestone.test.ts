import { expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { aloneTo, answerAlone, askedSoFar, fortnight, goesBy } from '../../support/asked-alone.ts';
import { room } from '../../support/room.ts';
import { ownDm } from '../../support/signs.ts';
import { nameOf } from '../../support/times-to-meet.ts';
import { few, reads } from '../../support/world.ts';

const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({
  people,
  weekday: 1,
  introduced: true,
  silent: true,
  putBack: true,
  withoutRateLimits: true,
});

it('asks whoever answers twelve questions on the next of their days after a month, in private', async () => {
  const { first, second } = here.pair;
  // The first of these came four weeks ago.
  await askedSoFar(here, [[first], [first]]);
  await goesBy(here, 2);
  expect(text(aloneTo(first)[0])).toContain(`How is it going with ${nameOf(second)}?`);
  await answerAlone(here, first, { occurrence: 1 });
  await goesBy(here, fortnight);
  const invitation = aloneTo(first)[1];
  expect(text(invitation)).toContain(`How was one month with ${nameOf(second)}? Twelve taps`);
  await first.press('Answer privately', { in: ownDm(first) });
  await reads(() => first.modal(), 'Check-in (1 of 3)');
  await first.closeModal();
  expect((await answerAlone(here, first, { occurrence: 2 })).answer).toContain('Saved');
  const [kept] = await here.rows.query<{ milestone: string; count: number }>(
    `select milestone, cardinality(items) as count from check_ins
     where pair_id = $1 and kind = 'check-in-private' and occurrence = 2`,
    [here.pairId],
  );
  expect(kept).toEqual({ milestone: 'first-month', count: 12 });
  await goesBy(here, fortnight);
  expect(text(aloneTo(first)[2])).toContain('How is it going with');
  expect(aloneTo(second)).toEqual([]);
});
