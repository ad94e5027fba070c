import type { GeneratedAlways } from 'kysely';

/** Every table of a workspace: the database fills the column from the transaction's workspace. */
export type WorkspaceOwned = { workspaceId: GeneratedAlways<string> };
