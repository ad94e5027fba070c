import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { ActDeps, Deps } from '../../../../deps.ts';
import { todayOf, type Reader } from '../../../../language.ts';
import { goodMomentFor } from '../../../../scheduling/asking.ts';
import { dueTimeOf, scheduleAnew, unschedule } from '../../../../scheduling/due-times.ts';
import { toTheQuarter } from '../../../../scheduling/schedule.ts';
import { membershipsOf } from '../../../people/enrolment/service/membership.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { pairMeant, pairsOf, readPair, requirePairOf } from '../../../pairs/pair/service/pairs.ts';
import { isProgramOver, nextRoundDay, nextRoundOrEnd } from '../../../programs/program/model.ts';
import { nextRoundOf } from '../../../programs/program/service.ts';
import {
  coolingOffHours,
  rematchKind,
  RematchError,
  type RematchAsked,
  type MissedWithPeer,
  type Opening,
  type OpeningAbout,
  type Wish,
} from '../model.ts';
import { deleteWish, findWish, findWishes, insertWish } from '../queries.ts';
import { forgetMissed, keepMissed, missedBy } from './missed.ts';

type Asker = Actor & { readonly channelId?: string | undefined; readonly reader: Reader };
type Moment = { readonly asker: Asker; readonly now: Temporal.Instant };

/** What asking for another peer would do; nothing is done yet. */
export async function openingFor({ db, clock }: ActDeps, asker: Asker): Promise<Opening> {
  return db.inWorkspace(asker.workspaceId, async (tx) => {
    const moment = { asker, now: clock.now() };
    const pairs = await pairsOf(tx, asker.personId);
    if (pairs.length === 0) return withoutPair(tx, moment);
    const isHere = pairs.some(({ channelId }) => channelId !== undefined && channelId === asker.channelId);
    const [one, ...others] = pairs.filter((pair) => isOffered(pair, 'ask-for-rematch'));
    if (one && !isHere)
      return others.length > 0 ? { kind: 'choice', pairs: [one, ...others] } : about(tx, one, moment);
    const where = { personId: asker.personId, channelId: asker.channelId, now: moment.now };
    return about(tx, await pairMeant(tx, where, 'ask-for-rematch'), moment);
  });
}

/** As `openingFor`, for a pair that is named. */
export async function openingAbout(
  { db, clock }: ActDeps,
  asker: Asker,
  pairId: string,
): Promise<OpeningAbout> {
  return db.inWorkspace(asker.workspaceId, async (tx) => {
    const moment = { asker, now: clock.now() };
    const who = { pairId, personId: asker.personId, now: moment.now };
    return about(tx, await requirePairOf(tx, who, 'ask-for-rematch'), moment);
  });
}

type Request = { readonly pairId: string; readonly missed: readonly MissedWithPeer[] };

/** Asked twice, the first wish stands as it is. */
export async function ask(
  { db, clock, people }: ActDeps & Pick<Deps, 'people'>,
  { workspaceId, personId }: Actor,
  { pairId, missed }: Request,
): Promise<RematchAsked & { readonly isNew: boolean }> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const askedAt = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now: askedAt }, 'ask-for-rematch');
    const standing = await findWish(tx, { pairId, personId });
    if (standing) return { ...(await asAsked(tx, pair, standing)), isNew: false };
    // Told to whoever asks, so that it is settled now rather than when it is due.
    const cooledOff = askedAt.add({ hours: coolingOffHours });
    const takesEffectAt = await effectAfter(tx, people, { pairId, earliest: cooledOff });
    const wish = { pairId, personId, askedAt, takesEffectAt };
    await insertWish(tx, wish);
    await keepMissed(tx, { programId: pair.programId, personId }, missed);
    await scheduleEarliest(tx, pairId);
    return { pair, wish, missed, isNew: true };
  });
}

