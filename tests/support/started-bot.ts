import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import { bareEnvironment } from './compiled.ts';

/** `npm start`, as a process of its own, in an environment of its own. */
export type StartedBot = {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  /** Waits until it says it is ready. @returns the address it listens at */
  readonly ready: () => Promise<string>;
  readonly exited: Promise<number | null>;
  readonly stop: () => Promise<number | null>;
};

const root = new URL('../../', import.meta.url);

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
      const port = await eventually(
        () => {
          if (child.exitCode !== null) throw new Error(`it ended: ${chunks.err}`);
          return /"port":(\d+).*Peer Pairs is ready/.exec(chunks.out)?.[1] ?? false;
        },
        { within: 30_000 },
      );
      return `http://127.0.0.1:${port}`;
    },
    exited,
    stop: async () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}
