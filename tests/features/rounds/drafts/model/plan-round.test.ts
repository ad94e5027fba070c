import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Participant, Profile } from '../../../../../src/features/people/enrolment/model.ts';
import {
  keptApartNow,
  matchInputOf,
  planned,
  type Pool,
} from '../../../../../src/features/rounds/drafts/model/plan-round.ts';
import {
  defaultSettings,
  programSettings,
  weighedParts,
} from '../../../../../src/features/programs/program/model.ts';
import { match } from '../../../../../src/matching/match.ts';

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');

const profile: Profile = {
  level: 3,
  craftFamily: 'design',
  tenureMonths: 12,
  firstTimeLead: false,
  team: '',
  department: '',
  location: '',
  earlierPath: '',
  languages: ['English'],
  offers: ['feedback'],
  seeks: ['writing'],
  interests: [],
  goals: [],
  workingHours: { from: '09:00', until: '17:00' },
  cadence: 'open',
  style: 'open',
  notWith: [],
};

const person = (personId: string): Participant => ({
  personId,
  timeZone: 'UTC',
  turn: undefined,
  profile,
});

const wishes = { settings: { ...defaultSettings, noRepeatMonths: 0 }, pins: [], bans: [] };

const poolOf = (ids: readonly string[], apart: readonly (readonly string[])[]): Pool => ({
  people: ids.map(person),
  acquaintances: apart.map((members) => ({
    members,
    since: now.subtract({ hours: 24 * 365 * 9 }),
    isKeptApart: true,
    hasMet: true,
  })),
  now,
});

const everybody = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'];
const twosome = fc.uniqueArray(fc.constantFrom(...everybody), { minLength: 2, maxLength: 2 });

const roundOfTwo = (one: Partial<Profile>, other: Partial<Profile>) =>
  match(
    matchInputOf(
      {
        people: [one, other].map((own, at) => ({ ...person(`U${at}`), profile: { ...profile, ...own } })),
        acquaintances: [],
        now,
      },
      wishes,
    ),
  );

const works = (workingHours: Profile['workingHours'], personId: string): Participant => ({
  ...person(personId),
  profile: { ...profile, workingHours },
});

describe('somebody whose hours change from week to week', () => {
  it('may meet one who works by night, which others who work by day may not', () => {
    const night = works({ from: '22:00', until: '06:00' }, 'U2');
    const pairsOf = (one: Participant) =>
      match(matchInputOf({ ...poolOf([], []), people: [one, night] }, wishes)).pairs;
    expect(pairsOf(works({ from: '09:00', until: '17:00' }, 'U1'))).toEqual([]);
    expect(pairsOf(works({ changes: true }, 'U1'))).toHaveLength(1);
  });
});

describe('what two wrote in other letters', () => {
  it('is one language, one team, one interest', () => {
    const own = { team: 'Payments', interests: ['Chess'], languages: ['English'] };
    const other = { team: ' PAYMENTS', interests: ['chess'], languages: ['englisch'] };
    const reasons = roundOfTwo(own, other).pairs[0]?.reasons ?? [];
    expect(reasons).toContainEqual({ kind: 'shared-interest', topic: 'Chess' });
    expect(reasons.map(({ kind }) => kind)).not.toContain('different-team');
  });

  it('keeps two apart who have no language in common', () => {
    const { leftovers } = roundOfTwo({ languages: ['Czech'] }, { languages: ['deutsch'] });
    expect(leftovers.map(({ id }) => id)).toEqual(['U0', 'U1']);
  });
});

describe('what somebody wrote for a peer alone', () => {
  it('never comes to the search', () => {
    const people = [{ ...person('U1'), profile: { ...profile, forPeer: 'Quokka' } }];
    expect(JSON.stringify(matchInputOf({ ...poolOf([], []), people }, wishes))).not.toContain('Quokka');
  });
});

describe('two who are apart for good', () => {
  it('are in no pair and no trio, however long ago it was and though anybody may meet again', () => {
    fc.assert(
      fc.property(fc.array(twosome, { maxLength: 6 }), (apart) => {
        const { pairs } = match(matchInputOf(poolOf(everybody, apart), wishes));
        for (const { members } of pairs)
          for (const [a = '', b = ''] of apart)
            expect(members.includes(a) && members.includes(b)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('do not stand among the bans that admins see, nor among the rules', () => {
    const { rules } = matchInputOf(poolOf(['U1', 'U2'], [['U1', 'U2']]), wishes);
    expect(rules.forbidden).toEqual([]);
  });

  it('are found in a draft that was made before', () => {
    const formed = match(matchInputOf(poolOf(['U1', 'U2'], []), wishes));
    const plan = {
      ...wishes,
      ...planned(formed),
      version: 1,
      changes: [],
      hasOwnSettings: false,
    };
    expect(keptApartNow(plan, poolOf(['U1', 'U2'], []))).toEqual([]);
    expect(keptApartNow(plan, poolOf(['U1', 'U2'], [['U1', 'U2']]))).toEqual([['U1', 'U2']]);
  });
});

describe('a program’s own weights', () => {
  const ownParts = {
    ...Object.fromEntries(weighedParts.map((part) => [part, 0])),
    craft: 3,
    tooAlike: 1,
  };
  const settings = programSettings.parse({ ...wishes.settings, matchedFor: 'own', ownParts });
  const weighted = (given: typeof settings) =>
    matchInputOf(poolOf(everybody, []), { ...wishes, settings: given }).rules.weights;

  it('are what each part counts, in multiples of what it usually does', () => {
    const [usual, own] = [weighted(defaultSettings), weighted(settings)];
    expect([own.craft, own.tooAlike]).toEqual([3 * usual.craft, usual.tooAlike]);
    for (const part of weighedParts.filter((each) => each !== 'craft' && each !== 'tooAlike'))
      expect(own[part]).toBe(0);
    // What follows from the past is nobody's to weigh.
    expect([own.metBefore, own.missed]).toEqual([usual.metBefore, usual.missed]);
  });

  it('wait while the program is matched for something else', () => {
    expect(weighted({ ...settings, matchedFor: 'learning' })).toEqual(
      weighted({ ...defaultSettings, matchedFor: 'learning' }),
    );
  });

  it('decide who is matched with whom', () => {
    const work = { U1: 'design', U2: 'sales', U3: 'design', U4: 'sales' };
    const people = Object.entries(work).map(([id, craftFamily], at) => ({
      ...person(id),
      // All else speaks for the others.
      profile: { ...profile, craftFamily, level: at < 2 ? (1 as const) : (5 as const) },
    }));
    const pairs = (given: typeof settings) =>
      match(matchInputOf({ ...poolOf([], []), people }, { ...wishes, settings: given })).pairs.map(
        ({ members }) => members.join('+'),
      );
    expect(pairs(settings).toSorted()).toEqual(['U1+U3', 'U2+U4']);
    const level = programSettings.parse({ ...settings, ownParts: { ...ownParts, craft: 0, level: 1 } });
    expect(pairs(level).toSorted()).toEqual(['U1+U2', 'U3+U4']);
  });
});
