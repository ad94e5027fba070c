import { isDeepStrictEqual } from 'node:util';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { everyNameOf, fullNames } from '../../../../names.ts';
import { findNames } from '../../../../slack/directory.ts';
import { participantsOf } from '../../../people/enrolment/service/profiles.ts';
import { requireAdmin } from '../../../programs/admins/service.ts';
import { dayGoneBy, nextRoundDay } from '../../../programs/program/model.ts';
import { lockProgram, programOf, runningProgram } from '../../../programs/program/service.ts';
import { wordsIn as missedIn } from '../../../ways-on/rematch/service/missed.ts';
import { mutualIn } from '../../peer-wishes/service.ts';
import { driftOf, withMore } from '../model/drift.ts';
import {
  RoundError,
  type Availability,
  type RoundDraft,
  type DraftVersion,
  type Round,
  type RoundSettings,
} from '../model/round.ts';
import { keptApartNow, type Pool } from '../model/plan-round.ts';
import { findAcquaintances } from '../queries/acquaintances.ts';
import { findRound } from '../queries/rounds.ts';
import { countAsked } from '../queries/availability.ts';
import { availabilityIn } from './availability.ts';

/** Everybody who can be matched now, and who has met whom. */
export async function readPool(
  tx: WorkspaceTransaction,
  programId: string,
  now: Temporal.Instant,
): Promise<Pool> {
  const people = await availabilityIn(tx, programId, now);
  const free = people.filter(({ state }) => state === 'free').map(({ personId }) => personId);
  return {
    people: await participantsOf(tx, programId, free),
    hasQuiet: people.some(({ state }) => state === 'quiet'),
    missed: await missedIn(tx, programId),
    wished: await mutualIn(tx, programId, now),
    acquaintances: await findAcquaintances(tx, programId),
    now,
  };
}

/** Whom a round was made among, by their profiles of now. What of them only the search itself may know is not read. */
export async function readPoolOfRound(
  tx: WorkspaceTransaction,
  roundId: string,
  now: Temporal.Instant,
): Promise<Pool | undefined> {
  const round = await findRound(tx, roundId);
  if (!round) return undefined;
  const { programId, plan } = round;
  const ids = [...plan.pairs.flatMap(({ members }) => members), ...plan.leftovers.map(({ id }) => id)];
  return {
    people: await participantsOf(tx, programId, ids),
    acquaintances: await findAcquaintances(tx, programId),
    now,
  };
}

/** Who acts on which version of a draft. */
export type Seen = DraftVersion & { readonly personId: string };

/** For an admin of its program alone: the draft in the version that was seen. It changes while its program is locked, and
 * of two admins who decide at once, the second sees what the first decided. */
export async function lockDraft(tx: WorkspaceTransaction, seen: Seen): Promise<Round> {
  const { programId } = await roundFor(tx, seen);
  await lockProgram(tx, programId);
  await runningProgram(tx, programId);
  return requireVersion(await findRound(tx, seen.roundId), seen);
}

/** As `lockDraft`, to look at it. */
export async function draftSeen(tx: WorkspaceTransaction, seen: Seen): Promise<Round> {
  return requireVersion(await roundFor(tx, seen), seen);
}

/** @throws ProgramError for anybody but an admin of the round's program */
export async function roundFor(
  tx: WorkspaceTransaction,
  { roundId, personId }: Pick<Seen, 'roundId' | 'personId'>,
): Promise<Round> {
  const round = await findRound(tx, roundId);
  if (!round) throw new RoundError('round-discarded');
  await requireAdmin(tx, { programId: round.programId, personId });
  return round;
}

function requireVersion(round: Round | undefined, { version, personId }: Seen): Round {
  const draft = undecided(round, personId);
  if (draft.plan.version !== version) throw new RoundError('draft-changed');
  return draft;
}

/** @throws RoundError, which tells whoever asks of what they did themselves from what others did */
export function undecided(round: Round | undefined, personId: string): Round {
  switch (round?.state) {
    case 'draft':
      return round;
    case 'confirmed':
      throw new RoundError('round-already-confirmed');
    case 'discarded':
      throw new RoundError(round.decidedBy === personId ? 'discarded-by-you' : 'round-discarded');
    case undefined:
      throw new RoundError('round-discarded');
  }
}

export async function asDraft(
  tx: WorkspaceTransaction,
  round: Round,
  now: Temporal.Instant,
): Promise<RoundDraft> {
  const people = await availabilityIn(tx, round.programId, now);
  const drift = driftOf(round.plan, people);
  const countOf = (state: Availability['state']) => people.filter((each) => each.state === state).length;
  const { pairs, leftovers, changes, pins, bans } = round.plan;
  const concerned = new Set([
    ...pairs.flatMap(({ members }) => members),
    ...leftovers.map(({ id }) => id),
    ...changes.map(({ by }) => by),
    ...[...pins, ...bans].flatMap(({ a, b }) => [a, b]),
    ...drift.people.map(({ personId }) => personId),
  ]);
  const names = await findNames(tx, [...concerned]);
  const { name, vocabulary, settings } = await programOf(tx, round.programId);
  const { introductions, answerDays } = settings;
  const today = now.toZonedDateTimeISO('UTC').toPlainDate();
  return {
    ...round,
    program: name,
    endedOn: dayGoneBy(settings, today),
    vocabulary,
    drift,
    sittingOut: {
      out: countOf('skipping') + countOf('paused') + countOf('resting'),
      skippedOn: nextRoundDay(settings, today.add({ days: 1 })),
      quiet: countOf('quiet'),
      asked: await countAsked(tx, round.programId),
    },
    names: fullNames(names),
    sought: new Map(names.map((each) => [each.id, everyNameOf(each)])),
    answerDays: introductions === 'double-blind' ? answerDays : undefined,
  };
}

/** Beside who is still there: whether the rules, by today's profiles and past pairs, still let every pair meet. */
export async function recheck(
  tx: WorkspaceTransaction,
  round: Round,
  now: Temporal.Instant,
): Promise<RoundDraft> {
  const draft = await asDraft(tx, round, now);
  const { plan } = round;
  const keptApart = keptApartNow(plan, await readPool(tx, round.programId, now));
  const { settings } = await programOf(tx, round.programId);
  const areSettingsOld = !plan.hasOwnSettings && !isDeepStrictEqual(plan.settings, settingsOf(settings));
  return { ...draft, drift: withMore(draft.drift, { keptApart, areSettingsOld }) };
}

export const settingsOf = (settings: RoundSettings): RoundSettings => ({
  matchedFor: settings.matchedFor,
  ownParts: settings.ownParts ?? null,
  acceptableFit: settings.acceptableFit,
  noRepeatMonths: settings.noRepeatMonths,
  minSharedHours: settings.minSharedHours,
  oddOneOut: settings.oddOneOut,
});
