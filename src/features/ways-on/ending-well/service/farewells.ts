import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps, StoreDeps } from '../../../../deps.ts';
import { haveMet } from '../../../pairs/ending/service.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { noteChange } from '../../../pairs/pair/service/moves.ts';
import { changesOn, requirePairOf, type Acting } from '../../../pairs/pair/service/pairs.ts';
import { mayMove, type Goal } from '../../../relationship/goals/model/goal.ts';
import { goalsSeenBy } from '../../../relationship/goals/service/reading.ts';
import {
  areUnsent,
  EndingWellError,
  isGiven,
  nothingYet,
  receivedBy,
  type Farewell,
  type FarewellSeen,
  type Felt,
  type Wording,
} from '../model.ts';
import { findBenefits, findFarewells, keepFarewell } from '../queries.ts';
import { deliveryNow, hadLastDay, handOver, whoIsThere } from './handing-over.ts';

/** What the person has written, and received. */
export async function farewellSeenBy(
  tx: WorkspaceTransaction,
  pair: Pair,
  { personId, now }: Pick<Acting, 'personId' | 'now'>,
): Promise<FarewellSeen & CarryOnSeen> {
  const farewells = await findFarewells(tx, pair.id);
  const own = ownOf(farewells, personId);
  return {
    pair,
    own: own.wording,
    isDone: own.isDone,
    delivery: await deliveryNow(tx, { pair, now }, own),
    isEarlier: own.isEarlier,
    isHandedEarlier: own.isEarlier && own.handedNumber !== undefined,
    givenBefore: own.givenBefore.map(({ thanks }) => thanks),
    hadLastDay: await hadLastDay(tx, pair),
    received: receivedBy(farewells, pair, { personId }),
    ...carryOnSeenBy(farewells, pair, personId),
  };
}

/** Of those who would carry on: whether this person does, and while they don't, by name, who else. */
export type CarryOnSeen = { readonly carriesOn: boolean; readonly othersCarryOn: readonly string[] };

function carryOnSeenBy(farewells: readonly Farewell[], pair: Pair, personId: string): CarryOnSeen {
  const { carriesOn } = ownOf(farewells, personId);
  return { carriesOn, othersCarryOn: carriesOn ? [] : carryingOn(farewells, pair) };
}

/** By name, those who would like to carry on. */
export const carryingOn = (farewells: readonly Farewell[], { members }: Pair): readonly string[] =>
  members
    .filter(({ id }) => farewells.some(({ personId, carriesOn }) => personId === id && carriesOn))
    .map(({ name }) => name);

export const whoCarriesOn = async (tx: WorkspaceTransaction, pair: Pair): Promise<readonly string[]> =>
  carryingOn(await findFarewells(tx, pair.id), pair);

type ToWrite = FarewellSeen & {
  readonly day: Temporal.PlainDate | undefined;
  readonly hasMet: boolean;
};

/** Before a modal is shown. @throws EndingWellError where the pair ended in another way, with nothing kept */
export async function toWrite(
  { db, clock }: StoreDeps,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<ToWrite> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requireWriter(tx, { pairId, personId, now });
    const farewell = await farewellSeenBy(tx, pair, { personId, now });
    return { ...farewell, day: await changesOn(tx, pair, now), hasMet: await haveMet(tx, pairId) };
  });
}

