import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { fatesOf, lastReached, type Fate } from '../../../../scheduling/sent.ts';
import { returnKind } from '../../../pairs/away/model.ts';
import { partnersOf, zoneOf, type Pair } from '../../../pairs/pair/model.ts';
import { actsSeenOf } from '../../../pairs/pair/service/pairs.ts';
import { sinceWhen } from '../../../pairs/pair/service/since.ts';
import { rotaOf } from '../../../relationship/rota/service/reading.ts';
import {
  answerOf,
  foundBy,
  introductionKind,
  openAfter,
  presenceKind,
  timeToAnswer,
  unreachedIn,
  type Open,
  type NoWordQuestion,
  type QuestionFound,
} from '../model.ts';
import { findLatest, findSaid } from '../queries.ts';

export const latestQuestion = findLatest;

/** Who has answered the question, and what. */
export const saidTo = findSaid;

export const answerByOf = async (tx: WorkspaceTransaction, asked: NoWordQuestion, pair: Pair) =>
  timeToAnswer(await fatesOfQuestion(tx, asked), pair);

const fatesOfQuestion = (
  tx: WorkspaceTransaction,
  { pairId, number }: NoWordQuestion,
): Promise<readonly Fate[]> => fatesOf(tx, { pairId, kind: presenceKind, occurrence: number });

const reachedNobody = async (tx: WorkspaceTransaction, asked: NoWordQuestion): Promise<boolean> =>
  (await fatesOfQuestion(tx, asked)).every(({ reachedAt }) => !reachedAt);

/** By name, whom it can no longer reach. */
export const unreachedBy = async (
  tx: WorkspaceTransaction,
  asked: NoWordQuestion,
  pair: Pair,
): Promise<readonly string[]> => unreachedIn(pair, await fatesOfQuestion(tx, asked)).map(({ name }) => name);

type Asker = { readonly personId: string; readonly now: Temporal.Instant };

/**
 * Since when whoever of the others has been silent for longest has been so: each since they did something that all of the pair can see,
 * and none of them before the pair was introduced, met, or was back from a pause.
 */
export async function silentSince(
  tx: WorkspaceTransaction,
  pair: Pair,
  personId: string,
): Promise<Temporal.Instant> {
  const together = [
    await sinceWhen(tx, pair.id),
    await lastReached(tx, { pairId: pair.id, kind: introductionKind }),
    await lastReached(tx, { pairId: pair.id, kind: returnKind }),
    (await rotaOf(tx, pair)).lastHeldAt,
  ];
  const acts = await actsSeenOf(tx, pair.id);
  const since = partnersOf(pair, personId).map(({ id }) => latestOf([...together, acts.get(id)]));
  return since.toSorted((one, other) => Temporal.Instant.compare(one, other))[0] ?? latestOf(together);
}

const latestOf = (moments: readonly (Temporal.Instant | undefined)[]): Temporal.Instant =>
  moments
    .flatMap((at) => at ?? [])
    .reduce((one, other) => (Temporal.Instant.compare(one, other) >= 0 ? one : other));

/** What is open still between them, as this one of the pair may know it. */
export async function questionFound(
  tx: WorkspaceTransaction,
  pair: Pair,
  { personId, now }: Asker,
): Promise<QuestionFound | undefined> {
  const asked = await findLatest(tx, pair.id);
  if (asked?.state !== 'open') return undefined;
  const [fates, said] = await Promise.all([fatesOfQuestion(tx, asked), findSaid(tx, asked)]);
  return foundBy(personId, asked, { pair, fates, said, now });
}

/** It is over, has reached nobody, and nobody has answered it by asking the same: it counts for none. */
export const isSpent = async (tx: WorkspaceTransaction, question: NoWordQuestion): Promise<boolean> =>
  question.state !== 'open' &&
  (await reachedNobody(tx, question)) &&
  (await findSaid(tx, question)).length === 0;

/** What this one of the pair can do now about a word that does not come. */
export async function openTo(tx: WorkspaceTransaction, pair: Pair, { personId, now }: Asker): Promise<Open> {
  const latest = await findLatest(tx, pair.id);
  const before = latest && (await isSpent(tx, latest)) ? undefined : latest;
  const found = await questionFound(tx, pair, { personId, now });
  const hasAnswered =
    before !== undefined && answerOf(personId, pair, await findSaid(tx, before)) !== undefined;
  const since = await silentSince(tx, pair, personId);
  const asker = { personId, timeZone: zoneOf(pair, personId), silentSince: since, now };
  return openAfter({ before, found, hasAnswered }, asker);
}
