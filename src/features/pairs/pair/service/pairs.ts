import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { sharedReader, type Reader } from '../../../../language.ts';
import type { OutgoingMessage } from '../../../../scheduling/touchpoints.ts';
import { withoutButtons, type Message } from '../../../../slack/blocks.ts';
import { texts } from '../texts.ts';
import type { Reason } from '../../../../matching/match.ts';
import { readersOf } from '../../../../slack/directory.ts';
import { programOf } from '../../../programs/program/service.ts';
import { returnOf } from './returning.ts';
import { answerTo, onlyLooks, type PairAct } from '../../lifecycle.ts';
import { endsOn, isLiving, isSeenByAll, PairError, type Member, type Pair } from '../model.ts';
import {
  findActedAt,
  findPair,
  findPairsEverOf,
  findReasons,
  findStates,
  lockPair,
  lockPairToLook,
  setChannel,
  updateActedAt,
} from '../queries/pairs.ts';
import { findIfTurned } from '../queries/turned.ts';

/** Whether nothing is changed any more where the pair's messages stand, since others may read it there. */
export const isDmTurned = findIfTurned;

export type Acting = { readonly pairId: string; readonly personId: string; readonly now: Temporal.Instant };

/**
 * Every act on a pair begins here, and no other way leads to one: whoever acts must be one of its members, whatever the
 * request says, and the pair, which is locked until the transaction ends, in a state in which it can be done.
 * @throws PairError that says what holds instead
 */
export async function requirePairOf(
  tx: WorkspaceTransaction,
  { pairId, personId, now }: Acting,
  act: PairAct,
): Promise<Pair> {
  const pair = await (onlyLooks(act) ? lockPairToLook : lockPair)(tx, pairId);
  const theirs = await requireAllowed(tx, pair, { personId, now, act });
  if (isSeenByAll(act)) await updateActedAt(tx, { pairId, personId, now });
  return theirs;
}

/** As `requirePairOf`, before anything is done: for what is shown to whoever could do it then. */
export async function requirePairToOpen(
  tx: WorkspaceTransaction,
  { pairId, personId, now }: Acting,
  act: PairAct,
): Promise<Pair> {
  return requireAllowed(tx, await lockPairToLook(tx, pairId), { personId, now, act });
}

type MemberAct = Omit<Acting, 'pairId'> & { readonly act: PairAct };

async function requireAllowed(
  tx: WorkspaceTransaction,
  pair: Pair | undefined,
  { personId, now, act }: MemberAct,
): Promise<Pair> {
  if (!pair?.members.some(({ id }) => id === personId)) throw new PairError('not-a-member');
  const refusal = await refusalOf(tx, pair, { act, now });
  if (refusal) throw refusal;
  return pair;
}

/** When each of the pair last did something that all of it can see, by their ids. */
export const actsSeenOf = findActedAt;

/**
 * For what is theirs alone, in whatever state the pair is: nobody else of it waits, or is shown anything anew.
 * @throws PairError where they are none of it
 */
export async function requireMemberOf(
  tx: WorkspaceTransaction,
  { pairId, personId }: Pick<Acting, 'pairId' | 'personId'>,
): Promise<Pair> {
  const pair = await findPair(tx, pairId);
  if (!pair?.members.some(({ id }) => id === personId)) throw new PairError('not-a-member');
  return pair;
}

/** Why a member of the pair cannot do this to it now; undefined where they can. */
export async function refusalOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  { act, now }: { readonly act: PairAct; readonly now: Temporal.Instant },
): Promise<PairError | undefined> {
  const answer = answerTo(pair, act);
  return answer === 'allowed' ? undefined : new PairError(answer, await changesOn(tx, pair, now));
}

