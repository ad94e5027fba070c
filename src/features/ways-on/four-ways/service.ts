import type { Actor } from '../../../actor.ts';
import type { Deps } from '../../../deps.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { pairMeant, requirePairOf } from '../../pairs/pair/service/pairs.ts';

type Parts = Pick<Deps, 'db' | 'clock'>;

/** The pair that is meant in this conversation. */
export async function pairHere(
  { db, clock }: Parts,
  { workspaceId, personId, channelId }: Actor & { readonly channelId: string | undefined },
): Promise<Pair> {
  return db.inWorkspace(workspaceId, (tx) =>
    pairMeant(tx, { personId, channelId, now: clock.now() }, 'see-ways-on'),
  );
}

export async function pairNamed(
  { db, clock }: Parts,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<Pair> {
  return db.inWorkspace(workspaceId, (tx) =>
    requirePairOf(tx, { pairId, personId, now: clock.now() }, 'see-ways-on'),
  );
}
