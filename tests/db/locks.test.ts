import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type WorkspaceDatabase, type WorkspaceTransaction } from '../../src/db/database.ts';
import { lockRows, lockWorkspace } from '../../src/db/locks.ts';
import { createVault } from '../../src/db/vault.ts';
import { keepPeople } from '../../src/slack/directory.ts';
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

const [first, second] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];

type Step = (tx: WorkspaceTransaction) => Promise<unknown>;

const workspace: Step = lockWorkspace;
const program: Step = (tx) => lockRows(tx, 'programs', [first]);
const person: Step = (tx) => lockRows(tx, 'people', ['U1']);
const pair: Step = (tx) => lockRows(tx, 'pairs', [first]);
const laterPair: Step = (tx) => lockRows(tx, 'pairs', [second]);
const changePair: Step = ({ db: tx }) =>
  tx.updateTable('pairs').set({ state: 'paused' }).where('id', '=', first).execute();
const unlikePair: Step = ({ db: tx }) => tx.selectFrom('pairs').select('id').forUpdate().execute();
const forgetTouchpoints: Step = ({ db: tx }) =>
  tx.deleteFrom('touchpoints').where('pairId', '=', first).execute();
const tellOfPerson: Step = (tx) =>
  keepPeople(tx, [{ id: 'U1', name: 'Ana' }], Temporal.Instant.from('2026-03-02T09:00:00Z'));
const settleDelivery: Step = ({ db: tx }) =>
  tx.updateTable('deliveries').set({ state: 'sent' }).where('pairId', '=', first).execute();
const readPairs: Step = ({ db: tx }) => tx.selectFrom('pairs').select('id').execute();

const inTurn = (steps: readonly Step[]) =>
  db.inWorkspace('T1', async (tx) => {
    for (const step of steps) await step(tx);
  });

describe('rows are locked', () => {
  it.each<[string, readonly Step[]]>([
    [
      'from the workspace down to what is sent',
      [workspace, program, person, pair, forgetTouchpoints, settleDelivery],
    ],
    ['again, as often as one likes', [program, pair, forgetTouchpoints, pair, program, changePair]],
    ['by their ids within a table', [pair, laterPair]],
    ['as they are changed', [tellOfPerson, changePair, forgetTouchpoints]],
    ['not at all where they are only read', [forgetTouchpoints, readPairs]],
  ])('%s', async (_, steps) => {
    await expect(inTurn(steps)).resolves.toBeUndefined();
  });
});

describe('a transaction is refused that', () => {
  it.each<[string, readonly Step[]]>([
    ['locks a program after a pair', [pair, program]],
    ['locks the workspace after a program', [program, workspace]],
    ['locks a person after a pair', [pair, person]],
    ['tells of somebody after a pair', [pair, tellOfPerson]],
    ['locks a pair after its touchpoints', [forgetTouchpoints, pair]],
    ['changes a pair after its touchpoints, without having locked it', [forgetTouchpoints, changePair]],
    ['changes a pair after its deliveries', [settleDelivery, changePair]],
    ['locks pairs against the order of their ids', [laterPair, pair]],
    ['locks by a statement of its own', [forgetTouchpoints, unlikePair]],
  ])('%s', async (_, steps) => {
    await expect(inTurn(steps)).rejects.toThrow(expect.objectContaining({ code: 'lock-order' }));
  });
});
