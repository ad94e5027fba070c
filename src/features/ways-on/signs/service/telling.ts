import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { ActDeps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { fatesOf } from '../../../../scheduling/sent.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { requirePairOf, requirePairToOpen } from '../../../pairs/pair/service/pairs.ts';
import { passedOnKind, privateKind, type Words } from '../model/telling.ts';
import { findLastSaid, findWords, insertWords } from '../queries/words.ts';

type Said = { readonly pairId: string; readonly wording: string };

/** The pair in whose DM something could be said. Nothing is said yet. */
export async function pairToTell(
  { db, clock }: Pick<ActDeps, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<Pair> {
  return db.inWorkspace(workspaceId, (tx) =>
    requirePairToOpen(tx, { pairId, personId, now: clock.now() }, 'pass-on-words'),
  );
}

/** As it would stand there. @throws PairError where they are none of the pair, or it has ended */
export async function asItWouldStand(
  deps: Pick<ActDeps, 'db' | 'clock'>,
  actor: Actor,
  { pairId, wording }: Said,
): Promise<Words> {
  return wordsOf(await pairToTell(deps, actor, pairId), actor.personId, wording);
}

/** Says it in the pair's DM, in their name: their own act, and the only one by which anything of it is told. */
export async function passOn(
  { db, clock, queue }: ActDeps,
  { workspaceId, personId }: Actor,
  { pairId, wording }: Said,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await requirePairOf(tx, { pairId, personId, now }, 'pass-on-words');
    const occurrence = await insertWords(tx, pairId, { personId, wording, now });
    await queueDeliveries(tx, queue, { deliveries: [{ pairId, kind: passedOnKind, occurrence }], now });
    tx.concern({ personIds: [personId] });
  });
}

type Card = { readonly pairId: string; readonly personId: string; readonly occurrence: number };

/** Whether who reads this card in private has had something said since it came. */
export async function hasSaidSince(
  tx: WorkspaceTransaction,
  { pairId, personId, occurrence }: Card,
): Promise<boolean> {
  const said = await findLastSaid(tx, { pairId, personId });
  if (!said) return false;
  const fates = await fatesOf(tx, { pairId, kind: privateKind, occurrence });
  const cameAt = fates.find((fate) => fate.personId === personId)?.reachedAt;
  return cameAt !== undefined && Temporal.Instant.compare(said, cameAt) >= 0;
}

export async function wordsPassedOn(
  tx: WorkspaceTransaction,
  pair: Pair,
  number: number,
): Promise<Words | undefined> {
  const found = await findWords(tx, { pairId: pair.id, number });
  return found && wordsOf(pair, found.personId, found.wording);
}

function wordsOf(pair: Pair, personId: string, wording: string): Words {
  const by = pair.members.find(({ id }) => id === personId);
  if (!by) throw new RangeError('nobody of the pair said it');
  return { pair, by, wording };
}
