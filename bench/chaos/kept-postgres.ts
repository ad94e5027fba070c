import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';

export type KeptPostgres = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * The embedded Postgres, as under a service manager: whatever ends it, and however often, it is started again at the same address. The
 * bot's own keeper gives up after five ends in ten minutes, or where it cannot start for want of room, and the bot ends with it.
 */
export async function keepPostgres(dataDirectory: string): Promise<KeptPostgres> {
  let server = await startEmbeddedPostgres({ dataDirectory });
  const { url } = server;
  const over = new AbortController();
  let starting = Promise.resolve();
  const keep = async () => {
    while (!over.signal.aborted) {
      await server.lost;
      starting = startAgain();
      await starting;
    }
  };
  const startAgain = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const started = await startEmbeddedPostgres({ dataDirectory }).catch(() => undefined);
      if (started) {
        server = started;
        return;
      }
      await pause(1_000);
    }
  };
  void keep();
  return {
    url,
    stop: async () => {
      over.abort();
      // One that comes up meanwhile is to be stopped too.
      await starting;
      await server.stop();
    },
  };
}
