import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createDatabase, type WorkspaceDatabase } from '../../src/db/database.ts';
import { hearingOf, type Hearing } from '../../src/db/hearing.ts';
import { createVault } from '../../src/db/vault.ts';
import { createLog } from '../../src/log.ts';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import { findInstallation, removeInstallation } from '../../src/slack/installations.ts';
import {
  installationChannel,
  knownInstallations,
  type KnownInstallations,
} from '../../src/slack/known-installations.ts';
import { openLine, type Line } from '../support/broken-line.ts';
import { createTestDatabase, testKeys, type TestDatabase } from '../support/postgres.ts';
import { openRows, type Rows } from '../support/rows.ts';

const vault = createVault(testKeys);
const installedAt = Temporal.Instant.from('2026-03-02T09:00:00Z');
const pace = { interval: 100, believed: 1_000, reconnect: 100 };

let database: TestDatabase;
let rows: Rows;
/** Both replicas write and read by it; the other one hears by a line that may break. */
let db: WorkspaceDatabase;
let line: Line;
let hearing: Hearing;
let other: KnownInstallations;
let reads = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  rows = await openRows(database.url);
  db = createDatabase({ access: await database.access(), vault });
});

afterAll(async () => {
  await db.close();
  await rows.stop();
  await database.drop();
});

beforeEach(async () => {
  const { url } = await database.access();
  line = await openLine(url);
  reads = 0;
  other = knownInstallations(
    async (workspaceId) => {
      reads += 1;
      return db.inWorkspace(workspaceId, findInstallation);
    },
    () => hearing.isSure(),
  );
  hearing = hearingOf({
    url: line.url,
    channel: installationChannel,
    log: createLog('silent'),
    heard: other.forget,
    lost: other.forgetAll,
    pace,
  });
  await keepToken('xoxb-first');
  await eventually(() => hearing.isSure());
  await eventually(isKnown);
});

afterEach(async () => {
  await hearing.stop();
  await line.stop();
});

const keepToken = (token: string) =>
  db.inWorkspace('T1', async ({ db: tx }) => {
    const place = { table: 'installations', column: 'bot_token', owner: 'T1' } as const;
    const row = {
      botUserId: 'U0BOT',
      workspaceName: 'T1',
      botTokenSealed: vault.seal(token, place),
      installedAt,
    };
    await tx
      .insertInto('installations')
      .values(row)
      .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet(row))
      .execute();
  });

const token = async () => (await other.of('T1'))?.botToken;

/** That the other replica answers by what it has in mind. */
async function isKnown(): Promise<boolean> {
  await token();
  const before = reads;
  await token();
  return reads === before;
}

/** As by somebody of whom no trigger tells. */
const inSilence = (statement: string) =>
  rows.query(`set session_replication_role = replica; ${statement}; set session_replication_role = origin`);

describe('what a replica has in mind of an installation', () => {
  it('is another token once one was put in its place on another replica', async () => {
    expect(await token()).toBe('xoxb-first');
    await keepToken('xoxb-second');
    await eventually(async () => (await token()) === 'xoxb-second');
    await eventually(isKnown);
  });

  it('is gone once the app was removed on another replica', async () => {
    await db.inWorkspace('T1', (tx) => removeInstallation(tx, installedAt.add({ hours: 1 })));
    await eventually(async () => (await token()) === undefined);
    expect(await token()).toBeUndefined();
  });

  it.each(['refused', 'hanging'] as const)(
    'is not believed while it would not hear of a change, since the line is %s; and is read anew afterwards',
    async (state) => {
      line.is(state);
      await eventually(() => !hearing.isSure());
      await keepToken('xoxb-unheard');
      expect(await token()).toBe('xoxb-unheard');
      await inSilence(`delete from installations`);
      expect(await token()).toBeUndefined();
      await keepToken('xoxb-back');
      line.is('open');
      await eventually(() => hearing.isSure(), { within: 10_000 });
      expect(await token()).toBe('xoxb-back');
      await eventually(isKnown);
    },
  );

  it('is not what was read while a change came', async () => {
    const { promise: isRead, resolve: letRead } = Promise.withResolvers<void>();
    let found = 0;
    const slow = knownInstallations(
      async () => {
        found += 1;
        await isRead;
        return { workspaceId: 'T1', botUserId: 'U0BOT', botToken: 'xoxb-first' };
      },
      () => true,
    );
    const first = slow.of('T1');
    slow.forget('T1');
    letRead();
    await first;
    await slow.of('T1');
    expect(found).toBe(2);
    await slow.of('T1');
    expect(found).toBe(2);
  });
});
