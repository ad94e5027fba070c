import { DatabaseError } from 'pg';

/** What keeps an operator from the database, and what to do about it. Names no value of the URL. */
export type DatabaseFault = { readonly words: string; readonly next: string };

type Said = (variable: string) => readonly [words: string, next: string];

const noAnswer: Said = (variable) => [
  'its address does not answer',
  `See that host and port in ${variable} are right, and that no firewall stands between.`,
];
const brokeOff: Said = () => ['the server broke the connection off', 'See why in its log, and try again.'];
const untrusted: Said = (variable) => [
  'this machine does not trust the server’s certificate',
  `Name the authority that signed it, by sslrootcert=… in ${variable}.`,
];

/** By the code of Postgres, or of the system. */
const byCode: Readonly<Record<string, Said>> = {
  '28P01': (variable) => [
    'the server has no such user, or another password for them',
    `Set the right ones in ${variable}, with each of "/", "@", ":", "#", "?" and "%" in them percent-encoded.`,
  ],
  '28000': (variable) => [
    'the server does not let that user in from here',
    `See that the user in ${variable} exists, and that pg_hba.conf lets them in from this machine, with or without TLS.`,
  ],
  '3D000': (variable) => [
    'the server has no database of that name',
    `Name another in ${variable}, or make it there by CREATE DATABASE … OWNER …`,
  ],
  '42501': (variable) => [
    'the user may not do there what the bot needs',
    `Name the owner of the database and of all its tables in ${variable}, or run ALTER DATABASE … OWNER TO that user.`,
  ],
  '53300': () => [
    'the server has no room for one more connection',
    'Raise its max_connections, or end what holds them.',
  ],
  '53100': () => ['the server’s disk is full', 'Make room there, and try again.'],
  '55000': () => ['the database takes no connections', 'Run ALTER DATABASE … ALLOW_CONNECTIONS true.'],
  '57P01': brokeOff,
  '57P02': brokeOff,
  '57P03': () => ['the server is starting or stopping', 'Wait a minute, and try again.'],
  '25006': (variable) => [
    'the server takes no changes, since it stands by for another',
    `Name the primary in ${variable}.`,
  ],
  ECONNREFUSED: (variable) => [
    'nothing listens at its address',
    `Start the server, or correct host and port in ${variable}.`,
  ],
  ENOENT: (variable) => [
    'nothing listens at its socket',
    `Start the server, or correct the folder of its socket in ${variable}.`,
  ],
  ENOTFOUND: (variable) => ['no host has that name', `Correct the host in ${variable}.`],
  EAI_AGAIN: () => [
    'the name of its host cannot be looked up now',
    'See that this machine reaches its name server, and try again.',
  ],
  ETIMEDOUT: noAnswer,
  EHOSTUNREACH: noAnswer,
  ENETUNREACH: noAnswer,
  ECONNRESET: brokeOff,
  EPIPE: brokeOff,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  CERT_HAS_EXPIRED: () => ['the server’s certificate has run out', 'Renew it there, and try again.'],
  ERR_TLS_CERT_ALTNAME_INVALID: (variable) => [
    'the server’s certificate is for another host',
    `Name in ${variable} the host that the certificate is for.`,
  ],
};

/** node-postgres names some of its failures by their messages alone. */
const byMessage: readonly (readonly [RegExp, Said])[] = [
  [/^timeout expired|due to connection timeout/u, noAnswer],
  [/^Connection terminated/u, brokeOff],
  [
    /does not support SSL/u,
    (variable) => ['the server knows no TLS', `Set sslmode=disable in ${variable}, or give the server TLS.`],
  ],
  [
    /client password must be a/u,
    (variable) => ['the server asks for a password', `Set the user’s in ${variable}.`],
  ],
];

/**
 * Undefined where it is no fault that an operator can mend at the database.
 * @param variable the one that names the database
 */
export function databaseFaultOf(error: unknown, variable = 'DATABASE_URL'): DatabaseFault | undefined {
  if (!Error.isError(error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  const said = isOfOwnFile(error) ? undefined : byCode[code];
  if (said) return inWords(said(variable), ` (${code})`);
  const [, spoken] = byMessage.find(([words]) => words.test(error.message)) ?? [];
  if (spoken && !(error instanceof DatabaseError)) return inWords(spoken(variable));
  return error.cause === undefined ? undefined : databaseFaultOf(error.cause, variable);
}

const inWords = ([words, next]: readonly [string, string], code = ''): DatabaseFault => ({
  words: `${words}${code}`,
  next,
});

/** A file that is not there says ENOENT too. */
const isOfOwnFile = (error: Error): boolean =>
  'syscall' in error && !['connect', 'getaddrinfo', 'read', 'write'].includes(String(error.syscall));
