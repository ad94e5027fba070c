import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bareEnvironment } from './support/compiled.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peer-pairs-env-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What npm runs for `npm run start:env`, in a folder of its own. */
async function startHere() {
  const { scripts } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const [, ...words] = (scripts['start:env'] ?? '').split(' ');
  const program = words.map((word) =>
    word.startsWith('src/') ? fileURLToPath(new URL(`../${word}`, import.meta.url)) : word,
  );
  const run = spawn(process.execPath, program, { cwd: folder, env: bareEnvironment() });
  const [said, [status]] = await Promise.all([text(run.stderr), once(run, 'exit')]);
  return { said, status: status as number };
}

describe('npm run start:env', () => {
  it('says in one sentence what to do where there is no .env, and ends with 1', async () => {
    expect(await startHere()).toEqual({
      said: 'There is no file .env here: copy .env.example to .env, and fill it in.\n',
      status: 1,
    });
  });

  it('says so too where it cannot be read', async () => {
    await mkdir(join(folder, '.env'));
    const { said, status } = await startHere();
    expect(said).toMatch(/^The file \.env cannot be read \(\w+\): [^\n]+\n$/u);
    expect(status).toBe(1);
  });

  it('takes from it what the bot is set up by', async () => {
    await writeFile(join(folder, '.env'), 'SLACK_BOT_TOKEN=xoxb-\nSLACK_SIGNING_SECRET=long-enough\n');
    const { said, status } = await startHere();
    expect(said).toMatch(/^The environment is not right.*\n {2}SLACK_BOT_TOKEN: [^\n]+\n$/u);
    expect(status).toBe(1);
  });
});
