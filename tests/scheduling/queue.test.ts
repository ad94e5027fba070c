import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createDatabase, type WorkspaceDatabase } from '../../src/db/database.ts';
import { PreparingClient } from '../../src/db/preparing-client.ts';
import { createVault } from '../../src/db/vault.ts';
import { createLog } from '../../src/log.ts';
import { startQueue, type DeliveryJob, type Queue } from '../../src/scheduling/queue.ts';
import { createTestDatabase, testKeys, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let db: WorkspaceDatabase;
let queue: Queue;
const arrived: string[] = [];

const jobs = (count: number, workspaceId = 'T1'): readonly DeliveryJob[] =>
  Array.from({ length: count }, () => ({ workspaceId, deliveryId: randomUUID() }));

const ids = (some: readonly DeliveryJob[]) => some.map(({ deliveryId }) => deliveryId).toSorted();

const enqueue = (some: readonly DeliveryJob[], then: () => void = () => {}) =>
  db.inWorkspace('T1', async (tx) => {
    await queue.enqueue(tx.db, some);
    then();
  });

async function arrivalOf(some: readonly DeliveryJob[]): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!some.every(({ deliveryId }) => arrived.includes(deliveryId)) && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

beforeAll(async () => {
  database = await createTestDatabase();
  const access = await database.access();
  db = createDatabase({ access, vault: createVault(testKeys) });
  queue = await startQueue({ url: access.url, log: createLog('silent') });
  await queue.work(async ({ deliveryId }) => void arrived.push(deliveryId));
});

afterAll(async () => {
  await queue.stop();
  await db.close();
  await database.drop();
});

describe('the queue', () => {
  it('asks by connections that keep its statements ready', async () => {
    const connecting = jest.spyOn(PreparingClient.prototype, 'connect');
    const { url } = await database.access();
    const beside = await startQueue({ url, log: createLog('silent') });
    await beside.stop();
    expect(connecting).toHaveBeenCalled();
    connecting.mockRestore();
  });

  it('hands on what was committed, each job once, and nothing that was rolled back', async () => {
    const [kept, lost] = [jobs(200), jobs(20)];
    const rolledBack = enqueue(lost, () => {
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    await enqueue(kept);
    await arrivalOf(kept);
    expect(arrived.toSorted()).toEqual(ids(kept));
  });

  it('holds a job back for as long as it is told', async () => {
    const [job] = jobs(1);
    const later = job ?? { workspaceId: '', deliveryId: '' };
    await queue.enqueueLater(later, 1);
    expect(arrived).not.toContain(later.deliveryId);
    await arrivalOf([later]);
    expect(arrived).toContain(later.deliveryId);
  });

  it('takes no jobs for what they are: none', async () => {
    await expect(enqueue([])).resolves.toBeUndefined();
  });
});

describe('a queue in which one workspace has very much to send', () => {
  it('hands on what another has meanwhile, and what somebody waits for in the same one', async () => {
    const [noisy, quiet, pressed] = [jobs(400, 'T2'), jobs(8, 'T3'), jobs(1, 'T2')];
    const ofNoisy = () => arrived.filter((id) => ids(noisy).includes(id)).length;
    await db.inWorkspace('T2', (tx) => queue.enqueue(tx.db, noisy));
    await db.inWorkspace('T3', (tx) => queue.enqueue(tx.db, quiet));
    await db.inWorkspace('T2', (tx) => queue.enqueue(tx.db, pressed));
    await arrivalOf([...quiet, ...pressed]);
    expect(ofNoisy()).toBeLessThan(200);
    await arrivalOf(noisy);
    expect(ofNoisy()).toBe(400);
  });
});
