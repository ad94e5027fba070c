import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { pairReader, sharedReader, type Reader } from '../../../../language.ts';
import { firstGoodMoment } from '../../../../scheduling/schedule.ts';
import type { Outgoing } from '../../../../scheduling/touchpoints.ts';
import { withoutButtons, type Message } from '../../../../slack/blocks.ts';
import { readersOf } from '../../../../slack/directory.ts';
import { texts } from '../texts.ts';
import { workingHoursOf } from '../../../people/enrolment/service/profiles.ts';
import type { Reason } from '../../../../matching/match.ts';
import { PairError, type Member, type Pair } from '../model.ts';
import { findPair, findPairsOf, findReasons, lockPair, setChannel, setState } from '../queries/pairs.ts';

/** Every action on a pair begins here: whoever acts must be one of its members, whatever the request says. */
export async function requirePairOf(
  tx: WorkspaceTransaction,
  { pairId, personId }: { readonly pairId: string; readonly personId: string },
): Promise<Pair> {
  const pair = await lockPair(tx, pairId);
  if (!pair?.members.some(({ id }) => id === personId)) throw new PairError('not-a-member');
  return pair;
}

/** The person's pairs that have not ended, newest first. */
export const pairsOf = (tx: WorkspaceTransaction, personId: string): Promise<readonly Pair[]> =>
  findPairsOf(tx, personId);

/** A command in a pair's DM means that pair; elsewhere the newest one. */
export async function pairMeant(
  tx: WorkspaceTransaction,
  { personId, channelId }: { readonly personId: string; readonly channelId?: string | undefined },
): Promise<Pair> {
  const pairs = await findPairsOf(tx, personId);
  const pair = pairs.find((each) => each.channelId !== undefined && each.channelId === channelId) ?? pairs[0];
  if (!pair) throw new PairError('no-pair');
  return pair;
}

/** The pair as it now is, whoever asks: for scheduled work, which nobody acts in. */
export async function readPair(tx: WorkspaceTransaction, pairId: string): Promise<Pair> {
  const pair = await findPair(tx, pairId);
  if (!pair) throw new PairError('no-pair');
  return pair;
}

/** As its members read what they read together, in their DM. */
export async function pairReaderOf(tx: WorkspaceTransaction, { members }: Pair): Promise<Reader> {
  const readers = await readersOf(
    tx,
    members.map(({ id }) => id),
  );
  return sharedReader(readers);
}

/** Where the pair's DM is, once it has one. */
export async function keepChannel(
  tx: WorkspaceTransaction,
  pairId: string,
  channelId: string,
): Promise<void> {
  await setChannel(tx, pairId, channelId);
}

export async function activate(tx: WorkspaceTransaction, pair: Pair): Promise<void> {
  if (pair.state === 'introduced') await setState(tx, pair.id, 'active');
}

/** The first moment from `earliest` on that suits all members. */
export async function goodMomentFor(
  tx: WorkspaceTransaction,
  pair: Pair,
  earliest: Temporal.Instant,
): Promise<Temporal.Instant> {
  return firstGoodMoment(
    earliest,
    await workingHoursOf(
      tx,
      pair.programId,
      pair.members.map(({ id }) => id),
    ),
  );
}

/** For what stands in the pair's DM already. Once the pair has ended its words stay, and nothing in it can be pressed. */
export async function inPairDm(
  tx: WorkspaceTransaction,
  pairId: string,
  compose: (pair: Pair) => Promise<Message | undefined>,
): Promise<Message | undefined> {
  const pair = await readPair(tx, pairId);
  const message = await compose(pair);
  return message && pair.state === 'ended' ? withoutButtons(message, texts(pairReader).over) : message;
}

/** For what is sent to the pair's DM: nothing while there is none, and nothing once the pair has ended. */
export async function toPairDm(
  tx: WorkspaceTransaction,
  pairId: string,
  compose: (pair: Pair) => Promise<Message | undefined>,
): Promise<Outgoing | undefined> {
  const pair = await readPair(tx, pairId);
  const isReachable = pair.channelId !== undefined && pair.state !== 'ended';
  const message = isReachable ? await compose(pair) : undefined;
  return message && { to: { channelId: pair.channelId ?? '' }, message };
}

/** Why they, from the parts that decided, as the round found them. */
export async function reasonsOf(
  tx: WorkspaceTransaction,
  pair: Pick<Pair, 'id'> & { readonly members: readonly Pick<Member, 'id'>[] },
): Promise<readonly Reason[]> {
  return findReasons(tx, pair);
}
