import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createDatabase, type WorkspaceDatabase, type WorkspaceTransaction } from '../../src/db/database.ts';
import { asOwner } from '../../src/db/operating/as-owner.ts';
import { createVault } from '../../src/db/vault.ts';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import { keepPeople } from '../../src/slack/directory.ts';
import { openedAndDrawn, rememberOpened } from '../../src/slack/home-views.ts';
import { claimSubmission } from '../../src/slack/listening/received-submissions.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const opened = { personId: 'U1', openedAt: now };
const claim = { key: 'K1', personId: 'U1', submittedAt: now };

let database: TestDatabase;
let db: WorkspaceDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDatabase({
    access: await database.access(),
    vault: createVault([{ id: 'k1', key: Buffer.alloc(32, 1) }]),
  });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

beforeEach(() => db.inWorkspace('T1', (tx) => keepPeople(tx, [{ id: 'U1', name: 'Ana' }], now)));

const isWaiting = () =>
  asOwner(database.url, async (owner) => {
    const { rows } = await owner.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  });

describe('somebody who is forgotten at the moment at which', () => {
  it.each<[string, (tx: WorkspaceTransaction) => Promise<unknown>, unknown]>([
    ['they press something with their Home open', (tx) => rememberOpened(tx, opened), undefined],
    ['they open their Home', (tx) => openedAndDrawn(tx, opened).execute(), []],
    ['they submit a form', (tx) => claimSubmission(tx, claim), true],
  ])('%s is as one who was never known, and nothing fails', async (_, act, known) => {
    const acted = await db.inWorkspace('T1', async (forgetting) => {
      await forgetting.db.deleteFrom('people').where('id', '=', 'U1').execute();
      const acting = db.inWorkspace('T1', act);
      acting.catch(() => undefined);
      await eventually(isWaiting);
      return { acting };
    });
    expect(await acted.acting).toEqual(known);
  });
});
