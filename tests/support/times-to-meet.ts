import { expect } from '@jest/globals';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import { daysGoBy, type Weeks } from './first-weeks.ts';
import { reads } from './world.ts';

export const nameOf = ({ name }: Person): string => name.split(' ')[0] ?? '';

/** The one message in which the pair finds a time to meet, and what can be done with it. */
export function timesToMeet(here: Weeks) {
  /** The third that the pair has been sent. */
  const plan = (person = here.pair.second) => person.messages(here.pair.dm)[2];
  /** The newest that somebody has suggested, in a message of its own. */
  const suggestion = (person = here.pair.second) =>
    person.messages(here.pair.dm).findLast((each) => !each.isEphemeral && text(each).includes('suggests'));
  const inSuggestion = () => ({ in: `${here.pair.dm}/${suggestion()?.ts}` });
  const raw = () => JSON.stringify(plan()?.message.blocks);
  /** In seconds, as the buttons beside them have it. */
  const slotsShown = () => [...raw().matchAll(/\\"at\\":(\d+)/gu)].map(([, at]) => Number(at));
  const inPlan = () => ({ in: `${here.pair.dm}/${plan()?.ts}` });
  /** What stands beside the button of the first, second or third. */
  const besides = (slot: number) => text(plan()).match(/\w+day,? .* at .*/gu)?.[slot] ?? '';
  return {
    plan,
    suggestion,
    inSuggestion,
    raw,
    slotsShown,
    inPlan,
    besides,
    untilSlotsCome: async () => {
      while (!text(plan()).includes('times that could work for you'))
        await daysGoBy(here, here.pair.first, { days: 1 });
    },
    suggestOne: async (person: Person) => {
      const [at = 0] = slotsShown();
      const when = besides(0);
      await person.press('Suggest this', { ...inPlan(), near: when });
      await reads(() => suggestion(), `${nameOf(person)} suggests`);
      expect(text(suggestion())).toContain(when);
      return at;
    },
  };
}
