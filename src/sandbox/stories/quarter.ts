import { text } from '../driver/seen.ts';
import { adminOf, closeModals, pairsIn, propose, reads, sign, type IntroducedPair } from './moves.ts';
import { answerCheckInWell, meetOnce } from './living-on.ts';
import { roundSteps } from './introduced.ts';
import type { Stage, Step, Story } from './story.ts';

/** So many of the pairs go on meeting: what is told of their people is of fives. */
const live = 5;

/** One after the other: of many at once, some would not be answered in the time that Slack gives, on a busy machine. */
async function each({ workspace }: Stage, act: (pair: IntroducedPair) => Promise<void>): Promise<void> {
  for (const pair of pairsIn(workspace).slice(0, live)) await act(pair);
}

async function agree(pair: IntroducedPair): Promise<void> {
  await propose(pair, 'To get better at our work.');
  await sign(pair);
}

async function answer({ first, second, dm }: IntroducedPair): Promise<void> {
  for (const person of [first, second]) await answerCheckInWell(person, dm);
}

/** As often as they have agreed. */
async function liveFourWeeks(stage: Stage): Promise<void> {
  for (let session = 0; session < 2; session += 1) {
    await each(stage, meetOnce);
    await stage.advance({ days: 14 });
    await each(stage, answer);
  }
}

/** What an admin sees of three months: numbers, and never what anybody wrote. */
export const quarter = (look: NonNullable<Step['look']>): Story => ({
  name: 'quarter',
  title: 'An admin’s quarter',
  about: 'What an admin sees of three months: numbers of five people or more, and no words.',
  steps: [
    ...roundSteps,
    {
      says: 'Five of the {pairs} pairs make an agreement and sign it.',
      play: async (stage) => {
        // Ana's own pair may be the first that is introduced: once the clock has gone on, all are.
        await stage.advance({ hours: 1 });
        await each(stage, agree);
      },
    },
    ...['Four', 'Eight'].map((weeks) => ({
      says: `${weeks} weeks on. The five meet every two weeks, and answer check-ins in private. The others go quiet.`,
      play: liveFourWeeks,
      look,
    })),
    {
      says: 'Twelve weeks on. The five go on meeting, and this month’s check-ins wait for an answer.',
      play: async (stage) => {
        for (let session = 0; session < 2; session += 1) {
          await stage.advance({ days: 14 });
          await each(stage, meetOnce);
        }
      },
      look,
    },
    {
      says: 'Ana runs /peer report: whether the program runs, and what needs her.',
      play: async ({ workspace }) => {
        const ana = adminOf(workspace);
        await closeModals(ana);
        const before = ana.allMessages().length;
        await ana.command('/peer report');
        await reads(
          () => ({ reading: ana.allMessages().slice(before).map(text).join('\n') }),
          'Peer mentoring',
        );
      },
      look: ({ workspace }) => [{ personId: adminOf(workspace).id, at: workspace.generalId }],
    },
  ],
});
