import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  isToldByChanges,
  whatChanged,
} from '../../../../src/features/relationship/agreement/model/changes.ts';
import {
  afterReview,
  afterWorkingDays,
  putOffReview,
  reviewDue,
  usualReview,
} from '../../../../src/features/relationship/agreement/model/review.ts';
import {
  steeringOfTerms,
  termsOf,
  wordingSchema,
} from '../../../../src/features/relationship/agreement/model/terms.ts';
import { isSignedByAll } from '../../../../src/features/relationship/agreement/model/versions.ts';
import { agreement } from '../../extreme.ts';

const rhythmOf = (cadence: string) => {
  const { sessionEveryDays, sessionMonthly } = steeringOfTerms({ values: { cadence } });
  return [sessionEveryDays, sessionMonthly];
};

describe('a version of an agreement', () => {
  it('holds once every member has signed it, whoever else has', () => {
    expect(isSignedByAll({ signedBy: ['U2', 'U1'] }, ['U1', 'U2'])).toBe(true);
    expect(isSignedByAll({ signedBy: ['U1', 'U9'] }, ['U1', 'U2'])).toBe(false);
    expect(isSignedByAll({ signedBy: ['U1', 'U2'] }, ['U1', 'U2', 'U3'])).toBe(false);
    expect(isSignedByAll({ signedBy: [] }, ['U1'])).toBe(false);
  });

  it('is just what its preset asks for', () => {
    const all = { ...agreement.values };
    expect(Object.keys(termsOf('light', all, '').values)).toHaveLength(8);
    expect(Object.keys(termsOf('standard', all, '').values)).toHaveLength(16);
    expect(Object.keys(termsOf('full', all, '').values)).toHaveLength(24);
    expect(termsOf('full', { 'our-limits': '' }, '').values).toEqual({});
  });

  it('names a rhythm of one to twelve weeks, or of each month, and steers by it', () => {
    expect(['7', '21', '84', 'monthly', '91', '0'].map(rhythmOf)).toEqual([
      [7, false],
      [21, false],
      [84, false],
      [28, true],
      [14, false],
      [14, false],
    ]);
  });

  it('steers by what is usual where it settles nothing', () => {
    expect(steeringOfTerms({ values: {} })).toEqual({
      sessionEveryDays: 14,
      sessionMonthly: false,
      sessionMinutes: 45,
      preferredDay: undefined,
      preferredHour: undefined,
      quietHours: 'usual',
      replyDays: undefined,
      rotaForm: 'swap',
      reviewOn: undefined,
    });
  });

  it('reads what was written when each section had one field', () => {
    expect(wordingSchema.parse({ purpose: 'A', limits: 'B', clause: 'C' })).toEqual({
      clause: 'C',
      hasLostWords: false,
      written: { 'why-we-meet': 'A', 'our-limits': 'B' },
    });
  });
});

const wanting = (version: number, proposedBy: string, cadence: string) =>
  ({ ...agreement, version, proposedBy, values: { cadence } }) as const;

describe('a proposal in answer to another', () => {
  it('has nothing to settle once it waits no longer', () => {
    const held = { ...wanting(1, 'U1', '14'), signedAt: agreement.proposedAt };
    const asked = wanting(2, 'U1', '7');
    const answer = { ...wanting(3, 'U2', '28'), state: 'signed' } as const;
    const changed = whatChanged([answer, asked, held], answer);
    expect(changed.differences).toEqual([]);
    expect(changed.changes).toEqual([{ field: 'cadence', was: '14', is: '28' }]);
    expect(isToldByChanges(changed, answer)).toBe(true);
    const first = whatChanged([answer, asked], answer);
    expect([first.differences, isToldByChanges(first, answer)]).toEqual([[], false]);
  });

  const texts = fc.constantFrom('x', 'y', 'z');
  const values = fc.record({
    'our-limits': texts,
    'why-we-meet': texts,
    cadence: fc.constantFrom('7', '14'),
  });
  const proposedBy = fc.constantFrom('U1', 'U2');

  it('has as differences just what the other had asked to change and does not get; with the changes they are all', () => {
    fc.assert(
      fc.property(fc.tuple(values, values, values), proposedBy, ([held, asked, answered], by) => {
        const first = { ...agreement, version: 1, signedAt: agreement.proposedAt, values: held };
        const second = { ...agreement, version: 2, proposedBy: 'U1', signedBy: ['U1'], values: asked };
        const third = { ...agreement, version: 3, proposedBy: by, values: answered };
        const { differences, changes, since, counters } = whatChanged([third, second, first], third);
        const fields = Object.keys(held) as (keyof typeof held)[];
        const open = fields.filter(
          (field) => by === 'U2' && asked[field] !== held[field] && answered[field] !== asked[field],
        );
        expect(differences.map(({ field }) => field).toSorted()).toEqual(open.toSorted());
        expect(since).toBe(first);
        expect(counters).toBe(by === 'U2' ? second : undefined);
        const other = fields.filter((field) => answered[field] !== held[field]);
        const told = [...differences, ...changes].map(({ field }) => field);
        expect(told).toEqual(expect.arrayContaining(other));
      }),
      { numRuns: 200 },
    );
  });

  it('of three loses nobody’s last wish, and tells no wish of before it', () => {
    const step = fc.record({ values, by: fc.constantFrom('U1', 'U2', 'U3') });
    fc.assert(
      fc.property(values, fc.array(step, { minLength: 2, maxLength: 6 }), (held, steps) => {
        const first = { ...agreement, version: 1, signedAt: agreement.proposedAt, values: held };
        const proposed = steps.map((each, place) => ({
          ...agreement,
          version: place + 2,
          proposedBy: each.by,
          signedBy: [each.by],
          values: each.values,
        }));
        const newest = proposed.at(-1) ?? first;
        const { differences } = whatChanged([...proposed.toReversed(), first], newest);
        for (const field of Object.keys(held) as (keyof typeof held)[]) {
          const brought = steps.findIndex((each) => each.values[field] !== held[field]);
          const since = brought < 0 ? [] : steps.slice(brought);
          const last = new Map(since.map((each) => [each.by, each.values[field]]));
          const now = newest.values[field];
          const asking = [...last].filter(([by]) => by !== newest.proposedBy);
          const told = differences.find((each) => each.field === field)?.wishes ?? [];
          const apart = told.flatMap(({ of, value }) => of.map((id) => [id, value] as const));
          const isOpen = asking.some(([, value]) => value !== now);
          expect(new Map(apart)).toEqual(new Map(isOpen ? [...asking, [newest.proposedBy, now]] : []));
        }
      }),
      { numRuns: 200 },
    );
  });
});

