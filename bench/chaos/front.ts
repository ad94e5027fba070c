import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../random.ts';

export type Front = {
  readonly url: string;
  readonly counts: () => { readonly passed: number; readonly doubled: number; readonly late: number };
  readonly stop: () => Promise<void>;
};

type FrontParts = { readonly ports: () => readonly number[]; readonly random: Random };
type Call = { readonly path: string; readonly headers: IncomingMessage['headers']; readonly body: Buffer };

/**
 * One address before all replicas, as a proxy of an operator's. Of events it also brings some late, so that a later one overtakes them,
 * and some twice, as Slack does.
 */
export async function startFront({ ports, random }: FrontParts): Promise<Front> {
  const counts = { passed: 0, doubled: 0, late: 0 };
  let turn = 0;
  const pass = async (call: Call): Promise<{ status: number; body: Buffer }> => {
    const open = ports();
    for (let tries = 0; tries < open.length; tries += 1) {
      turn += 1;
      const answer = await forward(open[turn % open.length] ?? 0, call).catch(() => undefined);
      if (answer) return answer;
    }
    return { status: 502, body: Buffer.from('') };
  };
  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const { url: path = '/', headers } = incoming;
    const call = { path, headers, body: await buffer(incoming) };
    counts.passed += 1;
    if (headers['content-type'] === 'application/json') {
      if (random.chance(0.2)) {
        counts.late += 1;
        await pause(random.below(1_000));
      }
      if (random.chance(0.2)) {
        counts.doubled += 1;
        void pass(call);
      }
    }
    const { status, body } = await pass(call);
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
  const server = createServer((incoming, response) => {
    void answer(incoming, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts: () => ({ ...counts }),
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Rejects where the replica is not there, or dies over it. */
async function forward(port: number, { path, headers, body }: Call) {
  const call = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent: false });
  call.end(body);
  const [response] = (await once(call, 'response')) as [IncomingMessage];
  return { status: response.statusCode ?? 502, body: await buffer(response) };
}
