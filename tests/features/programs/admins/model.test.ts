import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { requireRemovable, requireRoomFor } from '../../../../src/features/programs/admins/model.ts';
import { ProgramError } from '../../../../src/features/programs/program/model.ts';

const some = (from: number, until: number) =>
  Array.from({ length: until - from }, (_, index) => `U${from + index}`);
const admins = (people: readonly string[]) => ({
  areAppointed: true,
  people: people.map((id) => ({ id, name: id })),
});

const codeOf = (act: () => void): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    if (error instanceof ProgramError) return error.code;
    throw error;
  }
};

describe('the admins of a program', () => {
  it.each([
    { before: some(0, 19), added: some(19, 20), room: 'done' },
    { before: some(0, 19), added: some(19, 21), room: 'too-many-admins' },
    { before: some(0, 20), added: some(0, 20), room: 'done' },
    { before: some(0, 20), added: some(20, 21), room: 'too-many-admins' },
    { before: [], added: some(0, 20), room: 'done' },
    { before: [], added: some(0, 21), room: 'too-many-admins' },
    { before: some(0, 12), added: some(6, 20), room: 'done' },
    { before: some(0, 12), added: some(6, 21), room: 'too-many-admins' },
  ])(
    'are twenty at most, each counted once: $before.length and $added.length, $room',
    ({ added, before, room }) => {
      expect(codeOf(() => requireRoomFor(added, admins(before)))).toBe(room);
    },
  );

  it('know who else can help where one is refused, and nobody unless they are named', () => {
    expect(new ProgramError('not-an-admin').admins).toEqual([]);
    expect(new ProgramError('not-an-admin', [{ id: 'U1', name: 'Ana' }]).admins).toHaveLength(1);
  });
});

const person = fc.integer({ min: 1, max: 40 }).map((number) => `U${number}`);
const persons = fc.uniqueArray(person, { maxLength: 20 });

describe('appointing and removing admins', () => {
  it('leaves an admin after any removal', () => {
    fc.assert(
      fc.property(persons, person, (ids, removed) => {
        const outcome = codeOf(() => requireRemovable(admins(ids), removed));
        const left = ids.filter((id) => id !== removed);
        const may = left.length === 0 ? 'last-admin' : 'done';
        expect(outcome).toBe(ids.includes(removed) ? may : 'not-appointed');
      }),
    );
  });

  it('removes nobody who is an admin by Slack alone', () => {
    const bySlack = { ...admins(['U1', 'U2']), areAppointed: false };
    expect(codeOf(() => requireRemovable(bySlack, 'U1'))).toBe('not-appointed');
  });

  it('keeps to twenty, counting nobody twice', () => {
    fc.assert(
      fc.property(persons, persons, (before, added) => {
        const after = new Set([...before, ...added]).size;
        expect(codeOf(() => requireRoomFor(added, admins(before)))).toBe(
          after > 20 ? 'too-many-admins' : 'done',
        );
      }),
    );
  });

  it('counts none of Slack’s own admins', () => {
    const many = admins(Array.from({ length: 300 }, (_, index) => `U${index}`));
    expect(codeOf(() => requireRoomFor(['U500'], { ...many, areAppointed: false }))).toBe('done');
  });
});
