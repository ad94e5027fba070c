import { patience } from './patience.ts';

/** Names mean what stands in `public`, and never a temporary table. Where none were given, PGOPTIONS would hold. */
export const ownOptions = '-c search_path=public,pg_temp';

/**
 * node-postgres checks the server's certificate by each of these, warns at each start that it may do so no longer one day, and recommends
 * to name what is meant. Who wants what libpq means by them says so, by `uselibpqcompat`.
 */
const withCheckedTls = (url: string): string =>
  /[?&]uselibpqcompat=true(?:[&#]|$)/u.test(url)
    ? url
    : url.replaceAll(/(?<=[?&]sslmode=)(?:prefer|require|verify-ca)(?=[&#]|$)/gu, 'verify-full');

/**
 * How each of our connections is made. What the URL itself asks for by `options` holds instead of ours; PGOPTIONS of the
 * environment plays no part, nor does what a role or the database has set for a search path.
 */
export const connectionTo = (url: string) => ({
  connectionString: withCheckedTls(url),
  options: ownOptions,
  connectionTimeoutMillis: patience.connecting,
  keepAlive: true,
});
