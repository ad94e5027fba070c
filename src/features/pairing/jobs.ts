import { pairReader } from '../../language.ts';
import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { scheduleFirst, type TouchpointKind } from '../../scheduling/touchpoints.ts';
import { participantsOf } from '../enrolment/service.ts';
import { currentProgram } from '../programs/service.ts';
import { introductionKind, type Pair } from './model.ts';
import { findReasons, setChannel } from './pair-queries.ts';
import { readPair } from './service.ts';
import { introduction } from './views.ts';

/** What else comes to a pair by itself: it begins once the pair is introduced. */
export type Series = TouchpointKind & {
  readonly first: (tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant) => Promise<Temporal.Instant>;
};

export function introductionTouchpoint(
  { clock }: Pick<Deps, 'clock'>,
  series: readonly Series[],
): TouchpointKind {
  return {
    kind: introductionKind,
    ifUnsure: 'send-again',
    next: async () => undefined,
    compose: async (tx, { pairId }) => {
      const pair = await readPair(tx, pairId);
      const people = pair.members.map(({ id }) => id);
      const program = await currentProgram(tx, clock.now());
      const card = {
        pair,
        program: program.name,
        participants: await participantsOf(tx, pair.programId, people),
        reasons: await findReasons(tx, pair),
      };
      return { to: { people }, message: introduction(card, pairReader) };
    },
    afterwards: async (tx, { pairId }, { channelId }) => {
      await setChannel(tx, pairId, channelId);
      const pair = await readPair(tx, pairId);
      for (const { kind, first } of series)
        await scheduleFirst(tx, { pairId, kind, dueAt: await first(tx, pair, clock.now()) });
    },
  };
}
