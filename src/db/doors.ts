import { sql, type Kysely } from 'kysely';

/** Doors across workspaces: functions of the database that run as its owner, and tell no more than this. */
export type Doors = {
  /** Those with the app, by their ids, in which something is due until then. */
  readonly dueWorkspaces: (until: Temporal.Instant) => Promise<readonly string[]>;
  /** Since when the oldest is due until then that is still to be done; undefined where nothing is. */
  readonly oldestDue: (until: Temporal.Instant) => Promise<Temporal.Instant | undefined>;
  /** Which of these migrations the database lacks. */
  readonly migrationsMissing: (names: readonly string[]) => Promise<readonly string[]>;
  /** Who has a calendar under an address with a secret of this hash, where the app is still there. */
  readonly whoseCalendar: (
    secretHash: string,
  ) => Promise<{ readonly workspaceId: string; readonly personId: string } | undefined>;
  /** Events of all workspaces that came before then are forgotten. @returns how many */
  readonly forgetReceivedEvents: (before: Temporal.Instant) => Promise<number>;
};

export const doorsOf = <Tables>(kysely: Kysely<Tables>): Doors => ({
  dueWorkspaces: async (until) => {
    const { rows } = await sql<{
      workspaceId: string;
    }>`select workspace_id from due_workspaces(${until})`.execute(kysely);
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
    const { rows } = await sql<{
      workspaceId: string;
      personId: string;
    }>`select workspace_id, person_id from whose_calendar(${secretHash})`.execute(kysely);
    return rows[0];
  },
  forgetReceivedEvents: async (before) => {
    const { rows } = await sql<{
      count: number;
    }>`select forget_received_events(${before}) as count`.execute(kysely);
    return rows[0]?.count ?? 0;
  },
});
