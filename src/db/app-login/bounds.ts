import { Client } from 'pg';
import { connectionTo } from '../connection.ts';
import { databaseFaultOf } from '../database-fault.ts';
import { AppLoginError } from './app-login-error.ts';

/** By a role that the start has just made, or that one has made before, or by DATABASE_APP_URL. */
type AppLogin = 'own' | 'own-as-it-is' | 'of-app-url';

/** Who logs in by a URL. Throws AppLoginError where nobody does, or where that role could step out of row-level security. */
export async function boundedRole(url: string, login: AppLogin): Promise<string> {
  const { role, isPowerful, isMember, isOwner } = await asApp(url, readBounds, login);
  const because = [
    ...(isPowerful ? ['has powers over the server'] : []),
    ...(isMember ? ['is a member of another role'] : []),
    ...(isOwner ? ['owns something'] : []),
  ];
  if (because.length === 0) return role;
  throw new AppLoginError(
    'unbounded-role',
    `The bot would work as the role ${role}, which ${because.join(' and ')}, so that a fault could reach past its workspace. ` +
      `Give DATABASE_APP_URL a role that CREATE ROLE … LOGIN PASSWORD '…' has made, and nothing else was granted to.`,
  );
}

/** Runs as whoever the URL logs in. Throws AppLoginError where that cannot be. */
export async function asApp<T>(
  url: string,
  work: (app: Client) => Promise<T>,
  login: AppLogin = 'own',
): Promise<T> {
  const app = new Client(connectionTo(url));
  app.on('error', () => undefined);
  try {
    await app.connect().catch((cause: unknown) => {
      throw notLetIn(cause, app, login);
    });
    return await work(app);
  } finally {
    await app.end().catch(() => undefined);
  }
}

type Bounds = {
  readonly role: string;
  readonly isPowerful: boolean;
  readonly isMember: boolean;
  readonly isOwner: boolean;
};

async function readBounds(app: Client): Promise<Bounds> {
  const { rows } = await app.query<Bounds>(bounds);
  const [read] = rows;
  if (!read) throw new Error('a session has a role');
  return read;
}

/** Of the session's user, to whom RESET ROLE leads back. */
const bounds = `
  select rolname as role,
    rolsuper or rolbypassrls or rolreplication or rolcreaterole or rolcreatedb as "isPowerful",
    exists (select from pg_auth_members where member = pg_roles.oid) as "isMember",
    exists (select from pg_shdepend
      where refclassid = 'pg_authid'::regclass and refobjid = pg_roles.oid and deptype = 'o') as "isOwner"
  from pg_roles where rolname = session_user`;

/** What the server says where it knows the user otherwise than by this password: of invalid_authorization, or the password's own. */
const refusals = new Set<unknown>(['28000', '28P01']);

function notLetIn(cause: unknown, app: Client, login: AppLogin): unknown {
  if (login === 'of-app-url') {
    const fault = databaseFaultOf(cause, 'DATABASE_APP_URL');
    return fault
      ? new AppLoginError('not-let-in', `The bot is not let in: ${fault.words}. ${fault.next}`, { cause })
      : cause;
  }
  if (!Error.isError(cause) || !('code' in cause) || !refusals.has(cause.code)) return cause;
  const why = login === 'own' ? onSocket(cause, app) : notStarted;
  return new AppLoginError('not-let-in', why, { cause });
}

const notStarted =
  'The bot’s own login at the database does not fit these keys. Start the bot with them, and then run this again.';

const onSocket = ({ message }: Error, { user = '', database = '' }: Client): string =>
  `The database server does not let the bot log in as ${user} by password (${message}). On a socket it may ask for the ` +
  `system's user instead: name 127.0.0.1 in DATABASE_URL, or put "local ${database} ${user} scram-sha-256" first in ` +
  'pg_hba.conf, or set DATABASE_APP_URL.';
