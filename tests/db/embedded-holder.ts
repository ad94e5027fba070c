// Starts the embedded Postgres of a data directory, sends its URL to the parent process, and holds on until it is killed.
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';

process.on('SIGINT', () => undefined);
const { url } = await startEmbeddedPostgres({
  dataDirectory: process.argv[2] ?? '',
  durability: 'relaxed',
});
process.send?.(url);
