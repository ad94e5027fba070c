import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig, type KeyRing } from '../../src/config.ts';
import { asOwner } from '../../src/db/operating/as-owner.ts';
import { resealAll } from '../../src/db/operating/resealing.ts';
import { examine } from '../../src/operating/doctor/examine.ts';
import { inALine, type Finding } from '../../src/operating/doctor/finding.ts';
import { holdingsOf } from '../../src/operating/doctor/keys.ts';
import { testKeys } from '../support/postgres.ts';
import { room } from '../support/room.ts';
import { agree, checkIn, meet, setGoal } from '../support/walk.ts';
import { few, reads } from '../support/world.ts';
import { countOfSealed, run, whoAndWhere } from './commands.ts';

const here = room({ people: few, introduced: true, shared: true, withoutRateLimits: true });
const [k1] = testKeys;
const k2 = { id: 'k2', key: randomBytes(32) };

const variables = () => ({
  SLACK_BOT_TOKEN: here.workspace.botToken,
  SLACK_SIGNING_SECRET: 'a secret of Slack’s',
  SLACK_API_URL: here.slack.apiUrl,
  DATABASE_URL: here.world.databaseUrl,
  ENCRYPTION_KEYS: `k1:${k1.key.toString('base64')}`,
});
const examined = (keys: KeyRing = testKeys, changes: NodeJS.ProcessEnv = {}) => {
  const config = readConfig({ ...variables(), ...changes });
  return examine(config, { url: config.databaseUrl ?? '', keys });
};
const faultsIn = (findings: readonly Finding[]) =>
  findings.filter(({ level }) => level === 'fault').map(inALine);
const owned = <T>(work: Parameters<typeof asOwner<T>>[1]) => asOwner(here.world.databaseUrl, work);

const secrets = () => {
  const { password, pathname } = new URL(here.world.databaseUrl);
  return ['a secret of', k1.key.toString('base64'), pathname.slice(1), 'lighthouses', password].filter(
    Boolean,
  );
};

beforeAll(async () => {
  const walk = { workspace: here.workspace, word: 'lighthouses', pair: here.pair };
  for (const step of [agree, setGoal, meet]) await step(walk);
  await here.world.sandbox.advance({ hours: 7 * 24 });
  await checkIn(walk);
  await here.rows.delivered();
});

describe('the doctor', () => {
  it('finds no fault with a bot that is well, and says what it looked at', async () => {
    const found = await examined();
    expect(faultsIn(found)).toEqual([]);
    const seen = found.map(inALine).join('\n');
    for (const about of ['database', 'migrations', 'zones', 'keys', 'Slack', 'scopes', 'clock'])
      expect(seen).toMatch(new RegExp(`ok +${about} `));
    expect(seen).toMatch(/\d+ values under the key k1; \d+ tried, all opened/);
  });

  it('opens every sealed value that a pair brings about in its first weeks', async () => {
    const holdings = await owned((owner) => holdingsOf(owner, testKeys));
    const columns = holdings.map(({ column }) => column);
    for (const column of ['agreements.wording', 'check_in_answers.answers', 'pairs.reasons', 'goals.wording'])
      expect(columns).toContain(column);
    expect(holdings.filter(({ shut, tried }) => shut > 0 || tried === 0)).toEqual([]);
  });

  it('tells of a key that is not in the ring, and of one that is another under the same id', async () => {
    expect(faultsIn(await examined([k2])).join('\n')).toMatch(
      /values under the key k1, which is not in the ring/,
    );
    const another = faultsIn(await examined([{ id: 'k1', key: randomBytes(32) }]));
    expect(another.length).toBeGreaterThan(5);
    expect(another.join('\n')).toMatch(/goals\.wording do not open with the key k1/);
  });

  it('tells of a database that is newer, and of one that is half applied', async () => {
    await here.rows.query(
      `insert into kysely_migration (name, timestamp) values ('29990101-01-later', '2999-01-01')`,
    );
    expect(faultsIn(await examined()).join('\n')).toMatch(/newer than this version.*29990101-01-later/);
    await here.rows.query(`delete from kysely_migration where name = '29990101-01-later'`);
    const [taken] = await here.rows.query<{ name: string; timestamp: string }>(
      `delete from kysely_migration where name like '20261128-20-%' returning name, timestamp`,
    );
    expect(faultsIn(await examined()).join('\n')).toMatch(/half applied: 20261128-20-bookings/);
    await here.rows.query('insert into kysely_migration (name, timestamp) values ($1, $2)', [
      taken?.name,
      taken?.timestamp,
    ]);
    expect(faultsIn(await examined())).toEqual([]);
  });

  it('tells of a token that Slack does not take, and of a Slack and a database out of reach', async () => {
    expect(faultsIn(await examined(testKeys, { SLACK_BOT_TOKEN: 'xoxb-nobody' })).join('\n')).toMatch(
      /does not take the bot token \(invalid_auth\) → Copy SLACK_BOT_TOKEN/,
    );
    const away = { SLACK_API_URL: 'http://127.0.0.1:1/api/', DATABASE_URL: 'postgres://me:pw@127.0.0.1:1/x' };
    const found = faultsIn(await examined(testKeys, away));
    expect(found.join('\n')).toMatch(
      /nothing listens at its address \(ECONNREFUSED\) → Start the server[^]*does not answer as it should \(network\) → See that/,
    );
  });
});

