import { text } from '../driver/seen.ts';
import { adminOf, closeModals, meet, pairsIn, reads } from './moves.ts';
import { roundSteps } from './introduced.ts';
import type { Stage, Step, Story } from './story.ts';

/** So many of the pairs begin. */
const busy = 8;

/** What an admin sees of three months: numbers, and never what anybody wrote. */
export const quarter = (look: NonNullable<Step['look']>): Story => ({
  name: 'quarter',
  title: 'An admin’s quarter',
  about: 'What an admin sees of three months: numbers of five people or more, and no words.',
  steps: [
    ...roundSteps,
    {
      says: 'Eight of the {pairs} pairs meet for the first time.',
      play: async ({ workspace, advance }) => {
        // Ana's own pair may be the first that is introduced: once the clock has gone on, all are.
        await advance({ hours: 1 });
        for (const pair of pairsIn(workspace).slice(0, busy)) await meet(pair);
      },
    },
    ...['One month', 'Two months', 'Three months'].map((months) => ({
      says: `${months} on. Topics and check-ins come by each pair’s own hours.`,
      play: ({ advance }: Stage) => advance({ days: 30 }),
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
