import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { KeyRing } from '../../src/config.ts';
import { createDatabase } from '../../src/db/database.ts';
import { createVault } from '../../src/db/vault.ts';
import { prepareDatabase } from '../../src/prepare-database.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import { readManifest } from '../../src/sandbox/manifest.ts';
import type { MadeUpPerson } from '../../src/sandbox/people/made-up-person.ts';
import { people } from '../../src/sandbox/people/people.ts';
import { enrolEverybody } from '../../src/sandbox/seeds.ts';
import { startStandInSlack } from '../../src/sandbox/stand-in-slack.ts';
import { confirmRound, previewRound } from '../../src/sandbox/stories/moves.ts';
import type { Random } from '../random.ts';
import { mountDisk } from './disk.ts';
import { isNudge, settled, type Settled } from './ending.ts';
import { keepPostgres } from './kept-postgres.ts';
import { passingTime } from './passing.ts';
import { startFront } from './front.ts';
import { startLine } from './line.ts';
import { insist, keepBusy } from './people.ts';
import { startReplicas, type Replicas } from './replicas.ts';
import { countTaken } from './taken.ts';
import type { troublesOf } from './troubles.ts';

export type Chaos = {
  readonly around: Parameters<typeof troublesOf>[0];
  readonly replicas: Replicas;
  /** Once the first pairs have read that they are: until then nothing goes wrong. */
  readonly firstIntroductions: () => Promise<void>;
  /** Lets time go on, as far as the bot keeps up. */
  readonly pass: () => Promise<void>;
  /** Whether topics and check-ins have been among what was to be sent. */
  readonly isLoadWhole: () => Promise<boolean>;
  /** Lets everybody alone until nothing is under way, and counts. */
  readonly settle: () => Promise<Settled>;
  readonly stop: () => Promise<void>;
};

type Wanted = { readonly folder: string; readonly random: Random; readonly replicas: number };

/** Northwind four times over: 96 people who join. */
const crowd: readonly MadeUpPerson[] = ['', ' the Second', ' the Third', ' the Fourth'].flatMap((copy) =>
  people.map(({ manager: _manager, name, ...person }: MadeUpPerson) => ({
    ...person,
    name: `${name}${copy}`,
  })),
);

/** A working morning, from which weeks go by. */
const begins = Temporal.Instant.from('2026-03-02T09:00:00Z');

/** A workspace whose round has just been confirmed, and replicas that are about to introduce its pairs. */
export async function beginChaos({ folder, random, replicas: count }: Wanted): Promise<Chaos> {
  const world = await openWorld(folder);
  const { slack, workspace, line, postgres, disk, time } = world;
  const replicas = startReplicas({ count, offset: time.offset(), environment: world.environment });
  const front = await startFront({ ports: replicas.ports, random });
  slack.connectApp({ url: `${front.url}/slack/events` });
  await enrolCrowd(world);
  const taken = countTaken(slack);
  const ana = workspace.person('Ana Sousa');
  await insist(ana, () => previewRound(ana).then(() => confirmRound(ana)), 60_000);
  const busy = keepBusy(workspace, { random, atOnce: 4 });
  const changing = changePeople(workspace, random);
  const passing = passingTime({
    databaseUrl: postgres.url,
    now: time.clock.now,
    moveClock: (by) => moveClock(by),
  });
  const moveClock = (by: { readonly hours: number }) => replicas.moveClock(time.move(by));
  return {
    around: { slack, line, databaseUrl: postgres.url, disk, random, moveClock },
    replicas,
    firstIntroductions: () => untilAsMany(postgres.url, introduced, firstPairs),
    pass: passing.pass,
    isLoadWhole: passing.isLoadWhole,
    settle: async () => {
      slack.faults.clear();
      line.mend();
      await Promise.all([busy.stop(), changing.stop()]);
      passing.stop();
      replicas.leaveAlone();
      return settled({
        databaseUrl: postgres.url,
        now: time.clock.now,
        workspace,
        taken: taken.read,
        isNudge,
        moveClock,
        counts: { ...replicas.counts(), ...front.counts(), ...busy.counts() },
      });
    },
    stop: async () => {
      passing.stop();
      taken.stop();
      await replicas.stop();
      await front.stop();
      await slack.stop();
      line.stop();
      await postgres.stop();
      await disk?.stop();
    },
  };
}

type World = Awaited<ReturnType<typeof openWorld>>;

/** What outlives the replicas: a Slack, and a Postgres of the run's own at the end of a line that can be cut. */
async function openWorld(folder: string) {
  const signingSecret = randomBytes(16).toString('hex');
  const keys: KeyRing = [{ id: 'k1', key: randomBytes(32) }];
  const time = movableTime();
  const ofDatabase = join(folder, 'database');
  await mkdir(ofDatabase);
  const disk = await mountDisk(ofDatabase);
  const postgres = await keepPostgres(ofDatabase);
  const line = await startLine({ port: Number(new URL(postgres.url).port) });
  const slack = await startStandInSlack({
    manifest: readManifest('manifest.yml'),
    signingSecret,
    clock: time.clock,
  });
  slack.rateLimits.turnOff();
  const workspace = slack.addWorkspace({ teamId: 'T0001', name: 'Northwind', people: crowd });
  const throughLine = new URL(postgres.url);
  throughLine.port = String(line.port);
  const environment = {
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: throughLine.href,
    ENCRYPTION_KEYS: `k1:${keys[0].key.toString('base64')}`,
    PORT: '0',
  };
  return { keys, time, postgres, disk, line, slack, workspace, environment };
}

function movableTime() {
  let offset = begins.epochMilliseconds - Date.now();
  return {
    clock: { now: () => Temporal.Now.instant().add({ milliseconds: offset }) },
    offset: () => offset,
    move: ({ hours }: { readonly hours: number }) => (offset += Math.round(hours * 3_600_000)),
  };
}

async function enrolCrowd({ postgres: { url }, keys, time: { clock }, workspace }: World): Promise<void> {
  const db = createDatabase({ access: await prepareDatabase({ url, keys }), vault: createVault(keys) });
  await untilAsMany(url, known, crowd.length);
  await enrolEverybody({ db, clock }, workspace, crowd);
  await db.close();
}

/** The first replica reads the directory as it starts. */
const known = `select count(*)::int from people where workspace_id = 'T0001'`;

const introduced = `select count(*)::int from deliveries where kind = 'introduction' and state = 'sent'`;

/** Of 48. The others are introduced while all goes wrong. */
const firstPairs = 12;

async function untilAsMany(url: string, counting: string, count: number): Promise<void> {
  const rows = new Client({ connectionString: url });
  await rows.connect();
  try {
    for (;;) {
      const { rows: found } = await rows.query<{ count: number }>(counting);
      if ((found[0]?.count ?? 0) >= count) return;
      await pause(200);
    }
  } finally {
    await rows.end();
  }
}

const zones = ['Europe/Lisbon', 'Europe/Oslo', 'Africa/Nairobi', 'Asia/Kolkata'];

/** Somebody moves to another zone now and then, and the app hears of it, late or twice. */
function changePeople(workspace: Workspace, random: Random) {
  const over = new AbortController();
  const working = (async () => {
    while (!over.signal.aborted) {
      const some = workspace.people();
      const person = some[random.below(some.length)];
      if (person)
        await workspace
          .change(person.id, { timeZone: zones[random.below(zones.length)] ?? 'Europe/Lisbon' })
          .catch(() => undefined);
      await pause(400);
    }
  })();
  return {
    stop: async () => {
      over.abort();
      await working;
    },
  };
}
