import type { ProgramActor } from '../../../actor.ts';
import type { Content } from '../../../content/pack/content.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Who } from '../../../feature.ts';
import type { Happenings } from '../../../happenings.ts';
import type { Daily } from '../../../scheduling/daily.ts';
import { scheduleFirst } from '../../../scheduling/due-times.ts';
import { countsOf as peopleCounts, unreachableIn } from '../../people/listing/service.ts';
import { undeliveriesOf } from '../../people/undelivered/service.ts';
import {
  adminsOf,
  archivedRunBy,
  notAnAdmin,
  programsRunBy,
  requireAdmin,
} from '../../programs/admins/service.ts';
import { recordLook } from '../../programs/log/service.ts';
import { nextRoundDay, type Program } from '../../programs/program/model.ts';
import { programOf } from '../../programs/program/service.ts';
import { bringUpToDate, programsWithPairs, releasesOf } from '../measures/service.ts';
import { pairCountsOf, isLateToBegin } from '../pair-list/model.ts';
import { askedIn, pairsListed } from '../pair-list/service.ts';
import type { Monthly } from './buttons.ts';
import { digestKind, nextDigest } from './model/digest.ts';
import type { Begun, Report } from './model/report.ts';
import {
  countMatched,
  deleteStopped,
  findBeginnings,
  findRounds,
  findStopped,
  insertStopped,
} from './queries.ts';

type ReportDeps = Pick<Deps, 'db' | 'clock' | 'content'>;

/** So many programs can be chosen among, the running ones first. */
const mostChoices = 40;

/** The programs that this person may read of, archived or not. @throws ProgramError where there is none */
export async function someEverRunBy(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly Program[]> {
  const all = [...(await programsRunBy(tx, personId, now)), ...(await archivedRunBy(tx, personId))];
  if (all.length === 0) throw await notAnAdmin(tx, now);
  return all.slice(0, mostChoices);
}

export const itemsIn = (content: Deps['content']): Content['checkInItems'] => content.in('en').checkInItems;

/** For one of its admins alone. A look stands in the program's log, once a day. */
export async function readReport(
  { db, clock, content }: ReportDeps,
  { workspaceId, personId, programId }: ProgramActor,
): Promise<Report> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await requireAdmin(tx, { programId, personId });
    await recordLook(tx, { programId, by: personId, at: now, act: { kind: 'report-read' } });
    await bringUpToDate(tx, programId, { now, items: itemsIn(content) });
    return reportFor(tx, { programId, personId, now });
  });
}

/** Each night, so that what a month adds is kept soon after it, whoever looks when. */
export const keepUpToDate =
  ({ db, clock, content }: ReportDeps): Daily =>
  async ({ workspaceId, signal }) => {
    for (const programId of await db.inWorkspace(workspaceId, programsWithPairs)) {
      if (signal.aborted) return;
      const asked = { now: clock.now(), items: itemsIn(content) };
      await db.inWorkspace(workspaceId, (tx) => bringUpToDate(tx, programId, asked));
    }
  };

type ReportWanted = { readonly programId: string; readonly personId: string; readonly now: Temporal.Instant };

/** Of people in numbers, and what of the months that are over may be told. */
export async function reportFor(
  tx: WorkspaceTransaction,
  { programId, personId, now }: ReportWanted,
): Promise<Report> {
  const program = await programOf(tx, programId);
  const releases = await releasesOf(tx, program);
  const listed = await pairsListed(tx, programId, now);
  const [[people], unreachable, { undelivered }, matched, asked, rounds, stopped] = await Promise.all([
    peopleCounts(tx, [programId], now),
    unreachableIn(tx, programId),
    undeliveriesOf(tx, programId, now),
    countMatched(tx, programId),
    askedIn(tx, programId),
    findRounds(tx, programId),
    findStopped(tx, programId),
  ]);
  const { enrolled = 0, waiting = 0, paused = 0 } = people ?? {};
  return {
    programId,
    program: program.name,
    isArchived: program.isArchived,
    enrolled,
    waiting,
    paused,
    matched,
    asked,
    nextRoundOn: nextRoundDay(program.settings, now.toZonedDateTimeISO('UTC').toPlainDate()),
    pairs: pairCountsOf(listed),
    lateToBegin: listed.filter((pair) => isLateToBegin(pair, now)).length,
    reach: { ...unreachable, undelivered: undelivered.length },
    floor: program.settings.reportFloor,
    rounds,
    releases,
    isSent: !stopped.includes(personId),
  };
}

/** Of the programs that somebody runs, those with pairs: how many have begun. */
export async function begunIn(tx: WorkspaceTransaction, { personId, now }: Who): Promise<readonly Begun[]> {
  const programs = await programsRunBy(tx, personId, now);
  if (programs.length === 0) return [];
  const all = await findBeginnings(
    tx,
    programs.map(({ id }) => id),
  );
  return programs.flatMap(({ id, name }) =>
    all.filter(({ programId }) => programId === id).map(({ pairs, begun }) => ({ id, name, pairs, begun })),
  );
}

/** Once a program has had a round there is something to tell of each month. */
export async function beginDigests(
  tx: WorkspaceTransaction,
  { programId, now }: Pick<Happenings['roundConfirmed'], 'programId' | 'now'>,
): Promise<void> {
  await scheduleFirst(tx, { programId, kind: digestKind, dueAt: nextDigest(now) });
}

/** To whom the monthly report goes now: nobody of an archived program. */
export async function digestReaders(tx: WorkspaceTransaction, programId: string): Promise<readonly string[]> {
  if ((await programOf(tx, programId)).isArchived) return [];
  const [{ people }, stopped] = [await adminsOf(tx, programId), await findStopped(tx, programId)];
  return people.map(({ id }) => id).filter((id) => !stopped.includes(id));
}

/** Whether the monthly report of the program is sent to this admin. */
export async function readMonthly(
  { db }: Pick<Deps, 'db'>,
  { workspaceId, ...whose }: ProgramActor,
): Promise<Monthly> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, whose);
    return monthlyOf(tx, whose);
  });
}

/** From now on the monthly report of the program is not sent to this admin, or is again. */
export async function setMonthly(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, ...whose }: ProgramActor,
  set: 'sent' | 'stopped',
): Promise<Monthly> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, whose);
    if (set === 'sent') await deleteStopped(tx, whose);
    else await insertStopped(tx, { ...whose, now: clock.now() });
    return monthlyOf(tx, whose);
  });
}

async function monthlyOf(
  tx: WorkspaceTransaction,
  { programId, personId }: Omit<ProgramActor, 'workspaceId'>,
): Promise<Monthly> {
  const { name: program } = await programOf(tx, programId);
  const stopped = await findStopped(tx, programId);
  return { programId, program, isSent: !stopped.includes(personId) };
}
