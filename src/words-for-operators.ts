import { databaseFaultOf } from './db/database-fault.ts';
import { DatabaseAwayError } from './db/out-of-reach.ts';

/** An error as an operator reads it: what to do, where they can mend it; else all that is known of it, with its stack. */
export function wordsForOperators(error: unknown): string {
  if (!Error.isError(error)) return String(error);
  const saysWhatToDo = isOurs(error) && !(error instanceof DatabaseAwayError);
  const fault = saysWhatToDo ? undefined : databaseFaultOf(error);
  if (fault) return `The database cannot be used: ${fault.words}. ${fault.next}`;
  return saysWhatToDo || isOfArgument(error) || isOfFile(error)
    ? error.message
    : (error.stack ?? error.message);
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

/** Our own errors have codes in small letters, and their messages say what to do. */
const isOurs = (error: Error): boolean => /^[a-z][a-z_-]*$/u.test(codeOf(error));

const isOfArgument = (error: Error): boolean => codeOf(error).startsWith('ERR_PARSE_ARGS_');

const isOfFile = (error: Error): boolean => 'syscall' in error && 'path' in error;
