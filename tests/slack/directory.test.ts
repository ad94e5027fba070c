import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type WorkspaceDatabase } from '../../src/db/database.ts';
import { createVault } from '../../src/db/vault.ts';
import { findPerson, keepPeople } from '../../src/slack/directory.ts';
import type { SlackUser } from '../../src/slack/users.ts';
import { createTestDatabase, testKeys, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let db: WorkspaceDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDatabase({ access: await database.access(), vault: createVault(testKeys) });
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

  it('knows who is a guest, of several channels or of one, and who is none any more', async () => {
    const guest = { ...joined, is_restricted: true, updated: 1_772_442_030 };
    const ofOneChannel = { ...joined, is_ultra_restricted: true };
    expect(await afterHearing('T0005', [joined, guest])).toMatchObject({ isGuest: true });
    expect(await afterHearing('T0006', [ofOneChannel])).toMatchObject({ isGuest: true });
    expect(await afterHearing('T0007', [guest, { ...joined, updated: 1_772_442_120 }])).toMatchObject({
      isGuest: false,
    });
  });

  it('still knows a guest as one who comes back, of whom Slack told nothing while they were deactivated', async () => {
    const guest = { ...joined, is_restricted: true };
    expect(await afterHearing('T0008', [guest, deactivated])).toMatchObject({
      isActive: false,
      isGuest: true,
    });
  });

  it('takes the later word of two changes within the same second, which Slack’s clock cannot tell apart', async () => {
    const renamed = { ...joined, profile: { display_name: 'Sol' } };
    expect(await afterHearing('T0011', [joined, renamed])).toMatchObject({ name: 'Sol' });
    const left = { ...joined, deleted: true };
    expect(await afterHearing('T0012', [joined, left])).toMatchObject({ isActive: false });
    expect(await afterHearing('T0013', [left, joined])).toMatchObject({ isActive: true });
  });

  it.each([
    ['an app', { is_bot: true }],
    ['Slackbot', { id: 'USLACKBOT' }],
    ['a stranger to the workspace', { is_stranger: true }],
    ['somebody of another workspace in a shared channel', { team_id: 'T0999' }],
    [
      'somebody of another organisation in a shared channel',
      { team_id: 'E0999', enterprise_user: { teams: ['T0999'] } },
    ],
  ])('does not keep %s', async (_, what) => {
    await afterHearing('T0009', [{ ...joined, ...what }]);
    const kept = await db.inWorkspace('T0009', (tx) => tx.db.selectFrom('people').select('id').execute());
    expect(kept).toEqual([]);
  });

  it('keeps somebody whose home is another workspace of the same organisation', async () => {
    const colleague = { ...joined, team_id: 'T0999', enterprise_user: { teams: ['T0999', 'T0010'] } };
    expect(await afterHearing('T0010', [colleague])).toMatchObject({ isActive: true });
  });

  it('knows who has come back', async () => {
    const back = { ...joined, updated: 1_772_442_120 };
    expect(await afterHearing('T0004', [joined, deactivated, back])).toMatchObject({ isActive: true });
  });
});
