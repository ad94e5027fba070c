import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner } from '../../src/db/operating/as-owner.ts';
import { findSealedColumns } from '../../src/db/operating/sealed-columns.ts';
import { columnsOfTables } from '../db/columns-of-tables.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { partsOf, writtenPlaces } from './places.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

const owned = <T>(work: Parameters<typeof asOwner<T>>[1]) => asOwner(database.url, work);

const snakeCase = (name: string) => name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

describe('sealed columns', () => {
  it('are all those that the tables of the code have', async () => {
    const inCode = Object.entries(columnsOfTables).flatMap(([table, columns]) =>
      columns.filter((column) => column.endsWith('Sealed')).map((column) => snakeCase(`${table}.${column}`)),
    );
    const found = await owned(findSealedColumns);
    expect(found.map(({ table, name }) => `${table}.${name}`).toSorted()).toEqual(inCode.toSorted());
  });

  it('are sealed in the place in which the doctor looks for them', async () => {
    const written = writtenPlaces();
    const found = await owned(findSealedColumns);
    expect(written.map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual(
      found.map(({ table, column }) => `${table}.${column}`).toSorted(),
    );
    const worked = new Set(['check_in_answers', 'pairs']);
    for (const { table, column, owner } of written.filter((each) => !worked.has(each.table))) {
      const named = found.find((each) => each.table === table && each.column === column)?.owner ?? '';
      const parts = [...named.matchAll(/t\.(\w+)/gu)].map(([, name]) => name);
      expect([owner, parts]).toEqual([owner, partsOf(owner) ?? parts.slice(0, 1)]);
    }
  });
});
