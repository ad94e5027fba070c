import { text } from '../driver/seen.ts';
import { adminOf, closeModals, pairsIn, propose, reads, sign, type IntroducedPair } from './moves.ts';
import { answerCheckInWell, meetOnce } from './living-on.ts';
import { roundSteps } from './introduced.ts';
import type { Stage, Step, Story } from './story.ts';

/** So many of the pairs go on meeting: each number of them may be told. */
const live = 8;

/** Of all these pairs at once, as people do. */
const each = (pairs: readonly IntroducedPair[], act: (pair: IntroducedPair) => Promise<unknown>) =>
  Promise.all(pairs.map(act));

async function agree(pair: IntroducedPair): Promise<void> {
  await propose(pair, 'To get better at our work.');
  await sign(pair);
}

async function answer({ first, second, dm }: IntroducedPair): Promise<void> {
  for (const person of [first, second]) await answerCheckInWell(person, dm);
}

/** As often as they have agreed. */
async function liveFourWeeks({ workspace, advance }: Stage): Promise<void> {
  const pairs = pairsIn(workspace).slice(0, live);
  for (let session = 0; session < 2; session += 1) {
    await each(pairs, meetOnce);
    await advance({ days: 14 });
    await each(pairs, answer);
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
      says: 'All {pairs} pairs make an agreement and sign it.',
      play: async ({ workspace }) => void (await each(pairsIn(workspace), agree)),
    },
    ...['Four', 'Eight', 'Twelve'].map((weeks) => ({
      says: `${weeks} weeks on. Eight pairs meet every two weeks, and answer check-ins in private. The others go quiet.`,
      play: liveFourWeeks,
      look,
    })),
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
