import type { Advance } from '../advancing.ts';
import type { Workspace } from '../driver/workspace.ts';
import type { Look } from '../page-server/stories.ts';
import { adminOf, reads, type IntroducedPair } from './moves.ts';

/** Where a story is played. */
export type Stage = {
  readonly workspace: Workspace;
  readonly advance: Advance;
  /** The pair that the story is about, once it is introduced. */
  pair?: IntroducedPair;
};

export type Step = {
  /** What happens in it, as whoever looks on reads it; `{people}` and `{pairs}` are as many as there are. */
  readonly says: string;
  readonly play: (stage: Stage) => Promise<void>;
  /** Whom to look at then; as before where it is not given. */
  readonly look?: (stage: Stage) => readonly Look[];
};

export type Story = {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly steps: readonly Step[];
};

export function pairOn({ pair }: Stage): IntroducedPair {
  if (!pair) throw new Error('no pair is introduced yet');
  return pair;
}

/** Hours: so long what is bound to no exact moment may wait for one that suits whom it reaches. */
const MOST = 96;

/** Time goes on, where it must, until somebody reads it: what the bot sends by itself has a moment of its own. */
export async function comes(
  { advance }: Stage,
  seen: () => { readonly reading: string },
  words: string,
): Promise<void> {
  for (let hours = 0; hours < MOST && !seen().reading.includes(words); hours += 1)
    await advance({ hours: 1 });
  await reads(seen, words);
}

/** Both peers in their DM. */
export function both(stage: Stage): readonly Look[] {
  const { first, second, dm } = pairOn(stage);
  return [first, second].map(({ id }) => ({ personId: id, at: dm }));
}

/** Both peers in what the bot has written to each alone. */
export function eachAlone(stage: Stage): readonly Look[] {
  const { first, second } = pairOn(stage);
  return [first, second].map((person) => {
    const own = person.conversations().find(({ kind }) => kind === 'im');
    return { personId: person.id, at: own?.id ?? 'home' };
  });
}

/** Both peers in Home. */
export const eachInHome = (stage: Stage): readonly Look[] =>
  [pairOn(stage).first, pairOn(stage).second].map(({ id }) => ({ personId: id, at: 'home' }));

/** The admin in their Home. */
export const inHome = ({ workspace }: Pick<Stage, 'workspace'>): readonly Look[] => [
  { personId: adminOf(workspace).id, at: 'home' },
];
