import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { fatesOf, type Fate } from '../../../../scheduling/sent.ts';
import { zoneOf, type Pair } from '../../../pairs/pair/model.ts';
import {
  answerOf,
  foundBy,
  openAfter,
  presenceKind,
  timeToAnswer,
  unreachedIn,
  type Open,
  type Question,
  type QuestionFound,
} from '../model.ts';
import { findLatest, findSaid } from '../queries.ts';

export const latestQuestion = findLatest;

/** Who has answered the question, and what. */
export const saidTo = findSaid;

export const answerByOf = async (tx: WorkspaceTransaction, asked: Question, pair: Pair) =>
  timeToAnswer(await fatesOfQuestion(tx, asked), pair);

const fatesOfQuestion = (tx: WorkspaceTransaction, { pairId, number }: Question): Promise<readonly Fate[]> =>
  fatesOf(tx, { pairId, kind: presenceKind, occurrence: number });

const reachedNobody = async (tx: WorkspaceTransaction, asked: Question): Promise<boolean> =>
  (await fatesOfQuestion(tx, asked)).every(({ reachedAt }) => !reachedAt);

/** By name, whom it can no longer reach. */
export const unreachedBy = async (
  tx: WorkspaceTransaction,
  asked: Question,
  pair: Pair,
): Promise<readonly string[]> => unreachedIn(pair, await fatesOfQuestion(tx, asked)).map(({ name }) => name);

/** What is open still between them, as this one of the pair may know it. */
export async function questionFound(
  tx: WorkspaceTransaction,
  pair: Pair,
  personId: string,
): Promise<QuestionFound | undefined> {
  const asked = await findLatest(tx, pair.id);
  if (asked?.state !== 'open') return undefined;
  const [fates, said] = await Promise.all([fatesOfQuestion(tx, asked), findSaid(tx, asked)]);
  return foundBy(personId, asked, { pair, fates, said });
}

/** It is over, and has reached nobody: it counts for none. */
export const isSpent = async (tx: WorkspaceTransaction, question: Question): Promise<boolean> =>
  question.state !== 'open' && (await reachedNobody(tx, question));

type Asker = { readonly personId: string; readonly now: Temporal.Instant };

/** What this one of the pair can do now about a word that does not come. */
export async function openTo(tx: WorkspaceTransaction, pair: Pair, { personId, now }: Asker): Promise<Open> {
  const latest = await findLatest(tx, pair.id);
  const before = latest && (await isSpent(tx, latest)) ? undefined : latest;
  const found = await questionFound(tx, pair, personId);
  const hasAnswered =
    before !== undefined && answerOf(personId, pair, await findSaid(tx, before)) !== undefined;
  return openAfter({ before, found, hasAnswered }, { personId, timeZone: zoneOf(pair, personId), now });
}
