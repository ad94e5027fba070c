import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { findPostmaster } from '../src/db/embedded/postmaster.ts';
import { eventually } from '../src/sandbox/driver/eventually.ts';
import { bareEnvironment } from './support/compiled.ts';

jest.setTimeout(120_000);

let dataDirectory: string;
let npm: ChildProcess;
let said: string;

const data = (...path: string[]) => join(dataDirectory, 'postgres', 'data', ...path);
const isRunning = async () => existsSync(data()) && (await findPostmaster(data())).state !== 'absent';

beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'peer-pairs-npm-'));
  await chmod(dataDirectory, 0o755);
  said = '';
  npm = spawn('npm', ['run', '--silent', 'postgres'], {
    cwd: new URL('../', import.meta.url),
    env: { ...bareEnvironment(), PEER_DATA_DIR: dataDirectory },
    stdio: ['ignore', 'pipe', 'inherit'],
    // As in a terminal, where Ctrl+C reaches all that was started from it.
    detached: true,
  });
  npm.stdout?.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
});

afterEach(async () => {
  if (await isRunning())
    process.kill(Number.parseInt(await readFile(data('postmaster.pid'), 'utf8'), 10), 'SIGQUIT');
  await eventually(async () => !(await isRunning()));
  await rm(dataDirectory, { recursive: true });
});

it.each([
  ['npm is told to stop, and its shell passes nothing on', () => npm.kill('SIGTERM')],
  ['Ctrl+C is pressed', () => process.kill(-(npm.pid ?? 0), 'SIGINT')],
])('a program ends with its Postgres where %s', async (_, stop) => {
  await eventually(() => said.includes('postgres://'), { within: 60_000 });
  stop();
  await eventually(async () => expect(await isRunning()).toBe(false), { within: 15_000 });
});
