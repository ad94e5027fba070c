import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { Lease } from './lease.ts';
import { leaseServer, type LeasedServer, type Server } from './server.ts';

export type KeptServer = {
  /** The one that holds now. While the server is being started anew, it resolves once it has been. */
  readonly lease: () => Promise<Lease>;
  /** Fulfilled where the server cannot be kept: whoever uses it cannot go on. */
  readonly lost: Promise<Error>;
  /** From now on it may end. */
  readonly letGo: () => void;
};

/** One that dies as soon as it stands is not started for ever: so often in so many milliseconds. */
const mostRestarts = 5;
const counted = 10 * 60_000;

/** Where the server is killed, or ends the lease, it is started again, or taken over, at the address that is known by now. */
export function keepServer(server: Server, first: LeasedServer): KeptServer {
  const lost = Promise.withResolvers<Error>();
  const restarts: number[] = [];
  let isKept = true;
  let lease = Promise.resolve(first.lease);

  const again = async (): Promise<Lease> => {
    requireCalm(restarts, server);
    const { port, lease: next } = await leaseServer(server);
    if (port === first.port) return next;
    await next.close();
    throw new EmbeddedPostgresError('start-failed', movedTo(port, first.port));
  };
  const keep = async (): Promise<void> => {
    for (;;) {
      await (
        await lease
      ).lost;
      if (!isKept) return;
      lease = again();
    }
  };
  keep().catch((error: unknown) => lost.resolve(Error.isError(error) ? error : new Error(String(error))));
  return {
    lease: () => lease,
    lost: lost.promise,
    letGo: () => {
      isKept = false;
    },
  };
}

function requireCalm(restarts: number[], { cluster }: Server): void {
  const now = performance.now();
  restarts.push(now);
  if (restarts.filter((at) => now - at < counted).length <= mostRestarts) return;
  const message = `The embedded Postgres in ${cluster.data} ends again and again. Its log is ${cluster.log}.`;
  throw new EmbeddedPostgresError('start-failed', message);
}

const movedTo = (port: number, before: number): string =>
  `The embedded Postgres ended, and stands at port ${port} by now instead of ${before}. Start Peer Pairs once more.`;
