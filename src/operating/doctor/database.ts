import type { Config } from '../../config.ts';
import { databaseFaultOf } from '../../db/database-fault.ts';
import { KeyFileError } from '../../db/key-file.ts';
import { NoDatabaseError } from '../../db/open-database.ts';
import type { ServerFacts } from '../../db/operating/facts.ts';
import { wordsForOperators } from '../../words-for-operators.ts';
import { findingsAbout, type Finding, type Findings } from './finding.ts';

const { ok, warning, fault } = findingsAbout('database');

const oldest = 150_000;

/** The server, and whether the bot may do there what its start does. */
export function lookAtServer(
  facts: ServerFacts,
  { databaseAppUrl }: Pick<Config, 'databaseAppUrl'>,
): Findings {
  const faults = [
    facts.versionNumber < oldest &&
      fault(`Postgres ${facts.version} is too old`, 'Move the database to Postgres 15 or newer.'),
    facts.encoding !== 'UTF8' &&
      fault(`its encoding is ${facts.encoding}`, `Make a database with encoding 'UTF8', and move it there.`),
    !facts.ownsDatabase &&
      fault('the user of DATABASE_URL does not own the database', 'Run ALTER DATABASE … OWNER TO that user.'),
    !facts.mayMakeRoles &&
      databaseAppUrl === undefined &&
      fault(
        'the user of DATABASE_URL may make no roles',
        'Run ALTER ROLE … CREATEROLE, or set DATABASE_APP_URL.',
      ),
  ].filter((each): each is Finding => each !== false);
  return faults.length > 0 ? faults : [ok(`Postgres ${facts.version} answers`)];
}

/** The embedded one, of which its key is a part that breaks alone. */
export function notOpened(error: unknown): Finding {
  if (error instanceof NoDatabaseError)
    return warning('there is none yet', 'Start the bot: it makes one in PEER_DATA_DIR.');
  return error instanceof KeyFileError
    ? findingsAbout('keys').fault(`the ${error.words}`, error.next)
    : fault('the embedded Postgres cannot serve', wordsForOperators(error));
}

/** Of what Postgres and the system say, only the code: the rest may name hosts and users. */
export function unreachable(error: unknown): Finding {
  const known = databaseFaultOf(error);
  return known
    ? fault(`it cannot be used: ${known.words}`, known.next)
    : fault(`it cannot be used (${codeOf(error)})`, 'Start the bot: it says why.');
}

const codeOf = (error: unknown): string =>
  Error.isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : 'no code';
