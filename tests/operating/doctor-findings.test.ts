import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { ConfigFault } from '../../src/config-of-access.ts';
import { ConfigError, readConfig } from '../../src/config.ts';
import { KeyFileError } from '../../src/db/key-file.ts';
import { lookAtClocks, type ClockReading } from '../../src/operating/doctor/clock.ts';
import { lookAtConfiguration, lookAtFaults } from '../../src/operating/doctor/configuration.ts';
import { lookAtServer, notOpened } from '../../src/operating/doctor/database.ts';
import { inALine, type Findings } from '../../src/operating/doctor/finding.ts';
import { lookAtKeys, type Holding } from '../../src/operating/doctor/keys.ts';
import { lookAtMigrations } from '../../src/operating/doctor/migrations.ts';
import { lookAtProgram } from '../../src/operating/doctor/program.ts';
import { lookAtScopes } from '../../src/operating/doctor/slack.ts';
import { askedScopes } from '../../src/slack/manifest.ts';
import { lookAtZones, momentsFrom, zonesToCompare } from '../../src/operating/doctor/zones.ts';

const levels = (findings: Findings) => findings.map(({ level }) => level);
const lines = (findings: Findings) => findings.map(inALine).join('\n');

describe('the program', () => {
  it('runs on the Node it is meant for, and is warned of another', () => {
    expect(levels(lookAtProgram())).toEqual(['ok']);
    expect(lines(lookAtProgram('20.11.0'))).toMatch(/^warning .*on Node 20\.11\.0 → Run it by npm/);
  });
});

describe('the configuration', () => {
  const whole = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'a secret of Slack’s' };
  const byOAuth = { SLACK_BOT_TOKEN: '', SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'another secret' };
  const looked = (more: NodeJS.ProcessEnv) => lookAtConfiguration(readConfig({ ...whole, ...more }));

  it('is whole with the least there may be', () => {
    expect(levels(looked({}))).toEqual(['ok']);
  });

  it.each([
    [{ DATABASE_URL: 'postgres://me:pass-phrase@db/x' }, ['fault'], 'ENCRYPTION_KEYS is not'],
    [{ PUBLIC_URL: 'http://peers.example' }, ['ok', 'warning'], 'no https address'],
    [{ PUBLIC_URL: 'https://peers.example' }, ['ok'], 'complete'],
    [
      { PUBLIC_URL: 'https://peers.example', SLACK_APP_TOKEN: 'xapp-1' },
      ['ok', 'warning'],
      'by Socket Mode nothing is served',
    ],
    [{ ...byOAuth, PUBLIC_URL: 'https://peers.example' }, ['ok'], 'any workspace may install it'],
    [{ ...byOAuth, PUBLIC_URL: 'http://127.0.0.1:3000' }, ['ok', 'warning'], 'no https address'],
  ])('of %j is %j', (more, expected, words) => {
    expect(levels(looked(more))).toEqual(expected);
    expect(lines(looked(more))).toContain(words);
    expect(lines(looked(more))).not.toMatch(/pass-phrase|peers\.example|xapp-1/);
  });
});

describe('what is wrong with the configuration', () => {
  it('has a next step of its own for what is missing, wrong or to be taken out', () => {
    const given = {
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'another secret',
      SLACK_SIGNING_SECRET: 'a secret of Slack’s',
      PUBLIC_URL: 'http://peers.example',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      DATABASE_APP_URL: 'postgres://app@db/x',
      LOG_LEVEL: 'louder',
    };
    expect(lines(lookAtFaults(faultsOf(given)))).toMatch(
      /SLACK_BOT_TOKEN: .* → Take it out, or .*\n.*SLACK_APP_TOKEN: .* → Take it out, .*\n.*PUBLIC_URL: .* → Put a proxy .*\n.*DATABASE_APP_URL: .* → Set DATABASE_URL too, or .*\n.*LOG_LEVEL: one of fatal, .* → Correct it\.$/u,
    );
    expect(lines(lookAtFaults(faultsOf({})))).toMatch(/SLACK_SIGNING_SECRET: is not set → Set it as/u);
  });
});