/** Holds for as long as the pair has not ended, though the hour may have come. */
export async function takeBack(
  { db, clock }: ActDeps,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await requirePairOf(tx, { pairId, personId, now: clock.now() }, 'take-back-rematch');
    if (!(await cancelWish(tx, { pairId, personId }))) throw new RematchError('not-asked');
  });
}

/** What they missed is forgotten with it. The pair is locked. @returns whether there was one */
export async function cancelWish(
  tx: WorkspaceTransaction,
  whose: Pick<Wish, 'pairId' | 'personId'>,
): Promise<boolean> {
  const wasThere = await deleteWish(tx, whose);
  if (!wasThere) return false;
  const { programId } = await readPair(tx, whose.pairId);
  await forgetMissed(tx, { programId, personId: whose.personId });
  await scheduleEarliest(tx, whose.pairId);
  return true;
}

/** Told to whoever chooses another way on meanwhile: when their own wish takes effect all the same. */
export async function hourOfWish(
  tx: WorkspaceTransaction,
  whose: Pick<Wish, 'pairId' | 'personId'>,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const wish = await findWish(tx, whose);
  return wish && hourOf(tx, wish, now);
}

/** The hour that is shown: once it has come with nothing having ended, the one at which it is tried again. */
export async function hourOf(
  tx: WorkspaceTransaction,
  wish: Wish,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  if (Temporal.Instant.compare(wish.takesEffectAt, now) > 0) return wish.takesEffectAt;
  return (await dueTimeOf(tx, { pairId: wish.pairId, kind: rematchKind })) ?? wish.takesEffectAt;
}

/** No pause, whoever takes it, puts off the hour: one of a pair could hold the other in it. */
const effectAfter = (
  tx: WorkspaceTransaction,
  people: Deps['people'],
  { pairId, earliest }: { readonly pairId: string; readonly earliest: Temporal.Instant },
): Promise<Temporal.Instant> =>
  goodMomentFor(tx, people, {
    timing: { weight: 'must-arrive' },
    whose: { pairId },
    from: toTheQuarter(earliest),
  });

async function about(tx: WorkspaceTransaction, pair: Pair, { asker, now }: Moment): Promise<OpeningAbout> {
  const { personId, reader } = asker;
  const wish = await findWish(tx, { pairId: pair.id, personId });
  if (wish) return { kind: 'asked', ...(await asAsked(tx, pair, wish)) };
  return { kind: 'offer', pair, nextRound: await nextRoundOf(tx, pair, { reader, now }) };
}

async function asAsked(tx: WorkspaceTransaction, pair: Pair, wish: Wish): Promise<RematchAsked> {
  const { programId } = pair;
  return { pair, wish, missed: await missedBy(tx, { programId, personId: wish.personId }) };
}

async function withoutPair(tx: WorkspaceTransaction, { asker, now }: Moment): Promise<Opening> {
  const { personId, reader } = asker;
  const joined = (await membershipsOf(tx, personId, now)).filter(
    ({ membership }) => membership.kind !== 'out',
  );
  const today = todayOf(reader, now);
  const [earliest] = joined
    .flatMap(({ program }) => nextRoundDay(program.settings, today) ?? [])
    .toSorted((one, other) => Temporal.PlainDate.compare(one, other));
  const ends = joined.map(({ program }) => nextRoundOrEnd(program.settings, today)).filter(isProgramOver);
  return {
    kind: 'no-pair',
    membership: joined[0]?.membership ?? { kind: 'out' },
    // Of several programs one that is over hides no round of another.
    nextRound: earliest ?? (ends.length === joined.length ? ends[0] : undefined),
  };
}

/** Of several wishes the one that takes effect first decides. To be called while the pair is locked. */
async function scheduleEarliest(tx: WorkspaceTransaction, pairId: string): Promise<void> {
  const [earliest] = await findWishes(tx, pairId);
  const touchpoint = { pairId, kind: rematchKind };
  if (earliest) await scheduleAnew(tx, { ...touchpoint, dueAt: earliest.takesEffectAt });
  else await unschedule(tx, touchpoint);
}
