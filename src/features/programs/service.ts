import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Program } from './model.ts';
import { findOrCreateProgram } from './queries.ts';
import { texts } from './texts.ts';

export function currentProgram(tx: WorkspaceTransaction, now: Temporal.Instant): Promise<Program> {
  return findOrCreateProgram(tx, texts({ language: 'en' }).defaultName, now);
}
