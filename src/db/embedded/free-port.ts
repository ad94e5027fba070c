import { once } from 'node:events';
import { createServer } from 'node:net';

/** Has the system choose a free one. */
const ANY_PORT = 0;

/** The preferred port where it is free, else one that is. Another process may still take it before it is used. */
export async function choosePort(preferred: number = ANY_PORT): Promise<number> {
  return listenOnce(preferred).catch(() => listenOnce(ANY_PORT));
}

async function listenOnce(port: number): Promise<number> {
  const probe = createServer().listen(port, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : port;
}