/** The day on which a pause is over, or on which the pair ends: its own, or that of its program where it comes sooner. */
export async function changesOn(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Temporal.PlainDate | undefined> {
  if (pair.state === 'paused') return (await returnOf(tx, pair, now))?.day;
  if (pair.state !== 'closing') return undefined;
  const { lastDay } = await programOf(tx, pair.programId);
  return endsOn({ closesOn: pair.closesOn, lastDay });
}

/** The person's pairs that have not ended, newest first. */
export async function pairsOf(tx: WorkspaceTransaction, personId: string): Promise<readonly Pair[]> {
  return (await findPairsEverOf(tx, personId)).filter(isLiving);
}

/** What the person is in, and what they were in: nobody learns of a pair that they were never introduced to. Newest first. */
export async function pairsEverOf(
  tx: WorkspaceTransaction,
  personId: string,
): Promise<{ readonly living: readonly Pair[]; readonly ended: readonly Pair[] }> {
  const ever = await findPairsEverOf(tx, personId);
  return {
    living: ever.filter(isLiving),
    ended: ever.filter(({ state, channelId }) => state === 'ended' && channelId !== undefined),
  };
}

type Where = Omit<Acting, 'pairId'> & { readonly channelId?: string | undefined };

/** A command in a pair's DM means that pair, ended or not; elsewhere the newest one, and where all have ended one that can be read. */
export async function pairMeant(
  tx: WorkspaceTransaction,
  { channelId, ...who }: Where,
  act: PairAct,
): Promise<Pair> {
  const ever = await findPairsEverOf(tx, who.personId);
  const here = ever.filter((pair) => pair.channelId !== undefined && pair.channelId === channelId);
  const readable = (pair: Pair) =>
    pair.channelId !== undefined && onlyLooks(act) && answerTo(pair, act) === 'allowed';
  const pair = here.find(isLiving) ?? here[0] ?? ever.find(isLiving) ?? ever.find(readable);
  if (!pair) throw new PairError('no-pair');
  if (!onlyLooks(act)) return requirePairOf(tx, { ...who, pairId: pair.id }, act);
  // Nobody has to wait for somebody who looks, and nothing that others see follows from it.
  const refusal = await refusalOf(tx, pair, { act, now: who.now });
  if (refusal) throw refusal;
  return pair;
}

/** The pair as it now is, whoever asks: for scheduled work, which nobody acts in. */
export async function readPair(tx: WorkspaceTransaction, pairId: string): Promise<Pair> {
  const pair = await findPair(tx, pairId);
  if (!pair) throw new PairError('no-pair');
  return pair;
}

/** In which state each of these pairs is, for what comes to all of them. */
export const statesOf = (
  tx: WorkspaceTransaction,
  pairIds: readonly string[],
): Promise<readonly Pick<Pair, 'id' | 'state'>[]> => findStates(tx, pairIds);

/** As its members read what they read together, in their DM. */
export async function pairReaderOf(tx: WorkspaceTransaction, { members }: Pair): Promise<Reader> {
  const readers = await readersOf(
    tx,
    members.map(({ id }) => id),
  );
  return sharedReader(readers);
}

/** Keeps where the pair's DM is, once it has one. @returns the pair as it then is, which may have ended meanwhile */
export async function keepChannel(
  tx: WorkspaceTransaction,
  pairId: string,
  channelId: string,
): Promise<Pair> {
  await setChannel(tx, pairId, channelId);
  return readPair(tx, pairId);
}

/** What a pair reads together in its DM: `reader` is as its members share it. */
type ForPair = (pair: Pair, reader: Reader) => Promise<Message | undefined>;

/** For what stands in the pair's DM already. Once the pair has ended its words stay, and nothing in it can be pressed. */
export async function inPairDm(
  tx: WorkspaceTransaction,
  pairId: string,
  compose: ForPair,
): Promise<Message | undefined> {
  const pair = await readPair(tx, pairId);
  const reader = await pairReaderOf(tx, pair);
  const message = await compose(pair, reader);
  return message && pair.state === 'ended' ? withoutButtons(message, texts(reader).over) : message;
}

/** For what is sent to the pair's DM: nothing while there is none, and nothing once the pair has ended. */
export async function toPairDm(
  tx: WorkspaceTransaction,
  pairId: string,
  compose: ForPair,
): Promise<OutgoingMessage | undefined> {
  const pair = await readPair(tx, pairId);
  const isReachable = pair.channelId !== undefined && pair.state !== 'ended';
  const message = isReachable ? await compose(pair, await pairReaderOf(tx, pair)) : undefined;
  const of = pair.members.map(({ id }) => id);
  return message && { to: { channelId: pair.channelId ?? '', of }, message };
}

/** Why they, from the parts that decided, as the round found them. */
export async function reasonsOf(
  tx: WorkspaceTransaction,
  pair: Pick<Pair, 'id'> & { readonly members: readonly Pick<Member, 'id'>[] },
): Promise<readonly Reason[]> {
  return findReasons(tx, pair);
}
