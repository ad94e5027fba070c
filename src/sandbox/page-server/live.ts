import type { ServerResponse } from 'node:http';

/** Tells every open page that something has changed, by server-sent events, and whoever else watches. */
export type Live = {
  readonly announce: () => void;
  readonly watch: (changed: () => void) => void;
  readonly follow: (response: ServerResponse) => void;
};

const GATHER_MS = 15;
/** As long as much goes on, no page is to draw all the time. */
const APART_MS = 200;

export function createLive(): Live {
  const followers = new Set<ServerResponse>();
  const watchers = new Set<() => void>();
  let pending: NodeJS.Timeout | undefined;
  let toldAt = -APART_MS;
  const tell = (): void => {
    pending = undefined;
    toldAt = performance.now();
    for (const follower of followers) follower.write('data: changed\n\n');
  };
  return {
    announce: () => {
      for (const changed of watchers) changed();
      if (followers.size > 0)
        pending ??= setTimeout(tell, Math.max(GATHER_MS, toldAt + APART_MS - performance.now())).unref();
    },
    watch: (changed) => void watchers.add(changed),
    follow: (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 500\n\n');
      followers.add(response);
      response.on('close', () => followers.delete(response));
    },
  };
}