const faultsOf = (variables: NodeJS.ProcessEnv): readonly ConfigFault[] => {
  try {
    readConfig(variables);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
};

describe('the server', () => {
  const good = {
    version: '18.1',
    versionNumber: 180_001,
    encoding: 'UTF8',
    ownsDatabase: true,
    mayMakeRoles: true,
    clock: 0,
  };
  it.each([
    [{}, undefined, 'ok'],
    [{ versionNumber: 140_020 }, undefined, 'fault'],
    [{ encoding: 'SQL_ASCII' }, undefined, 'fault'],
    [{ ownsDatabase: false }, undefined, 'fault'],
    [{ mayMakeRoles: false }, undefined, 'fault'],
    [{ mayMakeRoles: false }, 'postgres://app@db/x', 'ok'],
  ])('with %j and DATABASE_APP_URL %s is: %s', (changes, databaseAppUrl, level) => {
    expect(levels(lookAtServer({ ...good, ...changes }, { databaseAppUrl }))).toEqual([level]);
  });
});

describe('an embedded database', () => {
  it('whose key file is of no use is no fault of Postgres', () => {
    const error = new KeyFileError(
      'key file /data/encryption-key cannot be used: it is empty',
      'Put it back.',
    );
    expect(inALine(notOpened(error))).toMatch(
      /^fault +keys +the key file \S+ cannot be used: it is empty → Put it back\.$/u,
    );
    expect(inALine(notOpened(new Error('odd')))).toMatch(
      /^fault +database +the embedded Postgres cannot serve/u,
    );
  });
});

describe('migrations', () => {
  const own = ['01-a', '02-b', '03-c'];
  it.each([
    { of: 'all there', applied: own, level: 'ok', words: 'all 3 applied' },
    { of: 'an empty database', applied: undefined, isEmpty: true, level: 'warning', words: 'Start the bot' },
    { of: 'tables without a record', applied: undefined, level: 'fault', words: 'Restore' },
    { of: 'an older one', applied: ['01-a'], level: 'warning', words: 'older than this version by 2' },
    { of: 'a newer one', applied: [...own, '04-d'], level: 'fault', words: '04-d last' },
    { of: 'one half applied', applied: ['01-a', '03-c'], level: 'fault', words: '02-b is missing' },
  ])('of $of', ({ applied, isEmpty = false, level, words }) => {
    const found = lookAtMigrations(own, { applied, hasTables: !isEmpty });
    expect(levels(found)).toEqual([level]);
    expect(lines(found)).toContain(words);
  });
});

describe('scopes', () => {
  const asked = askedScopes();
  it('are those of the manifest, and never the right to read what pairs write', () => {
    expect(asked.needed).toContain('mpim:write');
    expect(asked.optional).toContain('files:write');
    expect([...asked.needed, ...asked.optional].join()).not.toContain('history');
  });

  it.each([
    [[...asked.needed, ...asked.optional], ['ok'], /all \d+ of the manifest/],
    [asked.needed, ['warning'], /without files:write, usergroups:read, channels:read/],
    [[...asked.optional, 'commands'], ['fault'], /chat:write, im:write, .*not granted/],
    [[...asked.needed, ...asked.optional, 'im:history'], ['warning'], /more .*: im:history/],
    [undefined, ['warning'], /does not say/],
  ])('granted as %j are %j', (granted, expected, words) => {
    expect(levels(lookAtScopes(asked, granted))).toEqual(expected);
    expect(lines(lookAtScopes(asked, granted))).toMatch(words);
  });
});

const reading = (told: number): ClockReading => ({
  of: 'Slack',
  before: 1_000_000,
  told,
  after: 1_002_000,
  exactTo: 1_000,
});

describe('clocks', () => {
  it.each([
    [1_001_000, 'ok'],
    [1_031_000, 'ok'],
    [1_033_000, 'warning'],
    [968_000, 'warning'],
    [1_300_000, 'fault'],
    [700_000, 'fault'],
  ])('that tell %i at 1000000 to 1002000 are: %s', (told, level) => {
    expect(levels(lookAtClocks([reading(told)]))).toEqual([level]);
  });

  it('blame nobody for how long the call took, or for a second cut off', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), fc.nat(999), (first, second, cut) => {
        const [told, after] = [1_000_000 + first, 1_000_000 + first + second];
        const seen = { ...reading(told - cut), after };
        expect(lines(lookAtClocks([seen]))).toContain('0 s away');
      }),
      { numRuns: 50 },
    );
  });
});

