import { describe, expect, it } from '@jest/globals';
import { requireRoomFor } from '../../../../src/features/programs/admins/model.ts';
import { ProgramError } from '../../../../src/features/programs/program/model.ts';

const ids = (from: number, until: number) =>
  Array.from({ length: until - from }, (_, index) => `U${from + index}`);
const appointed = (people: readonly string[]) => ({
  areAppointed: true,
  people: people.map((id) => ({ id, name: id })),
});

function hasRoom(added: readonly string[], before: readonly string[]): boolean {
  try {
    requireRoomFor(added, appointed(before));
    return true;
  } catch (error) {
    if (error instanceof ProgramError && error.code === 'too-many-admins') return false;
    throw error;
  }
}

describe('the admins of a program', () => {
  it.each([
    { before: ids(0, 19), added: ids(19, 20), room: true },
    { before: ids(0, 19), added: ids(19, 21), room: false },
    { before: ids(0, 20), added: ids(0, 20), room: true },
    { before: ids(0, 20), added: ids(20, 21), room: false },
    { before: [], added: ids(0, 20), room: true },
    { before: [], added: ids(0, 21), room: false },
    { before: ids(0, 12), added: ids(6, 20), room: true },
    { before: ids(0, 12), added: ids(6, 21), room: false },
  ])('are twenty at most, each counted once: $before.length and $added.length, $room', (each) => {
    expect(hasRoom(each.added, each.before)).toBe(each.room);
  });

  it('know who else can help where one is refused, and nobody unless they are named', () => {
    expect(new ProgramError('not-an-admin').admins).toEqual([]);
    expect(new ProgramError('not-an-admin', [{ id: 'U1', name: 'Ana' }]).admins).toHaveLength(1);
  });
});
