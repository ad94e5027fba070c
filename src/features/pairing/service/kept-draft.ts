import { isDeepStrictEqual } from 'node:util';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { participantsOf } from '../../enrolment/service.ts';
import { currentProgram, oneRoundAtATime } from '../../programs/service.ts';
import { driftOf, withMore } from '../drift.ts';
import { PairingError, type Draft, type DraftVersion, type Round, type RoundSettings } from '../model.ts';
import { keptApartNow, type Pool } from '../plan-round.ts';
import { findAcquaintances } from '../queries/acquaintances.ts';
import { findRound, lockRound } from '../queries/rounds.ts';
import { findNames, findStandings } from '../queries/standings.ts';
import { programFor } from './program.ts';

/** Everybody who can be matched now, and who has met whom. */
export async function readPool(
  tx: WorkspaceTransaction,
  programId: string,
  now: Temporal.Instant,
): Promise<Pool> {
  const standings = await findStandings(tx, programId, now);
  const free = standings.filter(({ state }) => state === 'free').map(({ personId }) => personId);
  return {
    people: await participantsOf(tx, programId, free),
    acquaintances: await findAcquaintances(tx, programId),
    now,
  };
}

/** The draft in the version that was seen, held until the transaction ends. */
export async function lockDraft(tx: WorkspaceTransaction, seen: DraftVersion): Promise<Round> {
  const { programId } = undecided(await findRound(tx, seen.roundId));
  await oneRoundAtATime(tx, programId);
  return requireVersion(await lockRound(tx, seen.roundId), seen);
}

export function requireVersion(round: Round | undefined, { version }: DraftVersion): Round {
  const draft = undecided(round);
  if (draft.plan.version !== version) throw new PairingError('draft-changed');
  return draft;
}

export function undecided(round: Round | undefined): Round {
  switch (round?.state) {
    case 'draft':
      return round;
    case 'confirmed':
      throw new PairingError('round-already-confirmed');
    case 'discarded':
    case undefined:
      throw new PairingError('round-discarded');
  }
}

export async function asDraft(tx: WorkspaceTransaction, round: Round, now: Temporal.Instant): Promise<Draft> {
  const drift = driftOf(round.plan, await findStandings(tx, round.programId, now));
  const { pairs, leftovers, changes, pins, bans } = round.plan;
  const people = new Set([
    ...pairs.flatMap(({ members }) => members),
    ...leftovers.map(({ id }) => id),
    ...changes.map(({ by }) => by),
    ...[...pins, ...bans].flatMap(({ a, b }) => [a, b]),
    ...drift.people.map(({ personId }) => personId),
  ]);
  const { introductions, answerDays } = (await programFor(tx, round.programId, now)).settings;
  return {
    ...round,
    drift,
    names: await findNames(tx, [...people]),
    answerDays: introductions === 'double-blind' ? answerDays : undefined,
  };
}

/** Beside who is still there: whether the rules, by today's profiles and past pairs, still let every pair meet. */
export async function recheck(tx: WorkspaceTransaction, round: Round, now: Temporal.Instant): Promise<Draft> {
  const draft = await asDraft(tx, round, now);
  const { plan } = round;
  const keptApart = keptApartNow(plan, await readPool(tx, round.programId, now));
  const { settings } = await currentProgram(tx, now);
  const areSettingsOld = !plan.hasOwnSettings && !isDeepStrictEqual(plan.settings, settingsOf(settings));
  return { ...draft, drift: withMore(draft.drift, { keptApart, areSettingsOld }) };
}

export const settingsOf = ({ acceptableFit, noRepeatMonths, minSharedHours, oddOneOut }: RoundSettings) => ({
  acceptableFit,
  noRepeatMonths,
  minSharedHours,
  oddOneOut,
});
