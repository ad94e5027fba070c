import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { requireRemovable, requireRoomFor } from '../../../../src/features/programs/admins/model.ts';
import {
  mostAdmins,
  changedFields,
  defaultSettings,
  nextRoundDay,
  ProgramError,
} from '../../../../src/features/programs/program/model.ts';

const person = fc.integer({ min: 1, max: 40 }).map((number) => `U${number}`);
const persons = fc.uniqueArray(person, { maxLength: mostAdmins });
const admins = (ids: readonly string[]) => ({
  areAppointed: true,
  people: ids.map((id) => ({ id, name: id })),
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

describe('the day of the next round', () => {
  const today = Temporal.PlainDate.from('2026-03-02');
  const dayFor = (nextRoundOn: string | null) => nextRoundDay({ nextRoundOn }, today)?.toString();

  it('is told from today on, and never once it is gone by', () => {
    expect(dayFor('2026-03-03')).toBe('2026-03-03');
    expect(dayFor('2026-03-02')).toBe('2026-03-02');
    expect(dayFor('2026-03-01')).toBeUndefined();
    expect(dayFor(null)).toBeUndefined();
  });
});

describe('what a new setup changes', () => {
  const setup = { name: 'Peers', purpose: 'To think together', settings: defaultSettings };

  it('is nothing where it is the same, and else just what is different', () => {
    expect(changedFields(setup, structuredClone(setup))).toEqual([]);
    const after = { ...setup, name: 'Others', settings: { ...defaultSettings, reportFloor: 9 } };
    expect(changedFields(setup, after)).toEqual(['name', 'reportFloor']);
  });
});

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

  it('keeps to the most there may be, counting nobody twice', () => {
    fc.assert(
      fc.property(persons, persons, (before, added) => {
        const after = new Set([...before, ...added]).size;
        expect(codeOf(() => requireRoomFor(added, admins(before)))).toBe(
          after > mostAdmins ? 'too-many-admins' : 'done',
        );
      }),
    );
  });

  it('counts none of Slack’s own admins', () => {
    const many = admins(Array.from({ length: 300 }, (_, index) => `U${index}`));
    expect(codeOf(() => requireRoomFor(['U500'], { ...many, areAppointed: false }))).toBe('done');
  });
});