describe('time zones', () => {
  const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
  const offsets = (zone: string) =>
    momentsFrom(now).map((moment) => moment.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9);
  const alike = new Map(['Europe/Lisbon', 'Asia/Kolkata'].map((zone) => [zone, offsets(zone)]));
  const given = { version: '2026a', now, ofPostgres: alike, inUse: ['Europe/Lisbon', '+05:30'] };

  it.each([
    { are: 'alike', expected: ['ok'], words: 'the same times' },
    { are: 'of years ago', changes: { version: '2024b' }, expected: ['warning'], words: '2024b' },
    { are: 'unknown', changes: { inUse: ['Mars/Olympus'] }, expected: ['fault'], words: 'Mars/Olympus' },
    {
      are: 'different',
      changes: { ofPostgres: new Map([['Europe/Lisbon', offsets('Asia/Kolkata')]]) },
      expected: ['warning'],
      words: 'other times in Europe/Lisbon, where people live',
    },
    {
      are: 'different where nobody lives',
      changes: { ofPostgres: new Map([...alike, ['Asia/Kolkata', offsets('Europe/Lisbon')]]) },
      expected: ['ok'],
      words: 'other times in zones in which nobody lives',
    },
  ])('that are $are', ({ changes = {}, expected, words }) => {
    const found = lookAtZones({ ...given, ...changes });
    expect(levels(found)).toEqual(expected);
    expect(lines(found)).toContain(words);
  });

  it('are compared where people live, and a fixed distance from UTC nowhere', () => {
    expect(zonesToCompare(['America/Coyhaique', '-03:00'])).toContain('America/Coyhaique');
    expect(zonesToCompare(['-03:00'])).not.toContain('-03:00');
  });
});

const holding = (keyId: string, changes: Partial<Holding> = {}): Holding => ({
  column: 'goals.wording',
  keyId,
  values: 30,
  tried: 20,
  shut: 0,
  ...changes,
});

describe('keys', () => {
  it('say which one seals, which may go and which is still needed', () => {
    expect(lines(lookAtKeys(['k3', 'k2', 'k1'], [holding('k3'), holding('k2')]))).toMatch(
      /^ok .*30 values under the key k3; 20 tried, all opened; it seals.*\nwarning .*k2.*npm run reseal.*\nwarning .*nothing under the key k1 → Drop it.*Where it is a new one, put it in front/,
    );
  });

  it('are at fault where one is missing, or opens nothing', () => {
    expect(levels(lookAtKeys(['k2'], [holding('k1'), holding('k2')]))).toEqual(['fault', 'ok']);
    expect(lines(lookAtKeys(['k1'], [holding('k1', { shut: 3 })]))).toMatch(
      /^fault .*3 of 20 values tried of goals\.wording do not open with the key k1.*\nwarning .*; 20 tried, 17 opened.*fault above/,
    );
  });

  it('never print what stands in the place of an id', () => {
    const found = lines(lookAtKeys(['k1'], [holding('Ana said so')]));
    expect(found).not.toContain('Ana');
    expect(found).toContain('fault');
  });
});
