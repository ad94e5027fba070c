import { z } from 'zod';
import type { World } from '../state/world.ts';
import type { Controls } from './controls.ts';

/** What the page asks of whoever started the sandbox. */
export const control = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('advance'), duration: z.enum(['PT1H', 'PT24H', 'PT168H']) }),
  z.object({ kind: z.literal('advance-to-next'), personId: z.string() }),
  z.object({ kind: z.literal('stop') }),
  z.object({ kind: z.literal('dismiss'), number: z.int() }),
  z.object({ kind: z.literal('reset') }),
  z.object({ kind: z.literal('move-to'), place: z.string() }),
  z.object({ kind: z.literal('begin-story'), name: z.string() }),
  z.object({ kind: z.literal('play-to'), done: z.int() }),
]);

/** What puts other workspaces in the place of those there are. */
export const REPLACING: ReadonlySet<string> = new Set(['reset', 'begin-story', 'move-to']);

class BotDownError extends Error {
  readonly code = 'bot_down';
}

class UnderwayError extends Error {
  readonly code = 'under_way';
}

/** What is under way ends before the workspace does in which it happens. */
export async function untilFree(controls: Controls, underWay: ReadonlySet<Promise<void>>): Promise<void> {
  controls.stop?.();
  await Promise.allSettled(underWay);
}

/** @throws BotDownError or UnderwayError where the clock cannot be moved now */
export function requireFree({ appCrash }: World, { passage }: Controls): void {
  if (appCrash !== undefined) throw new BotDownError('The bot has crashed. Start it again first.');
  if (passage?.()) throw new UnderwayError('The clock is on its way. Stop it first.');
}

type Wanted = Exclude<z.infer<typeof control>, { readonly kind: 'stop' | 'dismiss' }>;

/** @returns what is to be told of it, if anything is */
export async function doIt(controls: Controls, wanted: Wanted): Promise<string | void> {
  switch (wanted.kind) {
    case 'advance':
      return controls.advanceClock(Temporal.Duration.from(wanted.duration));
    case 'advance-to-next':
      return controls.advanceToNext?.(wanted.personId);
    case 'reset':
      controls.stories?.over();
      return controls.reset();
    case 'move-to':
      controls.stories?.over();
      return controls.moveTo?.(wanted.place);
    case 'begin-story':
      return controls.stories?.begin(wanted.name);
    case 'play-to':
      return controls.stories?.playTo(wanted.done);
  }
}
