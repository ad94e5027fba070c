import type { Selectable } from 'kysely';
import type { Contents } from './content/pack/content.ts';
import type { Database, WorkspaceTransaction } from './db/database.ts';
import type { SealedPlace } from './db/vault.ts';

/** Who has themselves erased, and the random id by which what stays for others names them from then on. */
export type Erasure = {
  readonly personId: string;
  readonly formerId: string;
  readonly now: Temporal.Instant;
  /** The packs of words: what stands in them is nobody's own, whoever chose it. */
  readonly content: Contents;
};

type Row<Table extends keyof Database> = Selectable<Database[Table]>;

/** Where in a row what somebody wrote stands, by its sealed columns: it is opened for them alone. */
type Written<Table extends keyof Database> = {
  readonly [Column in keyof Row<Table>]?: (row: Row<Table>) => SealedPlace;
};

/**
 * What a feature keeps of people. Of each of its tables `db/kept` says which columns name somebody: by that their rows are taken along
 * and erased, so that nothing more is to be said of most.
 */
export type PersonalData = {
  readonly tables: { readonly [Table in keyof Database]?: Written<Table> };
  /** What of somebody stands in tables in which nobody is named, by the name of its table. */
  readonly alsoOf?: (
    tx: WorkspaceTransaction,
    personId: string,
  ) => Promise<{ readonly [Name in keyof Database]?: readonly object[] }>;
  /** Does away with that. Programs, people and the person’s pairs are locked. */
  readonly erase?: (tx: WorkspaceTransaction, erasure: Erasure) => Promise<void>;
};

const formerPrefix = 'former-';

/** Leads back to nobody: it is drawn, and stands nowhere beside the id that it replaces. */
export const newFormerId = (): string => `${formerPrefix}${crypto.randomUUID()}`;

/** Whether this is what is left of somebody who has had themselves erased. Slack's own ids are all capitals. */
export const isFormer = (personId: string): boolean => personId.startsWith(formerPrefix);