const today = Temporal.PlainDate.from('2026-03-02');
const now = Temporal.Instant.from('2026-03-02T10:00:00Z');

const asked = (agreed: string | undefined, hasSigned: boolean) =>
  usualReview(today, {
    agreed: agreed === undefined ? undefined : Temporal.PlainDate.from(agreed),
    hasSigned,
  }).toString();
const due = (agreed: string) =>
  reviewDue(Temporal.PlainDate.from(agreed), { now, timeZone: 'Europe/Lisbon' }).toString();
const next = (from: string) => afterReview(Temporal.Instant.from(from), 'Europe/Lisbon').toString();
const putOff = (from: string) => putOffReview(Temporal.Instant.from(from), 'Europe/Lisbon').toString();
const after = (from: string, days: number) =>
  afterWorkingDays(Temporal.Instant.from(from), days, 'Europe/Lisbon').toString();

describe('a review', () => {
  it('is proposed for five weeks on at first, twelve later, and as it was agreed while that is ahead', () => {
    expect(asked(undefined, false)).toBe('2026-04-06');
    expect(asked(undefined, true)).toBe('2026-05-25');
    expect(asked('2026-03-20', true)).toBe('2026-03-20');
    expect(asked('2026-03-01', true)).toBe('2026-05-25');
    const saturday = usualReview(today.add({ days: 5 }), { agreed: undefined, hasSigned: false });
    expect(saturday.toString()).toBe('2026-04-13');
  });

  it('that is put off is looked at on the morning of the next working day', () => {
    expect(putOff('2026-03-05T15:00:00Z')).toBe('2026-03-06T09:00:00Z');
    expect(putOff('2026-03-06T15:00:00Z')).toBe('2026-03-09T09:00:00Z');
  });

  it('is due on the morning of its day, and never at once where that has gone by', () => {
    expect(due('2026-04-06')).toBe('2026-04-06T08:00:00Z');
    expect(due('2026-03-02')).toBe('2026-04-06T08:00:00Z');
    expect(due('2026-02-01')).toBe('2026-04-06T08:00:00Z');
    expect(due('2026-04-04')).toBe('2026-04-06T08:00:00Z');
    expect(due('2026-04-05')).toBe('2026-04-06T08:00:00Z');
  });

  it('comes again twelve weeks later, on no weekend', () => {
    expect(next('2026-03-02T10:00:00Z')).toBe('2026-05-25T08:00:00Z');
    expect(next('2026-03-07T10:00:00Z')).toBe('2026-06-01T08:00:00Z');
  });

  it('and a time to answer pass over the weekend', () => {
    expect(after('2026-03-02T10:00:00Z', 1)).toBe('2026-03-03T10:00:00Z');
    expect(after('2026-03-06T10:00:00Z', 1)).toBe('2026-03-09T10:00:00Z');
    expect(after('2026-03-07T10:00:00Z', 2)).toBe('2026-03-10T10:00:00Z');
    expect(after('2026-03-02T10:00:00Z', 5)).toBe('2026-03-09T10:00:00Z');
  });
});
