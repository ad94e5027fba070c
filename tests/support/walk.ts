import { text } from '../../src/sandbox/driver/seen.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import * as moves from '../../src/sandbox/stories/moves.ts';
import { introduceEverybody, reads, type IntroducedPair } from './world.ts';

/** A pair on its way through the whole line, and a word of its own that stands in whatever it writes. */
export type Walk = {
  readonly workspace: Workspace;
  readonly word: string;
  readonly pair: IntroducedPair;
};

export const dmOf = ({ pair }: Walk) => moves.dmOf(pair);

export async function beginWalk(workspace: Workspace, word: string): Promise<Walk> {
  return { workspace, word, pair: await introduceEverybody(workspace) };
}

export async function agree({ pair, word }: Walk): Promise<void> {
  await moves.propose(pair, `To learn about ${word}.`);
  await moves.sign(pair);
}

export const setGoal = ({ pair, word }: Walk): Promise<void> =>
  moves.setGoal(pair, { goal: `Master ${word}`, firstStep: `Read on ${word}` });

export const meet = ({ pair }: Walk): Promise<void> => moves.meet(pair);

export async function checkIn(walk: Walk): Promise<void> {
  await reads(() => dmOf(walk), 'Something to talk about');
  await reads(() => dmOf(walk), 'How was your session?');
  for (const peer of [walk.pair.first, walk.pair.second]) await moves.answerCheckIn(peer, walk.pair.dm);
  await reads(() => dmOf(walk), 'both answered your check-in');
}

/** One keeps the week's topic for later, and leaves its theme out. */
export async function setTopicAside(walk: Walk): Promise<void> {
  const { first, dm } = walk.pair;
  const buttons = first.messages(dm).flatMap((message) => message.buttons);
  await first.press('Keep for later', { in: dm });
  await reads(() => dmOf(walk), 'It comes again before any other topic');
  await first.press(buttons.findLast((name) => name.startsWith('Leave out')) ?? 'Leave out', { in: dm });
  await reads(() => dmOf(walk), 'I won’t send topics about');
}

/** One would like another peer, and has time to think it over. */
export async function wishForAnother(walk: Walk): Promise<void> {
  const { first, dm } = walk.pair;
  await first.command('/peer rematch', { in: dm });
  await reads(() => first.modal(), 'I won’t ask why');
  await first.submit();
  await reads(() => first.modal(), 'You’ve asked for');
  await first.closeModal();
}

/** All of the walks, each step at once in all of them, and a week gone by. */
export async function walkTogether(
  sandbox: Sandbox,
  beginnings: readonly (readonly [Workspace, string])[],
): Promise<readonly Walk[]> {
  const walks = await Promise.all(beginnings.map(([workspace, word]) => beginWalk(workspace, word)));
  for (const step of [agree, setGoal, meet]) await Promise.all(walks.map(step));
  await sandbox.advance({ hours: 7 * 24 });
  await Promise.all(walks.map(checkIn));
  await Promise.all(walks.map(setTopicAside));
  await Promise.all(walks.map(wishForAnother));
  return walks;
}

/** Everything that anybody in the workspace can read: messages, Home, and the modal that is open. */
export function everythingReadIn(workspace: Workspace): string {
  return workspace
    .people()
    .map(({ id }) => workspace.person(id))
    .flatMap((person) => [...person.allMessages().map(text), text(person.home()), text(person.modal())])
    .join('\n');
}