describe('npm run doctor', () => {
  it('prints a line for each finding, and no secret, name or text', async () => {
    const { code, said } = await run(variables());
    expect([code, said]).toEqual([0, expect.stringMatching(/\nNo fault found\.\n$/)]);
    for (const secret of [...secrets(), ...(await whoAndWhere(here))]) expect(said).not.toContain(secret);
  });

  it('makes no database where there is none yet', async () => {
    const { DATABASE_URL: _none, ...others } = variables();
    const directory = join(tmpdir(), `peer-pairs-${randomBytes(6).toString('hex')}`);
    const { code, said } = await run({ ...others, PEER_DATA_DIR: directory });
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/\nwarning +database +there is none yet → Start/),
    ]);
    expect(existsSync(directory)).toBe(false);
  });

  it('ends with 1 on a fault, and names all that the environment lacks', async () => {
    const { code, said } = await run({ ENCRYPTION_KEYS: 'k1:secret' });
    expect(code).toBe(1);
    for (const [name, next] of [
      ['SLACK_BOT_TOKEN', 'Set it as'],
      ['SLACK_SIGNING_SECRET', 'Set it as'],
      ['ENCRYPTION_KEYS', 'Correct it'],
    ])
      expect(said).toMatch(new RegExp(`\nfault +configuration +${name}: .* → ${next}`));
    expect(said).not.toContain('k1:secret');
    expect(said).toMatch(/\n3 faults to mend\.\n$/);
  });
});

describe('npm run support-packet', () => {
  it('writes versions, states as counts and causes, and nothing that tells who, where or what', async () => {
    await here.rows.query(
      `insert into deliveries (workspace_id, pair_id, kind, occurrence, state, outcome, queued_at, settled_at)
       select $1, $2, 'topic', 900 + n, 'failed', case n when 1 then 'Ana said lighthouses' else 'is_archived' end, now(), now()
       from generate_series(1, 3) n`,
      [here.workspace.teamId, here.pairId],
    );
    const more = { METRICS_TOKEN: 'whoever-has-it-reads', PUBLIC_URL: 'https://peers.somewhere.example' };
    const packet = (file: string) => run({ ...variables(), ...more }, 'src/write-support-packet.ts', file);
    const file = join(tmpdir(), `peer-pairs-${randomBytes(6).toString('hex')}.json`);
    expect(await packet(file)).toEqual({
      code: 0,
      said: `${file} is written. Read it, then hand it on.\n`,
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    rmSync(file);
    expect(await packet(join(file, 'nowhere'))).toEqual({
      code: 1,
      said: expect.stringMatching(/^Name a file that can be written, or "-".*\nENOENT: [^\n]*\n$/u),
    });
    const { code, said: written } = await packet('-');
    expect(code).toBe(0);
    for (const secret of [...secrets(), ...(await whoAndWhere(here)), 'whoever-has-it-reads', 'somewhere'])
      expect(written).not.toContain(secret);
    expect(JSON.parse(written)).toMatchObject({
      versions: { node: process.versions.node },
      configuration: {
        slackComesBy: 'HTTP',
        installsBy: 'a token',
        database: 'of DATABASE_URL',
        keys: 1,
        hasPublicUrl: true,
      },
      doctor: expect.arrayContaining([expect.stringMatching(/^ok +migrations/)]),
      counts: {
        atLarge: { workspaces: 'under 5', 'jobs completed': expect.any(Number) },
        states: { 'pairs active': 'under 5' },
        deliveries: { 'topic failed': 'under 5' },
        causes: expect.arrayContaining([
          expect.objectContaining({ cause: 'delivery-is_archived', count: 2 }),
          expect.objectContaining({ cause: 'no code', count: 1 }),
        ]),
      },
    });
  });
});

const keysInUse = async () => {
  const holdings = await owned((owner) => holdingsOf(owner, [k2, k1]));
  return [...new Set(holdings.map(({ keyId }) => keyId))];
};

describe('resealing', () => {
  it('moves all to the newest key, says which may go, and moves back as well: everything still reads', async () => {
    const before = await here.rows.query<{ sum: number }>(countOfSealed);
    const moved = await owned((owner) => resealAll(owner, [k2, k1]));
    expect(moved).toEqual({ moved: before[0]?.sum, left: 0, shut: 0 });
    expect(await keysInUse()).toEqual(['k2']);
    expect((await examined([k2, k1])).map(inALine).join('\n')).toMatch(
      /warning +keys +nothing under the key k1 → Drop it/,
    );
    expect(faultsIn(await examined([k2]))).toEqual([]);
    expect(await owned((owner) => resealAll(owner, [k2, k1]))).toEqual({ moved: 0, left: 0, shut: 0 });
    await owned((owner) => resealAll(owner, [k1, k2]));
    await here.ana.openHome();
    await reads(() => here.ana.home(), 'version 1 is signed');
  });

  it('passes by what somebody holds, ends what was broken off, and leaves what no key opens', async () => {
    const stopped = owned((owner) =>
      resealAll(owner, [k2, k1], (column) => {
        if (column === 'goals.wording') throw new Error('stopped');
      }),
    );
    await expect(stopped).rejects.toThrow('stopped');
    expect((await keysInUse()).toSorted()).toEqual(['k1', 'k2']);
    await owned(async (holder) => {
      await holder.query('begin');
      await holder.query('select from participants where profile_sealed is not null limit 1 for update');
      expect(await owned((owner) => resealAll(owner, [k2, k1]))).toMatchObject({ left: 1, shut: 0 });
      await holder.query('rollback');
    });
    expect(await owned((owner) => resealAll(owner, [k2, k1]))).toEqual({ moved: 1, left: 0, shut: 0 });
    expect(await owned((owner) => resealAll(owner, [k1]))).toMatchObject({ moved: 0 });
    const shut = await owned((owner) => resealAll(owner, [k1]));
    expect(shut.left).toBe(shut.shut);
    expect(shut.shut).toBeGreaterThan(5);
    await owned((owner) => resealAll(owner, [k1, k2]));
  });
});
