import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { todayOf } from '../../language.ts';
import { findPerson, readerOf } from '../../slack/directory.ts';
import { windingDownFor } from '../programs/archiving/service.ts';
import { standingOf } from '../relationship/agreement/service.ts';
import { membershipsOf } from '../people/enrolment/service/membership.ts';
import { goalsSeenBy } from '../relationship/goals/service.ts';
import { programsAsking } from '../rounds/asked-first/service/open-questions.ts';
import type { Pair } from '../pairs/pair/model.ts';
import { pairsOf } from '../pairs/pair/service/pairs.ts';
import { leavesOut, nextRoundDay } from '../programs/program/model.ts';
import { programsRunBy } from '../programs/admins/service.ts';
import { withRound } from '../programs/log/service.ts';
import { findWish } from '../ways-on/rematch/queries.ts';
import { rotaOf } from '../relationship/rota/service.ts';
import type { Overview, PairOverview, ProgramOverview } from './model.ts';

/** All that one person's Home shows, and nothing that is another's alone. */
export async function overviewFor(
  { db, clock }: Deps,
  { workspaceId, personId }: { readonly workspaceId: string; readonly personId: string },
): Promise<Overview> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pairs: PairOverview[] = [];
    for (const pair of await pairsOf(tx, personId)) pairs.push(await pairOverview(tx, pair, personId));
    const mine = (await programsRunBy(tx, personId, now)).map(({ id }) => id);
    const begun = await withRound(tx, mine);
    return {
      personId,
      programs: await programsSeenBy(tx, personId, now),
      windingDown: await windingDownFor(tx, personId, now),
      isAdmin: mine.length > 0,
      isFirstRoundAhead: mine.length > 0 && begun.size === 0,
      pairs,
    };
  });
}

async function programsSeenBy(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly ProgramOverview[]> {
  const today = todayOf(await readerOf(tx, personId), now);
  const asking = await programsAsking(tx, personId);
  const { isGuest } = (await findPerson(tx, personId)) ?? { isGuest: false };
  return (await membershipsOf(tx, personId, now)).map(({ program, membership }) => ({
    id: program.id,
    name: program.name,
    purpose: program.purpose,
    membership,
    isLeftOut: leavesOut(program.settings, { isGuest }),
    nextRound: nextRoundDay(program.settings, today),
    isAsked: asking.has(program.id),
  }));
}

async function pairOverview(tx: WorkspaceTransaction, pair: Pair, personId: string): Promise<PairOverview> {
  return {
    pair,
    standing: await standingOf(tx, pair),
    rota: await rotaOf(tx, pair),
    goals: await goalsSeenBy(tx, pair.id, personId),
    wish: await findWish(tx, { pairId: pair.id, personId }),
  };
}
