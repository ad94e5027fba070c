import type { Generated } from 'kysely';
import type { Sealed } from '../vault.ts';
import type { WorkspaceOwned } from '../columns.ts';

export type Agreements = WorkspaceOwned & {
  id: Generated<string>;
  pairId: string;
  version: number;
  state: 'proposed' | 'signed' | 'superseded';
  wordingSealed: Sealed;
  sessionEveryDays: number;
  sessionMinutes: number;
  proposedBy: string;
  proposedAt: Temporal.Instant;
  signedAt: Temporal.Instant | null;
};

export type AgreementSignatures = WorkspaceOwned & {
  agreementId: string;
  personId: string;
  signedAt: Temporal.Instant;
};
