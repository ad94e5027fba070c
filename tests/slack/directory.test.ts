import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type WorkspaceDatabase } from '../../src/db/database.ts';
import { createVault } from '../../src/db/vault.ts';
import { findPerson, keepPeople, type SlackUser } from '../../src/slack/directory.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let db: WorkspaceDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDatabase({ url: database.url, vault: createVault([{ id: 'k1', key: randomBytes(32) }]) });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const joined: SlackUser = { id: 'U1', name: 'sol', tz: 'America/Lima', updated: 1_772_442_000 };
const deactivated: SlackUser = { ...joined, deleted: true, updated: 1_772_442_060 };

async function afterHearing(workspaceId: string, users: readonly SlackUser[]) {
  for (const user of users) await db.inWorkspace(workspaceId, (tx) => keepPeople(tx, [user], now));
  return db.inWorkspace(workspaceId, (tx) => findPerson(tx, 'U1'));
}

describe('the directory', () => {
  it.each([
    { order: 'as they happened', teamId: 'T0001', heard: [joined, deactivated] },
    { order: 'the other way round', teamId: 'T0002', heard: [deactivated, joined] },
    { order: 'twice', teamId: 'T0003', heard: [joined, deactivated, joined, deactivated] },
  ])('knows who has left, where Slack’s events are handled $order', async ({ teamId, heard }) => {
    expect(await afterHearing(teamId, heard)).toMatchObject({ isActive: false });
  });

  it('knows who has come back', async () => {
    const back = { ...joined, updated: 1_772_442_120 };
    expect(await afterHearing('T0004', [joined, deactivated, back])).toMatchObject({ isActive: true });
  });
});
