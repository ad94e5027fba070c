import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { MadeUpPerson } from '../../src/sandbox/people/made-up-person.ts';
import { readManifest } from '../../src/sandbox/manifest.ts';
import { startStandInSlack, type StandInSlack } from '../../src/sandbox/stand-in-slack.ts';
import { createTestDatabase, type TestDatabase } from './postgres.ts';
import { openRows, type Rows } from './rows.ts';
import { startBot, type StartedBot } from './started-bot.ts';

type Around = {
  /** Of Northwind; without them there is no workspace yet. */
  readonly people?: readonly MadeUpPerson[];
  readonly oauthApp?: { readonly clientId: string; readonly clientSecret: string };
  /** What each bot finds in its environment, beside what all need. */
  readonly environment?: Readonly<Record<string, string>>;
};

/** A stand-in Slack and a database of the file's own, there once its tests run. */
export type StartingBots = {
  readonly slack: StandInSlack;
  readonly database: TestDatabase;
  readonly rows: Rows;
  readonly signingSecret: string;
  readonly key: string;
  /** None outlives its test. */
  readonly start: (changes?: Readonly<Record<string, string>>) => StartedBot;
};

function once<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('no test of the file runs yet');
  return part;
}

/** Registers what comes before and after the tests of the file. */
export function startingBots({ people, oauthApp, environment = {} }: Around): StartingBots {
  const signingSecret = randomBytes(16).toString('hex');
  const key = randomBytes(32).toString('base64');
  const there: { slack?: StandInSlack; database?: TestDatabase; rows?: Rows } = {};
  let started: StartedBot[] = [];
  beforeAll(async () => {
    there.slack = await startStandInSlack({
      manifest: readManifest('manifest.yml'),
      signingSecret,
      ...(oauthApp && { oauthApp }),
    });
    if (people) there.slack.addWorkspace({ teamId: 'T0001', name: 'Northwind', people });
    there.database = await createTestDatabase();
    there.rows = await openRows(there.database.url);
  });
  afterEach(() => {
    for (const bot of started) bot.process.kill('SIGKILL');
    started = [];
  });
  afterAll(async () => {
    await there.rows?.stop();
    await there.database?.drop();
    await there.slack?.stop();
  });
  return {
    get slack() {
      return once(there.slack);
    },
    get database() {
      return once(there.database);
    },
    get rows() {
      return once(there.rows);
    },
    signingSecret,
    key,
    start: (changes = {}) => {
      const bot = startBot({
        SLACK_SIGNING_SECRET: signingSecret,
        SLACK_API_URL: once(there.slack).apiUrl,
        DATABASE_URL: once(there.database).url,
        ENCRYPTION_KEYS: `k1:${key}`,
        PORT: '0',
        ...environment,
        ...changes,
      });
      started.push(bot);
      return bot;
    },
  };
}
