import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { PairToBe } from '../model.ts';
import { insertPairs } from '../queries/pairs.ts';

type New = {
  readonly programId: string;
  readonly roundId: string;
  readonly pairs: readonly PairToBe[];
  readonly now: Temporal.Instant;
  /** Until when their members are asked; pairs that are not asked first have begun. */
  readonly answerBy?: Temporal.Instant;
};

/** Who is the first mentee is drawn here, once. @returns each with its members in the order of the draw */
export const makePairs = (tx: WorkspaceTransaction, { pairs, ...round }: New) =>
  insertPairs(tx, { ...round, pairs: pairs.map(drawFirstMentee) });

function drawFirstMentee(pair: PairToBe): PairToBe {
  const first = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const turn = first % pair.members.length;
  return { ...pair, members: [...pair.members.slice(turn), ...pair.members.slice(0, turn)] };
}
