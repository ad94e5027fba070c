import type { Generated } from 'kysely';
import type { Sealed } from '../vault.ts';
import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    agreementDrafts: AgreementDrafts;
    agreementReviews: AgreementReviews;
    agreementSignatures: AgreementSignatures;
    agreements: Agreements;
  }
}

export type Agreements = WorkspaceOwned & {
  id: Generated<string>;
  pairId: string;
  version: number;
  state: 'proposed' | 'signed' | 'superseded';
  wordingSealed: Sealed;
  sessionEveryDays: number;
  /** Each month on the same weekday; its days then count as four weeks. */
  sessionMonthly: Generated<boolean>;
  sessionMinutes: number;
  preset: Generated<'light' | 'standard' | 'full'>;
  preferredDay: number | null;
  preferredHour: number | null;
  quietHours: Generated<string>;
  replyDays: number | null;
  rotaForm: Generated<'swap' | 'halves'>;
  reviewOn: Temporal.PlainDate | null;
  proposedBy: string;
  proposedAt: Temporal.Instant;
  signedAt: Temporal.Instant | null;
};

export type AgreementSignatures = WorkspaceOwned & {
  agreementId: string;
  personId: string;
  signedAt: Temporal.Instant;
};

/** What one of a pair has typed and not proposed yet, for them alone. */
export type AgreementDrafts = WorkspaceOwned & {
  pairId: string;
  personId: string;
  draftSealed: Sealed;
  keptAt: Temporal.Instant;
};

/** That somebody finds the agreement still fine, of one review. */
export type AgreementReviews = WorkspaceOwned & {
  pairId: string;
  number: number;
  personId: string;
  saidAt: Temporal.Instant;
};
