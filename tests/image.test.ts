import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { people } from '../src/sandbox/people/people.ts';
import { startingBots } from './support/starting-bots.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const linesOf = (name: string) => read(name).split('\n');

const here = startingBots({ people, environment: { SLACK_BOT_TOKEN: 'xoxb-T0001-sandbox' } });

/** What the image has of ours, as its Dockerfile copies it. */
const copied = () =>
  linesOf('Dockerfile')
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(' ').slice(1, -1));

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean(), optional: z.boolean(), devOptional: z.boolean() }).partial(),
  ),
});

/** What `npm ci --omit=dev --omit=optional` installs. */
const installed = () =>
  Object.entries(lockfile.parse(JSON.parse(read('package-lock.json'))).packages)
    .filter(([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional)
    .map(([path]) => path);

/** Node itself lets the bot read nothing else, write nothing at all, and start no other program. */
function asInTheImage(): Readonly<Record<string, string>> {
  const readable = [...copied(), ...installed()].map((path) => `--allow-fs-read=${join(root, path)}`);
  return {
    NODE_OPTIONS: ['--permission', '--allow-net', '--allow-worker', ...readable].join(' '),
    NODE_NO_WARNINGS: '1',
    // Else Node would write there what it has compiled.
    NODE_COMPILE_CACHE: '',
    NODE_ENV: 'production',
  };
}

describe('the image', () => {
  it('has all that the bot needs, which writes no file: it starts from what is copied and installed there alone', async () => {
    expect(installed().length).toBeGreaterThan(50);
    const bot = here.start(asInTheImage());
    const url = await bot.ready();
    expect((await fetch(new URL('/healthz', url))).status).toBe(200);
    expect((await fetch(new URL('/readyz', url))).status).toBe(200);
    expect(await bot.stop()).toBe(0);
    expect(bot.errors()).toBe('');
  });

  it('gets the signal of a stop itself: Node is its main process, with no shell before it', () => {
    const instructions = linesOf('Dockerfile').map((line) => line.trim());
    expect(instructions.filter((line) => line.startsWith('CMD ["node", "src'))).toEqual([
      'CMD ["node", "src/main.ts"]',
    ]);
    expect(instructions.filter((line) => /^(ENTRYPOINT|SHELL|STOPSIGNAL|CMD [^[])/u.test(line))).toEqual([]);
  });
});
