import type { WorkspaceTransaction } from '../../../db/database.ts';
import { takeTurn } from '../../../db/locks.ts';
import type { Deps } from '../../../deps.ts';
import { programOf } from '../program/service.ts';
import { actsShown, type LogEntry, type LogPage } from './model.ts';
import { findLatest, findWithRound, hasLooked, insertEntry } from './queries.ts';

/** Adds to what everybody can read of the admins. To be called in the act's own transaction. */
export async function recordAct(
  tx: WorkspaceTransaction,
  entry: LogEntry & { readonly programId: string },
): Promise<void> {
  await insertEntry(tx, entry);
}

/** As `recordAct`, of an act that only looks: the same look of the same admin is one line a day, by UTC. */
export async function recordLook(
  tx: WorkspaceTransaction,
  look: LogEntry & { readonly programId: string },
): Promise<void> {
  // Two looks at once are one line too.
  await takeTurn(tx, `${look.programId} ${look.by} ${look.act.kind}`);
  const since = look.at.toZonedDateTimeISO('UTC').startOfDay().toInstant();
  if (!(await hasLooked(tx, look, since))) await insertEntry(tx, look);
}

/** What a program's admins did lately, the latest first: as much of it as is shown. */
export const lately = (tx: WorkspaceTransaction, programId: string): Promise<LogPage> =>
  findLatest(tx, programId, { before: undefined, atMost: actsShown });

type LogWanted = { readonly workspaceId: string; readonly programId: string; readonly before: number };

/** As much of it from before, for whoever asks: it is no secret. */
export async function readEarlier(
  { db }: Pick<Deps, 'db'>,
  { workspaceId, programId, before }: LogWanted,
): Promise<{ readonly program: string; readonly log: LogPage }> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const { name: program } = await programOf(tx, programId);
    return { program, log: await findLatest(tx, programId, { before, atMost: actsShown }) };
  });
}

/** Of these programs, those that have had a round. */
export async function withRound(
  tx: WorkspaceTransaction,
  programIds: readonly string[],
): Promise<ReadonlySet<string>> {
  return findWithRound(tx, programIds);
}
