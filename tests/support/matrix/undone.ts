import { AsyncLocalStorage } from 'node:async_hooks';
import { sql, type RawBuilder } from 'kysely';
import type { WorkspaceDatabase, WorkspaceTransaction } from '../../../src/db/database.ts';
import { sendingOf, type OnRecord } from '../../../src/scheduling/sending.ts';
import type { OutgoingMessage, TouchpointsByKind } from '../../../src/scheduling/touchpoints.ts';

/** Where something would go out, and what it says: whatever it is addressed to. */
export type Sent = Pick<OnRecord, 'kind'> & OutgoingMessage;

/** What came of an act while it stood. */
export type Traces = { readonly changed: Set<string>; readonly sent: Sent[] };

type Attempt = Traces & { readonly given: readonly RawBuilder<unknown>[] };

class UndoneError extends Error {
  readonly code = 'undone';
}

/** A database on which acts are done, looked at, and undone: each finds what all others found. */
export type Undoing = {
  readonly db: WorkspaceDatabase;
  /** @param given what is so while the act lasts, and at no other time */
  readonly attempt: <T>(
    given: readonly RawBuilder<unknown>[],
    act: () => Promise<T>,
  ) => Promise<Traces & { readonly came: T }>;
};

export function undoing(db: WorkspaceDatabase, touchpoints: TouchpointsByKind): Undoing {
  const attempts = new AsyncLocalStorage<Attempt>();
  return {
    attempt: async (given, act) => {
      const attempt: Attempt = { given, changed: new Set(), sent: [] };
      const came = await attempts.run(attempt, act);
      return { ...attempt, came };
    },
    db: {
      ...db,
      inWorkspace: async <T>(workspaceId: string, work: (tx: WorkspaceTransaction) => Promise<T>) => {
        const attempt = attempts.getStore();
        if (!attempt) return db.inWorkspace(workspaceId, work);
        const done: T[] = [];
        try {
          await db.inWorkspace(workspaceId, async (tx) => {
            for (const each of attempt.given) await each.execute(tx.db);
            // Goes out together with what the act asks first.
            const before = touchedIn(tx);
            before.catch(() => undefined);
            done.push(await work(tx));
            const queued = await note(tx, await before, attempt);
            for (const each of queued) attempt.sent.push(...(await composed(tx, touchpoints, each)));
            throw new UndoneError();
          });
        } catch (error) {
          if (!(error instanceof UndoneError)) throw error;
        }
        const [result] = done as [T];
        return result;
      },
    },
  };
}

type Touched = { readonly table: string; readonly times: number };

async function touchedIn({ db }: WorkspaceTransaction): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<Touched>`
    select relname as "table", (n_tup_ins + n_tup_upd + n_tup_del)::integer as times
    from pg_stat_xact_user_tables where schemaname = 'public' and n_tup_ins + n_tup_upd + n_tup_del > 0`.execute(
    db,
  );
  return new Map(rows.map(({ table, times }) => [table, times]));
}

/** That somebody submitted something is kept of whatever they submit. */
const unnoted = ['submissions'];

async function note(
  tx: WorkspaceTransaction,
  before: ReadonlyMap<string, number>,
  { changed }: Attempt,
): Promise<readonly OnRecord[]> {
  const after = await touchedIn(tx);
  for (const [table, times] of after)
    if (times !== before.get(table) && !unnoted.includes(table)) changed.add(table);
  if (after.get('deliveries') === before.get('deliveries')) return [];
  const { rows } = await sql<OnRecord>`
    select id, kind, occurrence, pair_id as "pairId", program_id as "programId", person_id as "personId" from deliveries
    where xmin = pg_current_xact_id()::xid and state = 'queued'`.execute(tx.db);
  return rows;
}

export async function composed(
  tx: WorkspaceTransaction,
  touchpoints: TouchpointsByKind,
  queued: OnRecord,
): Promise<readonly Sent[]> {
  const outgoing = await sendingOf(touchpoints, queued)?.compose(tx);
  return outgoing && 'to' in outgoing ? [{ ...outgoing, kind: queued.kind }] : [];
}
