import { setTimeout as pause } from 'node:timers/promises';
import { GestureError } from '../../src/sandbox/app/gesture-error.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import { closeModals, meet, type IntroducedPair } from '../../src/sandbox/stories/moves.ts';
import type { Random } from '../random.ts';

export type Busy = {
  readonly counts: () => { readonly acts: number; readonly inVain: number };
  readonly stop: () => Promise<void>;
};

/** Pairs ask for topics, open Home and record sessions, a few at a time, whatever becomes of it: people press again. */
export function keepBusy(
  workspace: Workspace,
  { random, atOnce }: { readonly random: Random; readonly atOnce: number },
): Busy {
  const counts = { acts: 0, inVain: 0 };
  const over = new AbortController();
  const act = async () => {
    const pairs = pairsOf(workspace);
    const pair = pairs[random.below(pairs.length)];
    if (!pair) return pause(200);
    counts.acts += 1;
    try {
      await actOf(pair, random);
    } catch {
      counts.inVain += 1;
    }
    await pause(50 + random.below(150));
  };
  const working = Array.from({ length: atOnce }, async () => {
    while (!over.signal.aborted) await act();
  });
  return {
    counts: () => ({ ...counts }),
    stop: async () => {
      over.abort();
      await Promise.all(working);
    },
  };
}

async function actOf(pair: IntroducedPair, random: Random): Promise<void> {
  const person = random.chance(0.5) ? pair.first : pair.second;
  const drawn = random.next();
  if (drawn < 0.6) return person.command('/peer topic', { in: pair.dm });
  if (drawn < 0.9) return person.openHome();
  return meet(pair);
}

/** Those whose DM has their introduction. */
function pairsOf(workspace: Workspace): readonly IntroducedPair[] {
  return [...workspace.state.conversations.values()]
    .filter(({ kind, messages }) => kind === 'mpim' && messages.length > 0)
    .flatMap(({ id, memberIds }) => {
      const [first, second] = [...memberIds]
        .filter((member) => member !== workspace.botUserId)
        .map((member) => workspace.person(member));
      return first && second ? [{ first, second, dm: id }] : [];
    });
}

/** However often it takes: a press that comes to nothing is made again. */
export async function insist(person: Person, act: () => Promise<void>, giveUpAfter: number): Promise<void> {
  const deadline = performance.now() + giveUpAfter;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await closeModals(person).catch((refused: unknown) => {
        if (!(refused instanceof GestureError)) throw refused;
      });
      await pause(300);
    }
  }
}