/** Their own that are open still, and those that the pair shares. */
export const goalsToClose = async (
  { db }: Pick<Deps, 'db'>,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<readonly Goal[]> =>
  db.inWorkspace(workspaceId, async (tx) =>
    (await goalsSeenBy(tx, pairId, personId)).filter(
      (goal) => goal.state === 'active' && mayMove(goal, personId),
    ),
  );

type Part = { readonly pairId: string } & (
  { readonly thanks: string } | ({ readonly isDone: true } & Omit<Wording, 'thanks'>)
);

type Written = FarewellSeen &
  Pick<ToWrite, 'day'> & {
    /** What was typed for the others after they had been handed something else: it is not kept. */
    readonly late: string | undefined;
  };

/** Keeps one part of it, the thanks or what is theirs alone; with the latter they have done their part. */
export async function writeFarewell(
  { db, clock, queue }: StoreDeps & Pick<Deps, 'queue'>,
  { workspaceId, personId }: Actor,
  { pairId, ...part }: Part,
): Promise<Written> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requireWriter(tx, { pairId, personId, now });
    const before = ownOf(await findFarewells(tx, pairId), personId);
    const isLate = isGiven(before) && 'thanks' in part;
    if (!isLate) await keepOwn(tx, { pairId, personId, now }, part);
    const own = ownOf(await findFarewells(tx, pairId), personId);
    if (areUnsent(before) && !areUnsent(own)) noteChange(tx, pair);
    if ((await deliveryNow(tx, { pair, now }, own)) !== 'kept')
      await handOver(tx, queue, { pair, readers: await whoIsThere(tx, { pair, now }), now });
    return {
      ...(await farewellSeenBy(tx, pair, { personId, now })),
      day: await changesOn(tx, pair, now),
      late: isLate && part.thanks !== before.handed ? part.thanks : undefined,
    };
  });
}

/** Of a pair that ended with no time for a farewell, and with none written before, there is none. */
async function requireWriter(tx: WorkspaceTransaction, acting: Acting): Promise<Pair> {
  const pair = await requirePairOf(tx, acting, 'write-farewell');
  if (pair.state === 'ended' && !(await hasClosed(tx, pair))) throw new EndingWellError('never-closed');
  return pair;
}

const hasClosed = async (tx: WorkspaceTransaction, pair: Pair): Promise<boolean> =>
  (await hadLastDay(tx, pair)) || (await findFarewells(tx, pair.id)).length > 0;

export const ownOf = (farewells: readonly Farewell[], personId: string): Farewell =>
  farewells.find((each) => each.personId === personId) ?? {
    personId,
    wording: nothingYet,
    isDone: false,
    carriesOn: false,
    hasAsked: false,
    handedNumber: undefined,
    handed: '',
    givenBefore: [],
    isEarlier: false,
  };

type Change = Partial<Wording> & Partial<Pick<Farewell, 'isDone' | 'carriesOn' | 'hasAsked'>>;

/** What is written for this ending is handed over once. Of an earlier one only what differs is, and what was given stays given. */
export async function keepOwn(
  tx: WorkspaceTransaction,
  { pairId, personId, now }: Acting,
  { isDone, carriesOn, hasAsked, ...written }: Change,
): Promise<void> {
  const before = ownOf(await findFarewells(tx, pairId), personId);
  const wording = { ...before.wording, ...written };
  const { handedNumber, handed, givenBefore } = before;
  const isHandedAlready = handedNumber !== undefined && wording.thanks === handed;
  const isAnew = before.isEarlier && written.thanks !== undefined && !isHandedAlready;
  const after: Farewell = {
    ...before,
    wording,
    isDone: isDone ?? before.isDone,
    carriesOn: carriesOn ?? before.carriesOn,
    hasAsked: hasAsked ?? before.hasAsked,
    isEarlier: before.isEarlier && !isAnew,
    handedNumber: isAnew ? undefined : handedNumber,
    givenBefore:
      isAnew && handedNumber !== undefined
        ? [...givenBefore, { number: handedNumber, thanks: handed }]
        : givenBefore,
  };
  await keepFarewell(tx, { pairId, now }, after);
}

/** What was written for an ending that does not come stays with whoever wrote it. */
export async function reopen(
  tx: WorkspaceTransaction,
  { pairId, now }: Pick<Acting, 'pairId' | 'now'>,
): Promise<void> {
  for (const farewell of await findFarewells(tx, pairId))
    await keepFarewell(
      tx,
      { pairId, now },
      { ...farewell, carriesOn: false, hasAsked: false, isDone: false, isEarlier: true },
    );
}

/** Of all pairs of a program: whoever shows anything of it shows numbers of enough people alone. */
export const benefitsOfProgram = (tx: WorkspaceTransaction, programId: string): Promise<readonly Felt[]> =>
  findBenefits(tx, programId);
