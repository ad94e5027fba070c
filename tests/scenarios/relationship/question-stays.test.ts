import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { repeating } from '../../support/series.ts';
import { room } from '../../support/room.ts';
import { few } from '../../support/world.ts';

/** By one clock, so that nobody's hours are in the way. */
const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));

const here = room({ people, introduced: true, putBack: true, withoutRateLimits: true });

const { says, settles, passes, bookings, startOf } = repeating(here);

const questions = () =>
  here.pair.second
    .messages(here.pair.dm)
    .filter((message) => !message.isEphemeral && text(message).includes('Did you meet?'));

/** Of two weeks, with the second session booked and the first one not told of. */
async function asked() {
  await settles();
  await passes(1, { hours: 30 });
  await says('By your series, you meet next on');
  const [question] = questions();
  if (!question) throw new Error('nobody was asked');
  return question;
}

const nowSays = (ts: string) => here.pair.second.messages(here.pair.dm).find((message) => message.ts === ts);

describe('the question whether they met, in a series of two weeks', () => {
  it('is about its own session to the end, and closed once the next one is asked about', async () => {
    const question = await asked();
    const about = text(question).match(/booked for .*\d/u)?.[0] ?? '';
    await passes(2, { minutes: 45 });
    await eventually(() => expect(nowSays(question.ts)?.buttons).toEqual([]));
    expect(questions()).toHaveLength(1);
    expect(text(questions()[0])).not.toContain(about);
    expect(questions()[0]?.ts).not.toBe(question.ts);
  });

  it('records its own session, though the next one is booked, which stays', async () => {
    const question = await asked();
    const startsAt = await startOf(1);
    await here.pair.second.press('We met', { in: `${here.pair.dm}/${question.ts}` });
    await says('Session 1 is recorded');
    expect(await bookings()).toMatchObject([{ state: 'held', session_number: 1 }, { state: 'booked' }]);
    const [held] = await here.rows.query<{ held_at: string }>(
      'select held_at from sessions where pair_id = $1',
      [here.pairId],
    );
    expect(new Date(held?.held_at ?? '').toISOString()).toBe(
      new Date(startsAt.epochMilliseconds).toISOString(),
    );
    await passes(2, { minutes: 5 });
    await says('It’s time for your session');
  });

  it('skips its own session, and nothing of the next one', async () => {
    const question = await asked();
    await here.pair.second.press('Skip it', { in: `${here.pair.dm}/${question.ts}` });
    await says('is skipped');
    expect(await bookings()).toMatchObject([{ state: 'skipped' }, { state: 'booked' }]);
    await eventually(() => expect(nowSays(question.ts)?.buttons).toEqual([]));
    await passes(2, { minutes: 46 });
    await eventually(() => expect(questions()).toHaveLength(1));
  });
});
