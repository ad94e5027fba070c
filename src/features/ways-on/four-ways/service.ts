import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { StoreDeps } from '../../../deps.ts';
import { programsJoinedBy } from '../../people/enrolment/service/membership.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { changesOn, pairMeant, requirePairOf } from '../../pairs/pair/service/pairs.ts';
import { agreementsInPlay } from '../../relationship/agreement/model/versions.ts';
import { versionsOf } from '../../relationship/agreement/service/versions.ts';
import { farewellSeenBy } from '../ending-well/service/farewells.ts';
import { openTo } from '../no-word/service/reading.ts';
import { wishSeen } from '../rematch/service/seeing.ts';
import type { Found } from './model.ts';

export type PairFound = { readonly pair: Pair; readonly found: Found };

/** The pair that is meant in this conversation. */
export async function pairHere(
  { db, clock }: StoreDeps,
  { workspaceId, personId, channelId }: Actor & { readonly channelId: string | undefined },
): Promise<PairFound> {
  const now = clock.now();
  return db.inWorkspace(workspaceId, async (tx) => {
    const pair = await pairMeant(tx, { personId, channelId, now }, 'see-ways-on');
    return { pair, found: await foundBy(tx, pair, { personId, now }) };
  });
}

export async function pairNamed(
  { db, clock }: StoreDeps,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<PairFound> {
  const now = clock.now();
  return db.inWorkspace(workspaceId, async (tx) => {
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'see-ways-on');
    return { pair, found: await foundBy(tx, pair, { personId, now }) };
  });
}

type Who = { readonly personId: string; readonly now: Temporal.Instant };

async function foundBy(tx: WorkspaceTransaction, pair: Pair, who: Who): Promise<Found> {
  const joined = await programsJoinedBy(tx, who.personId, who.now);
  return {
    canPauseAll: joined.some(({ id }) => id === pair.programId),
    day: await changesOn(tx, pair, who.now),
    agreement: agreementsInPlay(await versionsOf(tx, pair.id)),
    question: await openTo(tx, pair, who),
    wish: await wishSeen(tx, pair, who),
    carriesOn: pair.state === 'closing' && (await farewellSeenBy(tx, pair, who)).carriesOn,
  };
}
