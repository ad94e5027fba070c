import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import { bareEnvironment } from './compiled.ts';

/** `npm start`, as a process of its own, in an environment of its own. */
export type StartedBot = {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  /** Waits until it says it is ready, less long than a test may take; throws once it has ended. @returns the address it listens at, empty by Socket Mode */
  readonly ready: () => Promise<string>;
  readonly exited: Promise<number | null>;
  readonly stop: () => Promise<number | null>;
};

const root = new URL('../../', import.meta.url);

/** By Socket Mode it names no port. */
const readyLine = /^(?:.*"port":(?<port>\d+))?.*Peer Pairs is ready/mu;

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

export function startBot(environment: Readonly<Record<string, string>>): StartedBot {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: { ...bareEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (chunks.out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (chunks.err += chunk));
  const exited = once(child, 'close').then(([code]) => code as number | null);
  return {
    process: child,
    output: () => chunks.out,
    errors: () => chunks.err,
    ready: async () => {
      const line = await eventually(() => readyLine.exec(chunks.out) ?? (hasEnded(child) && undefined), {
        within: 50_000,
      });
      if (!line) throw new Error(`it ended with ${await exited}: ${chunks.err}`);
      const port = line.groups?.['port'];
      return port === undefined ? '' : `http://127.0.0.1:${port}`;
    },
    exited,
    stop: async () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}
