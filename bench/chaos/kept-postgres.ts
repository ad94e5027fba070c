import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/db/embedded.ts';

export type KeptPostgres = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * The embedded Postgres, as under a service manager: whatever ends it, and however often, it is started again at the same address. The
 * bot's own keeper gives up after five ends in ten minutes, or where it cannot start for want of room, and the bot ends with it.
 */
export async function keepPostgres(dataDirectory: string): Promise<KeptPostgres> {
  let server = await startEmbeddedPostgres({ dataDirectory });
  const { url } = server;
  const over = new AbortController();
  const keep = async () => {
    for (;;) {
      await server.lost;
      const next = await startAgain();
      if (!next) return;
      server = next;
    }
  };
  const startAgain = async (): Promise<EmbeddedPostgres | undefined> => {
    while (!over.signal.aborted) {
      const started = await startEmbeddedPostgres({ dataDirectory }).catch(() => undefined);
      if (started) return started;
      await pause(1_000);
    }
    return undefined;
  };
  void keep();
  return {
    url,
    stop: async () => {
      over.abort();
      await server.stop();
    },
  };
}
