import { patience } from './patience.ts';

/** Names mean what stands in `public`, and never a temporary table. Where none were given, PGOPTIONS would hold. */
export const ownOptions = '-c search_path=public,pg_temp';

/**
 * How each of our connections is made. What the URL itself asks for by `options` holds instead of ours; PGOPTIONS of the
 * environment plays no part, nor does what a role or the database has set for a search path.
 */
export const connectionTo = (url: string) => ({
  connectionString: url,
  options: ownOptions,
  connectionTimeoutMillis: patience.connecting,
  keepAlive: true,
});
