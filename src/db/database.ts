import { Kysely, sql, type Transaction } from 'kysely';
import { escapeLiteral, Pool } from 'pg';
import type { AppAccess } from './app-login/let-app-in.ts';
import { connectionTo } from './connection.ts';
import { gatherConcerned, type Concern, type Concerned } from './concerned.ts';
import { doorsOf, type Doors } from './doors.ts';
import { createLocks, type LockOrderError, type Locks } from './lock-order.ts';
import { NamingDialect } from './naming-dialect.ts';
import { patience as usual, timeouts, type Patience } from './patience.ts';
import { soundConnections } from './sound-connections.ts';
import { getTypeParser } from './type-parsers.ts';
import type { Vault } from './vault.ts';
import { transaction } from './transaction.ts';
import { watchOrder } from './watched-order.ts';
import { proofOf, type ProofKeys } from './workspace-proof.ts';
import { proofSetting, workspaceSetting } from './workspace-table.ts';

/** The row type of each table, by its name. Every file in `tables` adds its own. */
export interface Database {}

/** One transaction in one workspace: through it no row of another can be read or written. */
export type WorkspaceTransaction = {
  readonly db: Transaction<Database>;
  readonly vault: Vault;
  readonly workspaceId: string;
  /** What it has locked: whatever takes a lock tells of it. */
  readonly locks: Locks;
  /** Whoever changes what a pair, a person or a program reads says whose it is: their messages and Homes follow. */
  readonly concern: (whom: Concern) => void;
};

/** What is done with those whom a change concerns: their messages and Homes say what held before. */
export type Watcher = {
  /** Part of the transaction, after all else in it. */
  readonly beforeCommit: (tx: WorkspaceTransaction, concerned: Concerned) => Promise<void>;
  /** Once the transaction stands. Must not throw. */
  readonly afterCommit: (workspaceId: string, concerned: Concerned) => void;
};

export type WorkspaceDatabase = Doors & {
  /**
   * Runs `work` in one transaction of this workspace: all of it holds, or nothing does.
   * @throws DatabaseAwayError where the database is out of reach
   */
  readonly inWorkspace: <T>(
    workspaceId: string,
    work: (tx: WorkspaceTransaction) => Promise<T>,
  ) => Promise<T>;
  /** From now on it hears whom each change concerns. */
  readonly watch: (watcher: Watcher) => void;
  readonly isReachable: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

type Common = {
  readonly vault: Vault;
  /** Rows are locked in one order everywhere; where they are not, the statement fails unless this lets it pass. */
  readonly onDisorder?: (error: LockOrderError) => void;
};

type Way = { readonly access: AppAccess; readonly patience?: Patience | undefined };

export const createDatabase = ({
  access: { url, proofKeys },
  patience,
  ...common
}: Common & Way): WorkspaceDatabase => databaseOn({ pool: connectTo(url, patience), proofKeys, ...common });

export function connectTo(url: string, patience: Patience = usual): Pool {
  const pool = new Pool({
    ...connectionTo(url),
    ...timeouts(patience),
    types: { getTypeParser },
    max: 10,
    pipeline: true,
  });
  // A connection that breaks is replaced at the next query; unheard, its error would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** @param pool as `connectTo` makes it; it is closed with the database */
export function databaseOn({
  pool,
  proofKeys,
  vault,
  onDisorder = refuse,
}: Common & { readonly pool: Pool; readonly proofKeys: ProofKeys }): WorkspaceDatabase {
  const dialect = new NamingDialect({ pool: soundConnections(pool) });
  const kysely = new Kysely<Database>({ dialect });
  const watchers: Watcher[] = [];
  return {
    inWorkspace: async (workspaceId, work) => {
      const { concern, concerned, isAnybody } = gatherConcerned();
      const begin = beginIn(workspaceId, proofKeys);
      const locks = createLocks(onDisorder);
      const result = await transaction(kysely, { begin, dialect, watch: watchOrder(locks) }, async (db) => {
        const tx = { db, vault, workspaceId, locks, concern };
        const given = await work(tx);
        if (isAnybody()) for (const { beforeCommit } of watchers) await beforeCommit(tx, concerned);
        return given;
      });
      if (isAnybody()) for (const { afterCommit } of watchers) afterCommit(workspaceId, concerned);
      return result;
    },
    watch: (watcher) => {
      watchers.push(watcher);
    },
    ...doorsOf(kysely),
    isReachable: async () => {
      try {
        await sql`select 1`.execute(kysely);
        return true;
      } catch {
        return false;
      }
    },
    close: () => kysely.destroy(),
  };
}

function refuse(error: LockOrderError): never {
  throw error;
}

const local = (setting: string, value: string) => `set_config('${setting}', ${escapeLiteral(value)}, true)`;

/** One round trip: what names the workspace, and proves it, comes with what begins the transaction. */
function beginIn(workspaceId: string, keys: ProofKeys): string {
  const [named, proven] = [
    local(workspaceSetting, workspaceId),
    local(proofSetting, proofOf(keys, workspaceId)),
  ];
  return `begin; select ${named}, ${proven}`;
}
