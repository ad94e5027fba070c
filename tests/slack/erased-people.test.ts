import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EncryptionKey, KeyRing } from '../../src/config.ts';
import { createDatabase, type WorkspaceDatabase } from '../../src/db/database.ts';
import { asOwner } from '../../src/db/operating/as-owner.ts';
import { resealAll } from '../../src/db/operating/resealing.ts';
import { createVault } from '../../src/db/vault.ts';
import { holdingsOf, lookAtKeys } from '../../src/operating/doctor/keys.ts';
import { findPerson, keepPeople } from '../../src/slack/directory.ts';
import { dropErased, markErased, welcomeBack } from '../../src/slack/erased-people.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

const key = (id: string, fill: number): EncryptionKey => ({ id, key: Buffer.alloc(32, fill) });
const [k1, k2] = [key('k1', 1), key('k2', 2)];
const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const users = ['U1', 'U2'].map((id) => ({ id, name: `name of ${id}` }));

let database: TestDatabase;
const open: WorkspaceDatabase[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(async () => {
  for (const db of open) await db.close();
  await database.drop();
});

async function under(...ring: KeyRing): Promise<WorkspaceDatabase> {
  const db = createDatabase({ access: await database.access(), vault: createVault(ring) });
  open.push(db);
  return db;
}

/** Who is known after Slack's list of people was read. */
async function knownAfterNight(db: WorkspaceDatabase, workspaceId: string): Promise<readonly string[]> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await keepPeople(tx, users, now);
    const found: string[] = [];
    for (const { id } of users) found.push(...((await findPerson(tx, id)) ? [id] : []));
    return found;
  });
}

describe('the mark of somebody who was erased', () => {
  it('is known still once the key that was there when they were erased is dropped, as the doctor advises', async () => {
    const before = await under(k1);
    await before.inWorkspace('T1', (tx) => markErased(tx, 'U1'));
    expect(await knownAfterNight(before, 'T1')).toEqual(['U2']);

    const ring: KeyRing = [k2, k1];
    expect(await knownAfterNight(await under(...ring), 'T1')).toEqual(['U2']);
    const ids = ring.map(({ id }) => id);
    const advice = () =>
      asOwner(database.url, async (owner) => JSON.stringify(lookAtKeys(ids, await holdingsOf(owner, ring))));
    expect(await advice()).not.toContain('nothing under the key k1');
    await asOwner(database.url, (owner) => resealAll(owner, ring));
    expect(await advice()).toContain('nothing under the key k1');

    const after = await under(k2);
    expect(await knownAfterNight(after, 'T1')).toEqual(['U2']);
    await after.inWorkspace('T1', (tx) => welcomeBack(tx, 'U1'));
    expect(await knownAfterNight(after, 'T1')).toEqual(['U1', 'U2']);
  });

  it('is another in each workspace, and one however often and by however many it is made', async () => {
    const db = await under(k1);
    const twice = [1, 2, 3].map(() => db.inWorkspace('T2', (tx) => markErased(tx, 'U1')));
    await Promise.all([...twice, db.inWorkspace('T3', (tx) => markErased(tx, 'U1'))]);
    const marksIn = (workspaceId: string) =>
      db.inWorkspace(workspaceId, (tx) => tx.db.selectFrom('erasedPeople').select('mark').execute());
    const [second, third] = [await marksIn('T2'), await marksIn('T3')];
    expect([second.length, third.length]).toEqual([1, 1]);
    expect(second).not.toEqual(third);
    await db.inWorkspace('T4', (tx) => dropErased(tx, users));
    expect(await knownAfterNight(db, 'T4')).toEqual(['U1', 'U2']);
  });
});
