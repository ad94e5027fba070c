import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { homedir } from 'node:os';
import { environment, readConfig, readSandboxConfig } from '../src/config.ts';
import { faultsOf } from './support/config-faults.ts';

const key = (id: string, fill: number) => `${id}:${Buffer.alloc(32, fill).toString('base64')}`;

const complete = {
  SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
  SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99yyyzzz85a5',
};

const full = {
  ...complete,
  SLACK_APP_TOKEN: 'xapp-1-A1-2-abc',
  SLACK_API_URL: 'http://127.0.0.1:4747/api/',
  DATABASE_URL: 'postgres://peer:secret@db.example:5432/peers',
  DATABASE_APP_URL: 'postgres://app:secret@db.example:5432/peers',
  ENCRYPTION_KEYS: `${key('2026', 2)}, ${key('2025', 1)}`,
  PORT: '8080',
  PEER_DATA_DIR: '/srv/peer-pairs',
  METRICS_TOKEN: 'whoever-has-it-reads',
  PUBLIC_URL: 'https://peers.example',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
  LOG_LEVEL: 'debug',
};

/** One wrong value for each variable, none of which may be seen again. */
const wrong = {
  SLACK_BOT_TOKEN: 'xoxp-wrong-bot-token',
  SLACK_SIGNING_SECRET: 'wrong',
  SLACK_APP_TOKEN: 'xoxb-wrong-app-token',
  SLACK_API_URL: 'wrong api url',
  DATABASE_URL: 'mysql://user:wrongpassword@host/db',
  DATABASE_APP_URL: 'mysql://app:wrongpassword@host/db',
  ENCRYPTION_KEYS: 'k1:wrongkey',
  PORT: 'wrongport',
  PEER_DATA_DIR: '~wrong/directory',
  METRICS_TOKEN: 'wrongmetrics',
  PUBLIC_URL: 'wrong.example',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'grpc://wrong.example:4317',
  LOG_LEVEL: 'wronglevel',
};

/** Of another way, in which the bot has no token of its own. */
const ofOAuth = { SLACK_CLIENT_ID: 'wrong client id', SLACK_CLIENT_SECRET: 'wrong' };

const namedIn = (message: string) => Object.keys(full).filter((name) => message.includes(`${name}:`));

