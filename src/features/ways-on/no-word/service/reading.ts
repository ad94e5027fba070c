import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { fatesOf, type Fate } from '../../../../scheduling/sent.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import {
  foundBy,
  presenceKind,
  timeToAnswer,
  unreachedIn,
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

export const reachedNobody = async (tx: WorkspaceTransaction, asked: Question): Promise<boolean> =>
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
