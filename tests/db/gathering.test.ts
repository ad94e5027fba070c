import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { createDatabase, type WorkspaceDatabase, type WorkspaceTransaction } from '../../src/db/database.ts';
import { createVault } from '../../src/db/vault.ts';
import { writtenOnce } from '../../src/db/written-once.ts';
import { createTestDatabase, testKeys, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let db: WorkspaceDatabase;

const receivedAt = Temporal.Instant.from('2026-03-02T09:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDatabase({ access: await database.access(), vault: createVault(testKeys) });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

/** Written out as `$1::type`, which stands for what a table’s columns hold. */
const kinds: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  text: fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
  timestamptz: fc
    .integer({ min: Date.UTC(1990, 0), max: Date.UTC(2090, 0) })
    .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds)),
  date: fc
    .integer({ min: 0, max: 40_000 })
    .map((days) => Temporal.PlainDate.from('1990-01-01').add({ days })),
  boolean: fc.boolean(),
  integer: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  bigint: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
  'text[]': fc.array(fc.constantFrom('', 'a,b', '"', '\\', 'null', '$1', '{}')),
  jsonb: fc.jsonValue().map((value) => JSON.stringify(value)),
};

const questions = fc.array(
  fc.constantFrom(...Object.keys(kinds)).chain((type) =>
    fc.record({
      type: fc.constant(type),
      values: fc.array(fc.option(kinds[type] ?? fc.constant(null)), { maxLength: 3 }),
    }),
  ),
  { minLength: 2, maxLength: 5 },
);

type Question = { readonly type: string; readonly values: readonly unknown[] };

/** A row for each value, in their order. */
const ask = ({ db: tx }: WorkspaceTransaction, { type, values }: Question) => {
  const rows = values.map((value, number) => sql`(${number}::int, ${value}::${sql.raw(type)})`);
  const told = rows.length === 0 ? sql`(0, null::${sql.raw(type)})` : sql.join(rows);
  return tx
    .selectFrom(
      sql<{ number: number; value: unknown }>`(values ${told})`.as<'told'>(sql`told(number, value)`),
    )
    .select(['number', 'value as itsValue'])
    .where('number', '<', values.length)
    .orderBy('number')
    .execute();
};

const count = ({ db: tx }: WorkspaceTransaction) =>
  tx
    .selectFrom('receivedEvents')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();

const receive = ({ db: tx }: WorkspaceTransaction, eventId: string) =>
  tx.insertInto('receivedEvents').values({ eventId, receivedAt }).execute();

describe('questions that are asked at once', () => {
  it('are each answered as though they had been asked alone', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (all) => {
        const together = await db.inWorkspace('T1', (tx) => Promise.all(all.map((each) => ask(tx, each))));
        const alone = [];
        for (const each of all) alone.push(await db.inWorkspace('T1', (tx) => ask(tx, each)));
        expect(told(together)).toEqual(told(alone));
      }),
      { numRuns: 40 },
    );
  });

  it('fail together, and their transaction with them', async () => {
    const failing = db.inWorkspace('T2', async (tx) => {
      await receive(tx, 'E1');
      await Promise.all([count(tx), ask(tx, { type: 'integer', values: ['no number'] })]);
    });
    await expect(failing).rejects.toThrow('invalid input syntax');
    expect(await db.inWorkspace('T2', count)).toEqual({ count: '0' });
  });

  it('are answered by what held before a change that is asked for after them', async () => {
    const [before, , after] = await db.inWorkspace('T3', (tx) =>
      Promise.all([count(tx), receive(tx, 'E1'), count(tx)]),
    );
    expect([before, after]).toEqual([{ count: '0' }, { count: '1' }]);
  });
});

describe('a question that is asked again in a transaction', () => {
  it('is answered by what holds since a change of its own', async () => {
    const counts = await db.inWorkspace('T4', async (tx) => {
      const before = [await count(tx), await count(tx)];
      await receive(tx, 'E1');
      return [...before, await count(tx)];
    });
    expect(counts.map((each) => each.count)).toEqual(['0', '0', '1']);
  });

  it('is answered by what another transaction has done, once it has waited for a lock', async () => {
    const counts = await db.inWorkspace('T5', async (tx) => {
      const before = await count(tx);
      await db.inWorkspace('T5', (other) => receive(other, 'E1'));
      await tx.db.selectFrom('installations').select('botUserId').forUpdate().execute();
      return [before, await count(tx)];
    });
    expect(counts.map((each) => each.count)).toEqual(['0', '1']);
  });

  it('cannot be asked any more once the transaction is over', async () => {
    const late = await db.inWorkspace('T6', async (tx) => () => receive(tx, 'late'));
    await expect(late()).rejects.toThrow('over');
  });
});

describe('a question that is written once', () => {
  type Sought = { readonly ids: readonly string[]; readonly since: Temporal.Instant };
  let timesWritten = 0;
  const receivedOnes = writtenOnce(({ db: tx }, { ids, since }: Sought) => {
    timesWritten += 1;
    return tx
      .selectFrom('receivedEvents')
      .select(['workspaceId', 'eventId', 'receivedAt'])
      .where('eventId', '=', sql<string>`any(${ids})`)
      .where('receivedAt', '>=', since)
      .orderBy('eventId');
  });
  const since = receivedAt;

  it('asks for what is given each time, of the workspace that it is asked in', async () => {
    for (const id of ['E1', 'E2']) await db.inWorkspace('T7', (tx) => receive(tx, id));
    await db.inWorkspace('T8', (tx) => receive(tx, 'E1'));
    const answers = await db.inWorkspace('T7', (tx) =>
      Promise.all([['E1'], ['E2', 'E1'], [], ['E1']].map(async (ids) => receivedOnes(tx, { ids, since }))),
    );
    expect(answers.map((rows) => rows.map(({ eventId }) => eventId))).toEqual([
      ['E1'],
      ['E1', 'E2'],
      [],
      ['E1'],
    ]);
    const elsewhere = await db.inWorkspace('T8', (tx) => receivedOnes(tx, { ids: ['E1', 'E2'], since }));
    expect(told(elsewhere)).toEqual([
      { workspaceId: 'T8', eventId: 'E1', receivedAt: '2026-03-02T09:00:00Z' },
    ]);
    expect(timesWritten).toBe(1);
  });

  it('is asked again after a change, and takes a moment as one', async () => {
    const counts = await db.inWorkspace('T9', async (tx) => {
      const from = (moment: Temporal.Instant) => receivedOnes(tx, { ids: ['E1'], since: moment });
      const before = await from(since);
      await receive(tx, 'E1');
      return [before, await from(since), await from(since.add({ nanoseconds: 1000 }))];
    });
    expect(counts.map(({ length }) => length)).toEqual([0, 1, 0]);
  });
});

/** Temporal values compare by what they say. */
const told = (answers: unknown) => JSON.parse(JSON.stringify(answers));
