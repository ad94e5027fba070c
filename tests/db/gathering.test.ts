import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { Client } from 'pg';
import { countStatements } from '../../bench/home/statements.ts';
import { createDatabase, type WorkspaceDatabase, type WorkspaceTransaction } from '../../src/db/database.ts';
import { createForesight, type Foresight } from '../../src/db/foresight.ts';
import { queriesAskedIn } from '../../src/db/transaction.ts';
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

type TypedQuery = { readonly type: string; readonly values: readonly unknown[] };

/** A row for each value, in their order. */
const ask = ({ db: tx }: WorkspaceTransaction, { type, values }: TypedQuery) => {
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

describe('what is read again', () => {
  const asked = writtenOnce(({ db: tx }, { id }: { readonly id: string }) =>
    tx.selectFrom('receivedEvents').select(['workspaceId', 'eventId']).where('eventId', '=', id),
  );
  /** The second question hangs on the answer to the first. */
  const readBoth = async (tx: WorkspaceTransaction, second = 'E2') => {
    const [one] = await asked(tx, { id: 'E1' });
    const [other] = one ? await asked(tx, { id: second }) : [];
    return [one?.workspaceId, other?.workspaceId];
  };
  const readIn = (foresight: Foresight, workspaceId: string, second?: string) =>
    db.inWorkspace(workspaceId, async (tx) => {
      foresight.askAhead(tx, 'both');
      const read = await readBoth(tx, second);
      foresight.keep(tx, 'both');
      return read;
    });
  const statements = countStatements(Client);

  it('is asked at once, and each time anew', async () => {
    const foresight = createForesight(1);
    await db.inWorkspace('T10', (tx) => receive(tx, 'E1'));
    statements.sinceLast();
    expect(await readIn(foresight, 'T10')).toEqual(['T10', undefined]);
    expect(statements.sinceLast().queries).toBe(2);
    expect(await readIn(foresight, 'T10')).toEqual(['T10', undefined]);
    expect(statements.sinceLast().queries).toBe(1);
    await db.inWorkspace('T10', (tx) => receive(tx, 'E2'));
    expect(await readIn(foresight, 'T10')).toEqual(['T10', 'T10']);
  });

  it('is of the workspace that it is asked in, whatever was foreseen', async () => {
    const foresight = createForesight(1);
    for (const workspaceId of ['T11', 'T12']) await db.inWorkspace(workspaceId, (tx) => receive(tx, 'E1'));
    expect(await readIn(foresight, 'T11')).toEqual(['T11', undefined]);
    await db.inWorkspace('T11', (tx) => receive(tx, 'E2'));
    expect(await readIn(foresight, 'T12')).toEqual(['T12', undefined]);
  });

  it('is asked for what nobody foresaw too, and then no more for what was not wanted', async () => {
    const foresight = createForesight(1);
    for (const id of ['E1', 'E3']) await db.inWorkspace('T13', (tx) => receive(tx, id));
    await readIn(foresight, 'T13');
    expect(await readIn(foresight, 'T13', 'E3')).toEqual(['T13', 'T13']);
    const wanted = await db.inWorkspace('T13', async (tx) => {
      await readBoth(tx, 'E3');
      return queriesAskedIn(tx.db).map(({ parameters }) => parameters);
    });
    expect(wanted).toEqual([['E1'], ['E3']]);
  });

  it('answers what is asked after a change by what holds since then', async () => {
    const foresight = createForesight(1);
    await readIn(foresight, 'T14');
    const read = await db.inWorkspace('T14', async (tx) => {
      foresight.askAhead(tx, 'both');
      await receive(tx, 'E1');
      return readBoth(tx);
    });
    expect(read).toEqual(['T14', undefined]);
  });
});

/** Temporal values compare by what they say. */
const told = (answers: unknown) => JSON.parse(JSON.stringify(answers));
