import { describe, expect, it } from '@jest/globals';
import type { Participant, Profile } from '../../../../../src/features/people/enrolment/model.ts';
import { defaultSettings } from '../../../../../src/features/programs/program/model.ts';
import { matchInputOf, type Pool } from '../../../../../src/features/rounds/drafts/model/plan-round.ts';
import { match, type Twosome } from '../../../../../src/matching/match.ts';
import { profile } from '../../../extreme.ts';

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const { managerId: _, ...unmanaged } = profile;

const person = (personId: string, change: Partial<Profile> = {}): Participant => ({
  personId,
  timeZone: 'UTC',
  turn: undefined,
  profile: {
    ...unmanaged,
    goals: [],
    workingHours: { from: '09:00', until: '17:00' },
    notWith: [],
    ...change,
  },
});

const everybody = ['Ana', 'Ben', 'Chen', 'Dalia'];
const two = (a: string, b: string): Twosome => ({ a, b });

type Meanwhile = {
  readonly people?: readonly Participant[];
  readonly acquaintances?: Pool['acquaintances'];
  readonly bans?: readonly Twosome[];
};

const others = everybody.slice(2).map((id) => person(id));
const pairOf = (ana: Partial<Profile>, ben: Partial<Profile> = {}) => [
  person('Ana', ana),
  person('Ben', ben),
  ...others,
];
const met = (monthsAgo: number, isKeptApart: boolean, hasMet = true) => [
  {
    members: ['Ana', 'Ben'],
    since: now.subtract({ hours: Math.round(monthsAgo * 732) }),
    isKeptApart,
    hasMet,
  },
];

function inputAfter(
  { people = pairOf({}), acquaintances = [], bans = [] }: Meanwhile,
  pins: readonly Twosome[],
) {
  const settings = { ...defaultSettings, acceptableFit: 0 };
  return matchInputOf({ people, acquaintances, now }, { settings, pins, bans });
}

/** Whatever came in between, an admin's pin stands in the draft, and may be one that cannot be kept. */
const meanwhile: readonly (readonly [string, Meanwhile])[] = [
  ['one named the other', { people: pairOf({ notWith: ['Ben'] }) }],
  ['the other named the one', { people: pairOf({}, { notWith: ['Ana'] }) }],
  ['one leads the other', { people: pairOf({ managerId: 'Ben' }) }],
  ['they share no working hours', { people: pairOf({ workingHours: { from: '18:00', until: '22:00' } }) }],
  ['they have been a pair lately', { acquaintances: met(2, false) }],
  ['they were a pair weeks ago and never met', { acquaintances: met(0.9, false, false) }],
  ['they are apart for good, though they never met', { acquaintances: met(90, true, false) }],
  ['they are apart for good', { acquaintances: met(90, true) }],
  ['an admin keeps them apart', { bans: [two('Ben', 'Ana')] }],
  ['one of them is not in the pool', { people: [person('Ana'), ...others] }],
];

describe('a pin', () => {
  const pinned = two('Ana', 'Ben');

  it('holds as long as the two may meet', () => {
    const input = inputAfter({}, [pinned]);
    expect(input.rules.pinned).toEqual([pinned]);
    expect(match(input).pairs).toContainEqual(
      expect.objectContaining({ members: ['Ana', 'Ben'], pinned: true }),
    );
  });

  it.each([
    ['they never met, and a month has gone by', met(1.1, false, false)],
    ['they met, and the program’s months have gone by', met(12.1, false)],
  ])('holds again where %s', (_case, acquaintances) => {
    expect(inputAfter({ acquaintances }, [pinned]).rules.pinned).toEqual([pinned]);
  });

  it.each(meanwhile)('rests where %s, and the round is made without it', (_case, change) => {
    const input = inputAfter(change, [pinned]);
    expect(input.rules.pinned ?? []).toEqual([]);
    for (const { members } of match(input).pairs)
      expect(members.includes('Ana') && members.includes('Ben')).toBe(false);
  });

  it('gives way to a later one of the same person', () => {
    expect(inputAfter({}, [pinned, two('Chen', 'Ben')]).rules.pinned).toEqual([two('Chen', 'Ben')]);
    expect(inputAfter({}, [pinned, two('Chen', 'Dalia')]).rules.pinned).toHaveLength(2);
  });

  it('comes back where the later one rests', () => {
    const people = [person('Ana'), person('Ben', { notWith: ['Chen'] }), ...others];
    expect(inputAfter({ people }, [pinned, two('Chen', 'Ben')]).rules.pinned).toEqual([pinned]);
  });
});
