import type { Deps } from '../../deps.ts';
import { todayOf } from '../../language.ts';
import { readerOf } from '../../slack/directory.ts';
import { standingOf } from '../agreement/service.ts';
import { membershipOf } from '../enrolment/service/membership.ts';
import { goalsSeenBy } from '../goals/service.ts';
import { isAsked } from '../introductions/service/open-questions.ts';
import { pairsOf } from '../pairing/service/pairs.ts';
import { nextRoundDay } from '../programs/model.ts';
import { currentProgram, hasHadRound, isAdmin } from '../programs/service.ts';
import { wishOf } from '../rematch/service/wishes.ts';
import { rotaOf } from '../sessions/service.ts';
import type { Overview, PairOverview } from './model.ts';

/** All that one person's Home shows, and nothing that is another's alone. */
export async function overviewFor(
  { db, clock }: Deps,
  { workspaceId, personId }: { readonly workspaceId: string; readonly personId: string },
): Promise<Overview> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const program = await currentProgram(tx, now);
    const pairs: PairOverview[] = [];
    for (const pair of await pairsOf(tx, personId)) {
      pairs.push({
        pair,
        standing: await standingOf(tx, pair),
        rota: await rotaOf(tx, pair),
        goals: await goalsSeenBy(tx, pair.id, personId),
        wish: await wishOf(tx, { pairId: pair.id, personId }),
      });
    }
    const whose = { programId: program.id, personId };
    const mayRun = await isAdmin(tx, personId);
    return {
      personId,
      program: program.name,
      purpose: program.purpose,
      membership: await membershipOf(tx, whose, now),
      nextRound: nextRoundDay(program.settings, todayOf(await readerOf(tx, personId), now)),
      isAdmin: mayRun,
      isFirstRoundAhead: mayRun && !(await hasHadRound(tx, program.id)),
      isAsked: await isAsked(tx, whose),
      pairs,
    };
  });
}
