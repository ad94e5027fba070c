import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { agreeing } from '../../support/agreements.ts';
import { dateSelected } from '../../support/forger.ts';
import { wishes } from '../../support/rematch.ts';
import { room } from '../../support/room.ts';
import { few, moveToNext } from '../../support/world.ts';
import { inDays, pairDmOf, standingOf } from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true, putBack: true });
const { propose } = agreeing(here);

const purpose = 'To think aloud.';
const submit = async (person: Person, callbackId: string, values = {}): Promise<string> =>
  (await here.forger.submission(person, { callbackId, metadata: { pairId: here.pairId }, values })).answer;

const ways = {
  adjusts: (person: Person) => propose(person, 'full', { 'why-we-meet': purpose }),
  pauses: (person: Person) => submit(person, 'resting.rest', { until: dateSelected(inDays(here, 30)) }),
  'ends well': (person: Person) =>
    submit(person, 'ending-well.close', { day: dateSelected(inDays(here, 14)) }),
  'asks for another peer': (person: Person) => submit(person, 'rematch.ask'),
};
type Way = keyof typeof ways;

/** How the pair then stands, in whichever order the two came. */
const meetings: readonly (readonly [Way, Way, string])[] = [
  ['adjusts', 'pauses', 'paused'],
  ['adjusts', 'ends well', 'closing'],
  ['adjusts', 'asks for another peer', 'introduced'],
  ['pauses', 'asks for another peer', 'paused'],
  ['ends well', 'asks for another peer', 'closing'],
];

describe('two of whom at the same moment', () => {
  it.each(meetings)('one %s and the other %s: nothing of either is lost', async (one, other, state) => {
    const { pair, rows } = here;
    moveToNext(here.world, 1);
    const answers = await Promise.all([ways[one](pair.first), ways[other](pair.second)]);
    await rows.delivered();
    expect((await standingOf(here))?.state).toBe(state);
    const asked = await wishes(here);
    const isWished = other === 'asks for another peer' && !isTooLate(answers[1]);
    expect(asked.map(({ person_id: id }) => id)).toEqual(isWished ? [pair.second.id] : []);
    // Whose wish it is, or that there is one, the other reads nowhere.
    expect(`${answers[0]} ${pairDmOf(here)}`).not.toContain('another peer');
    expect(one !== 'adjusts' || pairDmOf(here).includes(purpose) || isKept(answers[0])).toBe(true);
  });
});

/** The pair was closing before: whoever reads so knows that nothing is kept, and on which day they are free. */
const isTooLate = (answer: string): boolean =>
  answer.includes('This pair ends on') && answer.includes('nothing was changed');

/** It is in the form as its writer opens it again. */
const isKept = (answer: string): boolean => answer.includes('I’ve kept what you wrote');
