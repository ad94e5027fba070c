import { adminOf, confirmRound, introduceEverybody, ownPair, previewRound } from './moves.ts';
import { both, inHome, type Step } from './story.ts';

export const roundSteps: readonly Step[] = [
  {
    says: 'Ana runs /peer match. The bot looks at all {people} people and previews {pairs} pairs, each with its reasons.',
    play: ({ workspace }) => previewRound(adminOf(workspace)),
    look: inHome,
  },
  {
    says: 'She confirms. Each pair is introduced in a DM of its own: who, why they two, and what each offers.',
    play: async (stage) => {
      const ana = adminOf(stage.workspace);
      await confirmRound(ana);
      stage.pair = await ownPair(stage.workspace, ana);
    },
    look: both,
  },
];

/** Where the story is about what follows. */
export const introducing: Step = {
  says: 'A round is confirmed, and Ana and her peer are introduced.',
  play: async (stage) => {
    stage.pair = await introduceEverybody(stage.workspace);
  },
  look: both,
};
