import type { WorkspaceTransaction } from '../../../../db/database.ts';
import {
  isSame,
  trendLength,
  type AskedCheckIn,
  type CheckIn,
  type GivenBy,
  type OwnCheckIns,
} from '../model/check-in.ts';
import { isLeftAlone } from '../model/resting.ts';
import { notShared } from '../model/share.ts';
import { findAnswersOfProgram, findAnswersSince, findOwnAnswers } from '../queries/answers.ts';
import { findCheckIn, findLately, findLatestOfPair } from '../queries/check-ins.ts';
import { findShares } from '../queries/shares.ts';
import { findQuiet } from '../queries/wakes.ts';

type CheckInsWanted = { readonly pairId: string; readonly personId: string; readonly now: Temporal.Instant };

/** For that person alone. */
export async function ownCheckIns(
  tx: WorkspaceTransaction,
  { pairId, personId, now }: CheckInsWanted,
): Promise<OwnCheckIns> {
  const [answered, lately, quiet] = await Promise.all([
    findOwnAnswers(tx, { pairId, personId }, trendLength),
    findLately(tx, { pairId, personId }),
    findQuiet(tx, [pairId], now),
  ]);
  const [latest] = lately;
  const isQuiet = quiet.has(pairId);
  const given = latest && answered.find((each) => isSame(each, latest));
  const left = given ? notShared(given.answers, await findShares(tx, given, personId)) : {};
  return {
    latest,
    answered: answered.toReversed(),
    canShare: Object.keys(left).length > 0,
    isQuiet,
    isAskedAlone: isQuiet && !isLeftAlone(lately, now),
  };
}

/** What an invitation that stands in the pair's DM asks; undefined where that is gone, with the session that it was about. */
export async function standingOf(
  tx: WorkspaceTransaction,
  checkIn: CheckIn,
): Promise<{ readonly asked: AskedCheckIn | undefined; readonly isLatest: boolean }> {
  const [asked, latest] = await Promise.all([findCheckIn(tx, checkIn), findLatestOfPair(tx, checkIn.pairId)]);
  return { asked, isLatest: latest !== undefined && isSame(latest, checkIn) };
}

/**
 * The answers of all members to what was asked of the pair since then, the oldest check-in first, for what weighs them: whoever shows
 * anything of it shows each member their own alone.
 */
export const answersSince = (
  tx: WorkspaceTransaction,
  pairId: string,
  since: Temporal.Instant,
): Promise<readonly GivenBy[]> => findAnswersSince(tx, pairId, since);

/** As `answersSince`, of all pairs of a program: whoever shows anything of it shows numbers of enough people alone. */
export const answersOfProgram = (
  tx: WorkspaceTransaction,
  programId: string,
  since: Temporal.Instant,
): Promise<readonly GivenBy[]> => findAnswersOfProgram(tx, programId, since);
