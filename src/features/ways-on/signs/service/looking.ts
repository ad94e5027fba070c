import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { lastReached, lastTriedByMember, membersReached } from '../../../../scheduling/sent.ts';
import { pairRestedSince } from '../../../pairs/away/service.ts';
import { isOpen, type Pair } from '../../../pairs/pair/model.ts';
import { readPair } from '../../../pairs/pair/service/pairs.ts';
import { answersSince } from '../../../relationship/check-ins/service/reading.ts';
import { jointSign, privateSign } from '../model/cards.ts';
import type { Answered, History } from '../model/readings.ts';
import { countsFor, type Sign } from '../model/rules.ts';
import { jointKind, privateKind } from '../model/telling.ts';
import { countBehaviours, findHeldAt } from '../queries/counts.ts';

/** What speaks for or against a sign of this pair now, read each time: none of it is kept. */
async function historyOf(
  tx: WorkspaceTransaction,
  { id: pairId, members }: Pair,
  now: Temporal.Instant,
): Promise<History> {
  const [heldAt, given, counts] = await Promise.all([
    findHeldAt(tx, pairId),
    answersSince(tx, pairId, now.subtract(countsFor)),
    countBehaviours(tx, { pairId, now }),
  ]);
  const answered = given.map(
    ({ personId, sessionNumber: session, askedAt, answeredAt, answers }): Answered => ({
      personId,
      session,
      askedAt,
      at: answeredAt,
      points: answers,
    }),
  );
  const weeks = await weeksWithout(tx, pairId, { heldAt, now });
  return {
    members: members.map(({ id }) => id),
    heldAt,
    answered,
    counts: { ...counts, 'emotional-distance': weeks },
    now,
  };
}

/** Whole weeks since the last session, without those in which the pair rested. */
async function weeksWithout(
  tx: WorkspaceTransaction,
  pairId: string,
  { heldAt, now }: Pick<History, 'heldAt' | 'now'>,
): Promise<number> {
  const since = heldAt.toSorted((one, other) => Temporal.Instant.compare(other, one))[0];
  if (!since) return 0;
  const rested = await pairRestedSince(tx, { pairId, since, now });
  return Math.floor((now.since(since).total('hours') - rested.total('hours')) / (7 * 24));
}

export type Found = { readonly pair: Pair; readonly sign: Sign };

/** Of whom of the pair something is to be said to themselves now. Nothing is while the pair rests, or once it has ended. */
export async function privatelyFound(
  tx: WorkspaceTransaction,
  pairId: string,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, Found>> {
  const pair = await readPair(tx, pairId);
  if (!isOpen(pair)) return new Map();
  const [history, together] = await Promise.all([
    historyOf(tx, pair, now),
    lastReached(tx, { pairId, kind: jointKind }),
  ]);
  const found = await Promise.all(
    pair.members.map(async ({ id: personId }): Promise<readonly (readonly [string, Found])[]> => {
      const inPrivate = await lastReached(tx, { pairId, kind: privateKind, personId });
      const sign = privateSign(history, { personId, shown: { inPrivate, together } });
      return sign ? [[personId, { pair, sign }]] : [];
    }),
  );
  return new Map(found.flat());
}

/** As `privatelyFound`, but for those to whom a card is on its way already. */
export async function privatelyDue(
  tx: WorkspaceTransaction,
  pairId: string,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const found = await privatelyFound(tx, pairId, now);
  const { onItsWay } = await membersReached(tx, { pairId, kind: privateKind });
  return [...found.keys()].filter((personId) => !onItsWay.includes(personId));
}

/** What is to be said to all of the pair together now, if anything. */
export async function jointlyFound(
  tx: WorkspaceTransaction,
  pairId: string,
  now: Temporal.Instant,
): Promise<Found | undefined> {
  const pair = await readPair(tx, pairId);
  if (!isOpen(pair)) return undefined;
  const [history, together, inPrivate] = await Promise.all([
    historyOf(tx, pair, now),
    lastReached(tx, { pairId, kind: jointKind }),
    lastTriedByMember(tx, { pairId, kind: privateKind }),
  ]);
  const sign = jointSign(history, { together, inPrivate });
  return sign && { pair, sign };
}
