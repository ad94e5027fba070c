import { once } from 'node:events';
import { createServer } from 'node:net';
import { systemErrorCode } from './db/embedded/embedded-postgres-error.ts';

export class PortError extends Error {
  readonly code: 'port-taken' | 'port-refused';
  constructor(code: PortError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Asked before anything is started, since the server that is to listen there may be one whose errors nobody hears, as Bolt's
 * for `/healthz` in Socket Mode.
 *
 * @param host every address of this machine where it is not given
 * Throws PortError, which names PORT.
 */
export async function requireFreePort(port: number, host?: string): Promise<void> {
  const probe = createServer().listen({ port, host });
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw inWords(error, port);
  } finally {
    probe.close();
  }
}

function inWords(error: unknown, port: number): unknown {
  const another = `Set PORT to another one, as in PORT=${port < 60_000 && port >= 1024 ? port + 1 : 3001}.`;
  switch (systemErrorCode(error)) {
    case 'EADDRINUSE':
      return new PortError('port-taken', `Another program listens on port ${port} already. ${another}`, {
        cause: error,
      });
    case 'EACCES':
      return new PortError('port-refused', `This user may not listen on port ${port}. ${another}`, {
        cause: error,
      });
    default:
      return error;
  }
}
