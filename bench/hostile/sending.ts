import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import type { AttackAnswer, Attack } from './attack.ts';

/** In milliseconds: by then whoever asks is told that the database, or the bot, does not answer in time. */
const inTime = 1_900;

/** To one address, by connections that are kept. */
export function sendingTo(address: string): {
  readonly send: (attack: Attack) => Promise<AttackAnswer>;
  readonly stop: () => void;
} {
  const agent = new Agent({ keepAlive: true });
  const { hostname, port } = new URL(address);
  return {
    send: async ({ method, path, headers, body, cutAt }) => {
      const all = Buffer.from(body);
      const length = { ...headers, 'content-length': String(all.length) };
      const began = performance.now();
      const call = request({ host: hostname, port, method, path, headers: length, agent });
      // It may break once it has been answered too, when nobody asks any more.
      call.on('error', () => undefined);
      try {
        if (cutAt === undefined) call.end(all);
        else call.write(all.subarray(0, cutAt), () => setImmediate(() => call.destroy()));
        const [response] = (await once(call, 'response')) as [IncomingMessage];
        response.resume();
        await once(response, 'close');
        const { statusCode = 500 } = response;
        return statusCode >= 500 && performance.now() - began > inTime ? 'late' : statusCode;
      } catch {
        return 'none';
      }
    },
    stop: () => agent.destroy(),
  };
}