describe('the configuration', () => {
  it('needs no more than the two secrets of the Slack app', () => {
    const { slack, port, databaseUrl, encryptionKeys, logLevel } = readConfig(complete);
    expect(slack).toEqual({
      botToken: complete.SLACK_BOT_TOKEN,
      signingSecret: complete.SLACK_SIGNING_SECRET,
      appToken: undefined,
      apiUrl: 'https://slack.com/api/',
    });
    expect({ port, databaseUrl, encryptionKeys, logLevel }).toEqual({
      port: 3000,
      databaseUrl: undefined,
      encryptionKeys: undefined,
      logLevel: 'info',
    });
  });

  it.each(['xoxb-', 'xapp-', 'xoxp-', 'xoxe.'])('takes no token, %s…, for the signing secret', (begin) => {
    expect(faultsOf({ ...complete, SLACK_SIGNING_SECRET: `${begin}1-2-abcdefgh` })).toMatch(
      /SLACK_SIGNING_SECRET: is a token, and no signing secret: that stands under "Basic Information"/u,
    );
  });

  it('takes the beginning of a token, as .env.example has it, for none', () => {
    expect(faultsOf({ ...complete, SLACK_BOT_TOKEN: 'xoxb-' })).toMatch(
      /SLACK_BOT_TOKEN: is only the beginning of a bot token: copy it whole/u,
    );
    expect(faultsOf({ ...complete, SLACK_APP_TOKEN: 'xapp-' })).toMatch(
      /SLACK_APP_TOKEN: is only the beginning of an app-level token: copy it whole/u,
    );
  });

  it('is read from every variable', () => {
    const config = readConfig(full);
    expect(config.slack.appToken).toBe(full.SLACK_APP_TOKEN);
    expect(config.slack.apiUrl).toBe(full.SLACK_API_URL);
    expect(config.databaseUrl).toBe(full.DATABASE_URL);
    expect(config.databaseAppUrl).toBe(full.DATABASE_APP_URL);
    expect(config.encryptionKeys?.map(({ id }) => id)).toEqual(['2026', '2025']);
    expect([config.port, config.dataDirectory, config.logLevel]).toEqual([8080, '/srv/peer-pairs', 'debug']);
    expect([config.metricsToken, config.publicUrl, config.tracesEndpoint]).toEqual([
      full.METRICS_TOKEN,
      full.PUBLIC_URL,
      full.OTEL_EXPORTER_OTLP_ENDPOINT,
    ]);
  });

  it('takes an empty variable for one that is not set', () => {
    const empty = Object.fromEntries(Object.keys(full).map((name) => [name, '']));
    expect(readConfig({ ...empty, ...complete })).toEqual(readConfig(complete));
    expect(namedIn(faultsOf(empty))).toEqual(['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET']);
  });

  it.each(['\n', '\r\n', '  ', '\t\n'])('takes white space as %j around a value for none of it', (space) => {
    const spaced = Object.fromEntries(
      Object.entries(full).map(([name, value]) => [name, `${space}${value}${space}`]),
    );
    expect(readConfig(spaced)).toEqual(readConfig(full));
    const blank = Object.fromEntries(Object.keys(full).map((name) => [name, space]));
    expect(readConfig({ ...blank, ...complete })).toEqual(readConfig(complete));
    expect(readSandboxConfig({ ...spaced, PORT: `5000${space}` }).port).toBe(5000);
  });

  it.each([
    ['~', homedir()],
    ['~/', `${homedir()}/`],
    ['~/peer pairs', `${homedir()}/peer pairs`],
    ['/srv/~', '/srv/~'],
    ['a~b', 'a~b'],
  ])('keeps its data for PEER_DATA_DIR=%s in %s', (PEER_DATA_DIR, directory) => {
    expect(readConfig({ ...complete, PEER_DATA_DIR }).dataDirectory).toBe(directory);
  });

  it.each(['xoxe.xoxb-1-a-token', 'xoxe-1-a-refresh-token'])(
    'refuses %s for a bot token, since it rotates, and says the way out, and not the token',
    (SLACK_BOT_TOKEN) => {
      const faults = faultsOf({ ...complete, SLACK_BOT_TOKEN });
      expect(namedIn(faults)).toEqual(['SLACK_BOT_TOKEN']);
      expect(faults).toContain('runs out after twelve hours');
      expect(faults).toContain('Set SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and PUBLIC_URL in its place');
      expect(faults).not.toContain(SLACK_BOT_TOKEN);
    },
  );

  it.each(['~ada', '~ada/data', '~~/'])(
    'refuses %s, since it knows nobody’s home but its own',
    (PEER_DATA_DIR) => {
      const faults = faultsOf({ ...complete, PEER_DATA_DIR });
      expect(namedIn(faults)).toEqual(['PEER_DATA_DIR']);
      expect(faults).toContain('only "~/" is understood');
    },
  );

  it('names every fault at once, and no other variable', () => {
    expect(namedIn(faultsOf(wrong)).toSorted()).toEqual(Object.keys(wrong).toSorted());
    fc.assert(
      fc.property(fc.subarray(Object.keys(wrong) as (keyof typeof wrong)[], { minLength: 1 }), (names) => {
        const some = Object.fromEntries(names.map((name) => [name, wrong[name]]));
        expect(namedIn(faultsOf({ ...full, ...some })).toSorted()).toEqual(names.toSorted());
      }),
    );
  });

  it('has a wrong value here for each variable that there is', () => {
    expect(Object.keys({ ...wrong, ...ofOAuth }).toSorted()).toEqual(
      Object.keys(environment.shape).toSorted(),
    );
    const message = faultsOf({ ...wrong, ...ofOAuth });
    for (const name of Object.keys(ofOAuth)) expect(message).toContain(`${name}: `);
  });

  it('never echoes a value, since it may be a secret', () => {
    const message = faultsOf(wrong);
    for (const value of Object.values(wrong)) expect(message).not.toContain(value);
    expect(message).not.toMatch(/wrong(key|password|port)/);
  });

  it('says of a variable that is not set that it is missing', () => {
    expect(faultsOf({})).toContain('SLACK_BOT_TOKEN: is not set');
  });

  it.each([
    ['too short a key', 'k1:AAAA'],
    ['a key without a name', key('', 1)],
    ['a name that a sealed value could not carry', key('a.b', 1)],
    ['two keys of one name, of which only one could ever open', `${key('k1', 1)},${key('k1', 2)}`],
    ['one good key and one bad', `${key('k1', 1)},k2:AAAA`],
    ['a comma too many', `${key('k1', 1)},`],
  ])('refuses %s', (_what, ENCRYPTION_KEYS) => {
    expect(namedIn(faultsOf({ ...complete, ENCRYPTION_KEYS }))).toEqual(['ENCRYPTION_KEYS']);
  });

  it('says of an address, a secret and a level what they are to be like', () => {
    const message = faultsOf(wrong);
    for (const words of [
      'DATABASE_URL: reads "postgres://user:',
      'SLACK_SIGNING_SECRET: is shorter than any signing secret',
      'PUBLIC_URL: a whole address',
      'LOG_LEVEL: one of fatal,',
    ])
      expect(message).toContain(words);
    expect(message).not.toMatch(/Invalid/u);
  });

  it('counts DATABASE_APP_URL with DATABASE_URL alone', () => {
    const { DATABASE_APP_URL } = full;
    expect(namedIn(faultsOf({ ...complete, DATABASE_APP_URL }))).toEqual(['DATABASE_APP_URL']);
  });

  it.each(['-1', '65536', '3.5', '0x10', 'three'])('refuses port %s', (PORT) => {
    expect(namedIn(faultsOf({ ...complete, PORT }))).toEqual(['PORT']);
  });

  it.each(['ftp://slack.com/api/', 'slack.com/api/'])('refuses to call Slack at %s', (SLACK_API_URL) => {
    expect(namedIn(faultsOf({ ...complete, SLACK_API_URL }))).toEqual(['SLACK_API_URL']);
  });
});

describe('the sandbox’s configuration', () => {
  it('needs nothing, and looks at nothing of Slack', () => {
    expect(readSandboxConfig({ ...wrong, DATABASE_URL: '', PORT: '', PEER_DATA_DIR: '/srv' })).toEqual({
      databaseUrl: undefined,
      dataDirectory: '/srv',
      port: 4747,
    });
  });
});
