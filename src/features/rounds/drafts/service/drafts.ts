import type { Actor, ProgramActor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { MatchProgress } from '../../../../matching/match.ts';
import type { Work } from '../../../people/enrolment/model.ts';
import { participantsOf } from '../../../people/enrolment/service/profiles.ts';
import { requireAdmin } from '../../../programs/admins/service.ts';
import { lockProgram, programOf, runningProgram } from '../../../programs/program/service.ts';
import { recordAct } from '../../../programs/log/service.ts';
import { matchInBackground } from './matching-worker.ts';
import {
  RoundError,
  type RoundDraft,
  type DraftVersion,
  type Round,
  type RoundSettings,
  type RoundWishes,
} from '../model/round.ts';
import { entryWith, membersOf, type Entry } from '../model/listing.ts';
import { matchInputOf, planned, type Pool } from '../model/plan-round.ts';
import { findDraft, insertDraft } from '../queries/rounds.ts';
import { saveChange } from './draft-changes.ts';
import {
  asDraft,
  draftSeen,
  lockDraft,
  readPool,
  recheck,
  roundFor,
  settingsOf,
  undecided,
} from './kept-draft.ts';

export type OnProgress = (progress: MatchProgress) => void;

/**
 * The program's draft, if one is kept; else the best round for who is there now, kept from then on. Nothing is sent.
 */
export async function openDraft(
  { db, clock }: Deps,
  { workspaceId, personId, programId }: ProgramActor,
  onProgress: OnProgress,
): Promise<RoundDraft> {
  const now = clock.now();
  const found = await db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, { programId, personId });
    const { settings } = await runningProgram(tx, programId);
    await recordAct(tx, { programId, by: personId, at: now, act: { kind: 'round-previewed' } });
    const kept = await findDraft(tx, programId);
    return kept
      ? { kept: await recheck(tx, kept, now) }
      : { settings, pool: await readPool(tx, programId, now) };
  });
  if (found.kept) return found.kept;
  const wishes = { settings: settingsOf(found.settings), pins: [], bans: [] };
  // Between the two transactions, since no transaction should stay open for as long as a large round takes.
  const plan = {
    version: 1,
    changes: [],
    hasOwnSettings: false,
    ...(await form(found.pool, wishes, onProgress)),
  };
  return db.inWorkspace(workspaceId, async (tx) => {
    await lockProgram(tx, programId);
    const draft =
      (await findDraft(tx, programId)) ?? (await insertDraft(tx, { programId, plan, by: personId, now }));
    return asDraft(tx, draft, now);
  });
}

/** The draft as it now is, whatever version was seen, with everything about it checked. */
export async function recheckDraft(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  roundId: string,
): Promise<RoundDraft> {
  return db.inWorkspace(workspaceId, async (tx) => {
    return recheck(tx, undecided(await roundFor(tx, { roundId, personId }), personId), clock.now());
  });
}

/** To look at another part of it. */
export async function readDraft(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  seen: DraftVersion,
): Promise<RoundDraft> {
  return db.inWorkspace(workspaceId, async (tx) => {
    return asDraft(tx, await draftSeen(tx, { ...seen, personId }), clock.now());
  });
}

/** To look at the pair that somebody is in, or at them alone, and at what each of them does. */
export async function readEntry(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  { about, ...seen }: DraftVersion & { readonly about: string },
): Promise<DraftEntry> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const round = await draftSeen(tx, { ...seen, personId });
    const draft = await asDraft(tx, round, clock.now());
    const entry = entryWith(draft, about);
    if (!entry) throw new RoundError('not-in-round');
    const people = await participantsOf(tx, round.programId, membersOf(entry));
    return { draft, entry, work: new Map(people.map((each) => [each.personId, each.profile])) };
  });
}

export type DraftEntry = {
  readonly draft: RoundDraft;
  readonly entry: Entry;
  readonly work: ReadonlyMap<string, Work>;
};

type Anew = DraftVersion & { readonly settings?: RoundSettings };

/** Forms the draft's round once more for who is there now: pins and bans stay, settings too unless others are given. */
export async function runAnew(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  { settings, onProgress, ...seen }: Anew & { readonly onProgress: OnProgress },
): Promise<RoundDraft> {
  const { wishes, pool } = await db.inWorkspace(workspaceId, async (tx) => {
    const round = await draftSeen(tx, { ...seen, personId });
    const now = clock.now();
    return {
      wishes: await renewed(tx, round, settings),
      pool: await readPool(tx, round.programId, now),
    };
  });
  const formed = { ...wishes, ...(await form(pool, wishes, onProgress)) };
  return db.inWorkspace(workspaceId, async (tx) => {
    const round = await lockDraft(tx, { ...seen, personId });
    const what = { kind: settings ? ('settings' as const) : ('anew' as const) };
    const changed = await saveChange(tx, round, { what, by: personId, ...formed });
    return asDraft(tx, changed, clock.now());
  });
}

/** A round that has no settings of its own follows those of the program. */
async function renewed(
  tx: WorkspaceTransaction,
  { programId, plan }: Round,
  settings: RoundSettings | undefined,
) {
  const { pins, bans } = plan;
  const hasOwnSettings = settings !== undefined || plan.hasOwnSettings;
  const ofProgram = settingsOf((await programOf(tx, programId)).settings);
  // What a program's own weights are, it alone says: a round only says whether they count.
  const given = settings ? { ...settings, ownParts: ofProgram.ownParts ?? null } : plan.settings;
  return {
    settings: hasOwnSettings ? given : ofProgram,
    hasOwnSettings,
    pins,
    bans,
  };
}

async function form(pool: Pool, { settings, pins, bans }: RoundWishes, onProgress: OnProgress) {
  if (pool.people.length < 2) throw new RoundError(pool.hasQuiet ? 'pool-too-quiet' : 'pool-too-small');
  const wishes = { settings, pins, bans };
  const { round, repeats } = await matchInBackground(matchInputOf(pool, wishes), { onProgress });
  return { ...wishes, ...planned(round), ...(repeats && { repeats }) };
}
