import type { Generated } from 'kysely';
import type { WorkspaceOwned } from '../columns.ts';

export type Sessions = WorkspaceOwned & {
  pairId: string;
  number: number;
  /** In halves, the one who began. */
  menteeId: string;
  form: Generated<'swap' | 'halves'>;
  reportedBy: string;
  heldAt: Temporal.Instant;
};

/** What a pair has chosen for a session to come, where the rota would have it otherwise. */
export type RotaChoices = WorkspaceOwned & {
  pairId: string;
  /** Of the session. */
  number: number;
  menteeId: string | null;
  form: 'swap' | 'halves' | null;
};
