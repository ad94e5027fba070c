import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Program } from '../../programs/model.ts';
import { currentProgram } from '../../programs/service.ts';

/** The program that a round or a pair is of. */
export const programFor = (
  tx: WorkspaceTransaction,
  _programId: string,
  now: Temporal.Instant,
): Promise<Program> => currentProgram(tx, now);
