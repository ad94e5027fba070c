import { DatabaseError } from 'pg';

/**
 * The database cannot be asked, and nothing of the transaction stands; or its answer to the commit was lost, and nobody can
 * know whether all of it stands or nothing.
 */
export class DatabaseAwayError extends Error {
  readonly code: 'database-away' | 'commit-unsure';
  constructor(code: DatabaseAwayError['code'], options?: ErrorOptions) {
    super(code === 'database-away' ? 'the database is out of reach' : 'a commit was not answered', options);
    this.name = 'DatabaseAwayError';
    this.code = code;
  }
}

/**
 * By Postgres' own word: connection failures; a server that stops or starts; no room for one more connection, on its disk or in its memory;
 * one that takes no changes, since it stands by for another; time over.
 */
const serverSays = /^(?:08...|57P0.|53...|25006|57014)$/u;
/** By the system or by node-postgres, which names some of its failures by their messages alone. */
const lineSays = /^E(?:CONN|PIPE|TIMEDOUT|HOST|NET|AI_AGAIN|NOTFOUND)/u;
const driverSays =
  /^(?:Connection terminated|timeout exceeded|timeout expired|Query read timeout|Client (?:has encountered|was closed))/u;

/** Whether it is the database that is at fault, and not what was asked of it. */
export function isOutOfReach(error: unknown): error is Error {
  if (error instanceof DatabaseError) return serverSays.test(error.code ?? '');
  if (!Error.isError(error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return lineSays.test(code) || driverSays.test(error.message);
}

export type TransactionEnding = { readonly isCommitting: boolean; readonly hasChanges: boolean };

/** What a failed transaction has come to. One that only read has nothing that could stand. */
export function failureOfTransaction(
  error: unknown,
  { isCommitting, hasChanges }: TransactionEnding,
): unknown {
  if (!isOutOfReach(error)) return error;
  const isUnsure = isCommitting && hasChanges;
  return new DatabaseAwayError(isUnsure ? 'commit-unsure' : 'database-away', { cause: error });
}
