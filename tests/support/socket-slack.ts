import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

/** How `apps.connections.open` is answered. */
export type Opening = 'opened' | 'offline' | { readonly error: string } | { readonly status: number };

/** The part of Slack that Socket Mode meets: a method that opens connections, and the connections. */
export type SocketSlack = {
  readonly apiUrl: string;
  /** Answers the next tries in this order, and those after them with the last. */
  readonly plan: (...openings: readonly [Opening, ...Opening[]]) => void;
  /** How often a connection was asked for. */
  readonly asked: () => number;
  /** Those that are open now, the newest last. */
  readonly connections: () => readonly WebSocket[];
  readonly send: (message: string) => void;
  /** What was answered, oldest first. */
  readonly heard: () => readonly unknown[];
  readonly stop: () => Promise<void>;
};

/** @param otherwise answers calls of all other methods */
export async function startSocketSlack(
  otherwise?: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<SocketSlack> {
  let plan: readonly Opening[] = ['opened'];
  let asked = 0;
  const heard: unknown[] = [];
  const server = createServer((request, response) => {
    if (!request.url?.endsWith('/apps.connections.open'))
      return otherwise ? otherwise(request, response) : void response.writeHead(404).end();
    const opening = plan[Math.min(asked, plan.length - 1)] ?? 'opened';
    asked += 1;
    if (opening === 'offline') return void request.socket.destroy();
    if (typeof opening === 'object' && 'status' in opening)
      return void response.writeHead(opening.status).end('<html>trouble</html>');
    const answer =
      opening === 'opened' ? { ok: true, url: `ws://127.0.0.1:${port}/link` } : { ok: false, ...opening };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString())));
    socket.send(JSON.stringify({ type: 'hello' }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const connections = () => [...sockets.clients].filter(({ readyState, OPEN }) => readyState === OPEN);
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    plan: (...openings) => {
      asked = 0;
      plan = openings;
    },
    asked: () => asked,
    connections,
    send: (message) => connections().at(-1)?.send(message),
    heard: () => heard,
    stop: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
