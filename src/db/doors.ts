import { sql, type QueryExecutorProvider } from 'kysely';

/** Functions across workspaces, which run as the owner of the database: each tells no more than it must. */
export type Doors = {
  /** Those with the app, by their ids, in which something is due until then. */
  readonly dueWorkspaces: (until: Temporal.Instant) => Promise<readonly string[]>;
  /** All with the app, by their ids. */
  readonly installedWorkspaces: () => Promise<readonly string[]>;
  /** Since when the oldest is due until then that is still to be done; undefined where nothing is. */
  readonly oldestDue: (until: Temporal.Instant) => Promise<Temporal.Instant | undefined>;
  /** Which of these migrations the database lacks. */
  readonly migrationsMissing: (names: readonly string[]) => Promise<readonly string[]>;
  /** Who has a calendar under an address with a secret of this hash, where the app is still there. */
  readonly whoseCalendar: (
    secretHash: string,
  ) => Promise<{ readonly workspaceId: string; readonly personId: string } | undefined>;
  /** Those whose tokens are to be renewed by then, the first that runs out first. */
  readonly rotationsDue: (until: Temporal.Instant) => Promise<readonly string[]>;
  /** Events of all workspaces that came before then are forgotten. @returns how many */
  readonly forgetReceivedEvents: (before: Temporal.Instant) => Promise<number>;
  /** Those that removed the app before then, and have not installed it again. */
  readonly workspacesRemoved: (before: Temporal.Instant) => Promise<readonly string[]>;
};

export const doorsOf = (kysely: QueryExecutorProvider): Doors => ({
  dueWorkspaces: async (until) => {
    const { rows } = await sql<Found>`select workspace_id from due_workspaces(${until})`.execute(kysely);
    return rows.map(({ workspaceId }) => workspaceId);
  },
  installedWorkspaces: async () => {
    const { rows } = await sql<Found>`select workspace_id from installed_workspaces()`.execute(kysely);
    return rows.map(({ workspaceId }) => workspaceId);
  },
  oldestDue: async (until) => {
    const { rows } = await sql<{
      oldest: Temporal.Instant | null;
    }>`select oldest_due(${until}) as oldest`.execute(kysely);
    return rows[0]?.oldest ?? undefined;
  },
  migrationsMissing: async (names) => {
    const { rows } = await sql<{
      missing: string[];
    }>`select migrations_missing(${names}) as missing`.execute(kysely);
    return rows[0]?.missing ?? [];
  },
  whoseCalendar: async (secretHash) => {
    const { rows } = await sql<
      Found & { personId: string }
    >`select workspace_id, person_id from whose_calendar(${secretHash})`.execute(kysely);
    return rows[0];
  },
  rotationsDue: async (until) => {
    const { rows } = await sql<Found>`select workspace_id from rotations_due(${until})`.execute(kysely);
    return rows.map(({ workspaceId }) => workspaceId);
  },
  forgetReceivedEvents: async (before) => {
    const { rows } = await sql<{
      count: number;
    }>`select forget_received_events(${before}) as count`.execute(kysely);
    return rows[0]?.count ?? 0;
  },
  workspacesRemoved: async (before) => {
    const { rows } = await sql<Found>`select workspace_id from workspaces_removed(${before})`.execute(kysely);
    return rows.map(({ workspaceId }) => workspaceId);
  },
});

type Found = { workspaceId: string };
