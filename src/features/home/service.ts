import type { Deps } from '../../deps.ts';
import { standingOf, type Standing } from '../agreement/service.ts';
import { findParticipant } from '../enrolment/service.ts';
import type { Goal } from '../goals/model.ts';
import { goalsSeenBy } from '../goals/service.ts';
import type { Pair } from '../pairing/model.ts';
import { isAdmin, pairsOf } from '../pairing/service.ts';
import { currentProgram } from '../programs/service.ts';
import { rotaOf, type Rota } from '../sessions/service.ts';

export type PairOverview = {
  readonly pair: Pair;
  readonly standing: Standing;
  readonly rota: Rota;
  readonly goals: readonly Goal[];
};

export type Overview = {
  readonly personId: string;
  readonly program: string;
  readonly isEnrolled: boolean;
  readonly isAdmin: boolean;
  readonly pairs: readonly PairOverview[];
};

/** All that one person's Home shows, and nothing that is another's alone. */
export async function overviewFor(
  { db, clock }: Deps,
  { workspaceId, personId }: { readonly workspaceId: string; readonly personId: string },
): Promise<Overview> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const program = await currentProgram(tx, clock.now());
    const participant = await findParticipant(tx, program.id, personId);
    const pairs: PairOverview[] = [];
    for (const pair of await pairsOf(tx, personId)) {
      pairs.push({
        pair,
        standing: await standingOf(tx, pair),
        rota: await rotaOf(tx, pair),
        goals: await goalsSeenBy(tx, pair.id, personId),
      });
    }
    return {
      personId,
      program: program.name,
      isEnrolled: participant !== undefined,
      isAdmin: await isAdmin(tx, personId),
      pairs,
    };
  });
}
