import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Who } from '../../../../feature.ts';
import { countsOf } from '../../../people/listing/service.ts';
import { programsRunBy } from '../../../programs/admins/service.ts';
import { withRound } from '../../../programs/log/service.ts';
import type { ProgramRun } from '../model/program-run.ts';

/** The running programs that somebody runs, oldest first, with how they stand. */
export async function roundsRunBy(
  tx: WorkspaceTransaction,
  { personId, now }: Who,
): Promise<readonly ProgramRun[]> {
  const mine = await programsRunBy(tx, personId, now);
  if (mine.length === 0) return [];
  const ids = mine.map(({ id }) => id);
  const [rounds, counts] = await Promise.all([withRound(tx, ids), countsOf(tx, ids, now)]);
  return mine.map((program) => ({
    program,
    hadRound: rounds.has(program.id),
    enrolled: 0,
    waiting: 0,
    paused: 0,
    pairs: 0,
    trios: 0,
    asked: 0,
    ...counts.find(({ programId }) => programId === program.id),
  }));
}
