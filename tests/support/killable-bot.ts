import { randomBytes } from 'node:crypto';
import { systemClock } from '../../src/clock.ts';
import type { KeyRing } from '../../src/config.ts';
import { createDatabase } from '../../src/db/database.ts';
import { prepareDatabase } from '../../src/prepare-database.ts';
import { createVault } from '../../src/db/vault.ts';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import type { MadeUpPerson } from '../../src/sandbox/people/made-up-person.ts';
import { readManifest } from '../../src/sandbox/manifest.ts';
import { people } from '../../src/sandbox/people/people.ts';
import { enrolEverybody } from '../../src/sandbox/seeds.ts';
import { startStandInSlack, type StandInSlack } from '../../src/sandbox/stand-in-slack.ts';
import { createTestDatabase } from './postgres.ts';
import { openRows, type Rows } from './rows.ts';
import { startBot, type StartedBot } from './started-bot.ts';
import { letAllCallsGo } from './unpaced.ts';

/** The bot as a process of its own, between a Slack and a database that outlive it. */
export type KillableBot = {
  readonly slack: StandInSlack;
  readonly workspace: Workspace;
  readonly rows: Rows;
  /** Leaves the process no moment to tidy up. Resolves once the database has let go of it too. */
  readonly kill: () => Promise<void>;
  /** A new process on the same database, at another port, which Slack then calls. */
  readonly startAgain: () => Promise<void>;
  /** As it was at first: a crowd that has joined, no round, and a bot that runs. */
  readonly beginAnew: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Everybody of Northwind, and for each of them somebody just like them, whose names stand the other way round. */
const crowd: readonly MadeUpPerson[] = [
  ...people,
  ...people.map(({ manager: _manager, name, ...person }: MadeUpPerson) => ({
    ...person,
    name: name.split(' ').toReversed().join(' '),
  })),
];

/** With a crowd that has joined the program, and no round yet. */
export async function startKillableBot(): Promise<KillableBot> {
  const signingSecret = randomBytes(16).toString('hex');
  const key = randomBytes(32);
  const slack = await startStandInSlack({ manifest: readManifest('manifest.yml'), signingSecret });
  slack.rateLimits.turnOff();
  const workspace = slack.addWorkspace({ teamId: 'T0001', name: 'Northwind', people: crowd });
  const database = await createTestDatabase();
  const rows = await openRows(database.url);
  await letAllCallsGo(rows);
  const environment = {
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: database.url,
    ENCRYPTION_KEYS: `k1:${key.toString('base64')}`,
    PORT: '0',
  };
  let bot: StartedBot;
  const start = async () => {
    bot = startBot(environment);
    slack.connectApp({ url: `${await bot.ready()}/slack/events` });
  };
  const kill = async () => {
    bot.process.kill('SIGKILL');
    await bot.exited;
    await eventually(async () => (await rows.query(sessionsOfBot)).length === 0);
  };
  const beginAnew = async () => {
    slack.faults.clear();
    if (bot.process.exitCode !== null || bot.process.signalCode !== null) await start();
    await rows.query('truncate rounds, deliveries, touchpoints, program_log cascade');
    await rows.query('update participants set turn = null');
    forgetGroupDms(workspace);
  };
  await start();
  await enrolCrowd(rows, workspace, { url: database.url, key });
  return {
    slack,
    workspace,
    rows,
    kill,
    startAgain: start,
    beginAnew,
    stop: async () => {
      bot.process.kill('SIGKILL');
      await bot.exited;
      await rows.stop();
      await database.drop();
      await slack.stop();
    },
  };
}

const sessionsOfBot = `select from pg_stat_activity
  where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`;

function forgetGroupDms({ state: { conversations } }: Workspace): void {
  for (const { id, kind } of conversations.values()) if (kind === 'mpim') conversations.delete(id);
}

/** They join as soon as the bot, which reads the directory as it starts, knows them. */
async function enrolCrowd(
  rows: Rows,
  workspace: Workspace,
  { url, key }: { readonly url: string; readonly key: Buffer<ArrayBuffer> },
): Promise<void> {
  await eventually(async () => (await rows.count('people')) === crowd.length);
  const keys: KeyRing = [{ id: 'k1', key }];
  const db = createDatabase({ access: await prepareDatabase({ url, keys }), vault: createVault(keys) });
  await enrolEverybody({ db, clock: systemClock }, workspace, crowd);
  await db.close();
}
