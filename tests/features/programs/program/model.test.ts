import { describe, expect, it } from '@jest/globals';
import {
  changedFields,
  defaultSettings,
  nextRoundDay,
} from '../../../../src/features/programs/program/model.ts';

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
  const setup = { name: 'Peers', purpose: 'To think together', clause: '', settings: defaultSettings };

  it('is nothing where it is the same, and else just what is different', () => {
    expect(changedFields(setup, structuredClone(setup))).toEqual([]);
    const after = { ...setup, name: 'Others', settings: { ...defaultSettings, reportFloor: 9 } };
    expect(changedFields(setup, after)).toEqual(['name', 'reportFloor']);
  });
});
