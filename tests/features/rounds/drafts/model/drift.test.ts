import { describe, expect, it } from '@jest/globals';
import { driftOf, withMore } from '../../../../../src/features/rounds/drafts/model/drift.ts';
import type { Availability } from '../../../../../src/features/rounds/drafts/model/round.ts';
import { pairOf, planOf } from '../drafts.ts';

const plan = planOf({
  pairs: [pairOf(['U1', 'U2'])],
  leftovers: [{ id: 'U3', cause: 'odd-one-out' }],
});
const everybody = ['U1', 'U2', 'U3'].map((personId): Availability => ({ personId, state: 'free' }));
const but = (personId: string, state: Availability['state']) =>
  everybody.map((standing) => (standing.personId === personId ? { personId, state } : standing));

describe('a draft held against the people as they now are', () => {
  it('has not drifted where all of them can still be matched', () => {
    expect(driftOf(plan, everybody)).toEqual({
      people: [],
      keptApart: [],
      areSettingsOld: false,
      holds: true,
    });
  });

  it.each(['paired', 'paused', 'resting', 'skipping', 'guest', 'left', 'deactivated'] as const)(
    'holds no longer where a member of a pair is %s',
    (state) => {
      expect(driftOf(plan, but('U2', state))).toMatchObject({
        people: [{ personId: 'U2', cause: state }],
        holds: false,
      });
    },
  );

  it('counts somebody of whom nothing is left as gone', () => {
    expect(driftOf(plan, everybody.slice(1))).toMatchObject({
      people: [{ personId: 'U1', cause: 'left' }],
      holds: false,
    });
  });

  it('holds where somebody left over is gone, or somebody new has come', () => {
    const people = [...but('U3', 'left'), { personId: 'U4', state: 'free' as const }];
    expect(driftOf(plan, people)).toMatchObject({
      people: [
        { personId: 'U3', cause: 'left' },
        { personId: 'U4', cause: 'joined' },
      ],
      holds: true,
    });
  });

  it('does not count who could not be matched before either', () => {
    expect(driftOf(plan, [...everybody, { personId: 'U4', state: 'paused' }]).people).toEqual([]);
  });

  it('holds no longer where a rule keeps two of a pair apart', () => {
    const drift = driftOf(plan, everybody);
    expect(withMore(drift, { keptApart: [['U1', 'U2']], areSettingsOld: false }).holds).toBe(false);
    expect(withMore(drift, { keptApart: [], areSettingsOld: true }).holds).toBe(true);
  });
});
