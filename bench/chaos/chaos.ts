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
import { eventually } from '../../src/sandbox/driver/eventually.ts';
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
};

type Wanted = {
  readonly folder: string;
  readonly random: Random;
  readonly replicas: number;
  /** In seconds: how long what must come about before all else may take. */
  readonly patience: number;
};

type Part = { readonly stop: () => Promise<void> | void };
const stop = async (part: Part): Promise<void> => part.stop();

/** Northwind four times over: 96 people who join. */
const crowd: readonly MadeUpPerson[] = ['', ' the Second', ' the Third', ' the Fourth'].flatMap((copy) =>
  people.map(({ manager: _manager, name, ...person }: MadeUpPerson) => ({
    ...person,
    name: `${name}${copy}`,
  })),
);

/** A working morning, from which weeks go by. */
const begins = Temporal.Instant.from('2026-03-02T09:00:00Z');

/**
 * A workspace whose round has just been confirmed, and replicas that are about to introduce its pairs.
 * @param opened is told of each part as it comes about, so that a start that fails leaves none behind
 */
export async function beginChaos(
  { folder, random, replicas: count, patience }: Wanted,
  opened: AsyncDisposableStack,
): Promise<Chaos> {
  const world = await openWorld(folder, opened);
  const { slack, workspace, line, postgres, disk, time } = world;
  const { environment } = world;
  const replicas = opened.adopt(startReplicas({ count, offset: time.offset(), environment }), stop);
  const front = opened.adopt(await startFront({ ports: replicas.ports, random }), stop);
  slack.connectApp({ url: `${front.url}/slack/events` });
  await enrolCrowd(world, patience);
  const taken = opened.adopt(countTaken(slack), stop);
  const ana = workspace.person('Ana Sousa');
  await insist(ana, () => previewRound(ana).then(() => confirmRound(ana)), patience * 1000);
  const busy = opened.adopt(keepBusy(workspace, { random, atOnce: 4 }), stop);
  const changing = opened.adopt(changePeople(workspace, random), stop);
  const moveClock = (by: { readonly hours: number }) => replicas.moveClock(time.move(by));
  const passing = opened.adopt(
    passingTime({ databaseUrl: postgres.url, now: time.clock.now, moveClock }),
    stop,
  );
  return {
    around: { slack, line, databaseUrl: postgres.url, disk, random, moveClock },
    replicas,
    firstIntroductions: () =>
      untilAsMany(postgres.url, { counting: introduced, count: firstPairs, patience }),
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
  };
}

type World = Awaited<ReturnType<typeof openWorld>>;

/** What outlives the replicas: a Slack, and a Postgres of the run's own at the end of a line that can be cut. */
async function openWorld(folder: string, opened: AsyncDisposableStack) {
  const signingSecret = randomBytes(16).toString('hex');
  const keys: KeyRing = [{ id: 'k1', key: randomBytes(32) }];
  const time = movableTime();
  const ofDatabase = join(folder, 'database');
  await mkdir(ofDatabase);
  const disk = opened.adopt(await mountDisk(ofDatabase), async (mounted) => mounted?.stop());
  const postgres = opened.adopt(await keepPostgres(ofDatabase), stop);
  const line = opened.adopt(await startLine({ port: Number(new URL(postgres.url).port) }), stop);
  const manifest = readManifest('manifest.yml');
  const slack = opened.adopt(await startStandInSlack({ manifest, signingSecret, clock: time.clock }), stop);
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

async function enrolCrowd(
  { postgres: { url }, keys, time: { clock }, workspace }: World,
  patience: number,
): Promise<void> {
  const db = createDatabase({ access: await prepareDatabase({ url, keys }), vault: createVault(keys) });
  try {
    await untilAsMany(url, { counting: known, count: crowd.length, patience });
    await enrolEverybody({ db, clock }, workspace, crowd);
  } finally {
    await db.close();
  }
}

/** The first replica reads the directory as it starts. */
const known = `select count(*)::int from people where workspace_id = 'T0001'`;

const introduced = `select count(*)::int from deliveries where kind = 'introduction' and state = 'sent'`;

/** Of 48. The others are introduced while all goes wrong. */
const firstPairs = 12;

type Many = { readonly counting: string; readonly count: number; readonly patience: number };

/** @throws where there are not as many when patience is over */
async function untilAsMany(url: string, { counting, count, patience }: Many): Promise<void> {
  const rows = new Client({ connectionString: url });
  await rows.connect();
  try {
    await eventually(
      async () => {
        const { rows: found } = await rows.query<{ count: number }>(counting);
        const { count: sofar } = found[0] ?? { count: 0 };
        if (sofar < count) throw new Error(`${sofar} of ${count} after ${patience} s: ${counting}`);
      },
      { within: patience * 1000, every: 100 },
    );
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
