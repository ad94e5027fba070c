import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { askGate, type PersonalHours, type Timing } from '../../src/scheduling/time-gate.ts';
import { everyone, instant, isQuiet, works } from './any-hours.ts';
import { sameHours } from '../../src/scheduling/working-week.ts';

const hours = (count: number) => Temporal.Duration.from({ hours: count });
const compare = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other);

type Message = {
  readonly timing: Timing;
  readonly dueAt: Temporal.Instant;
  /** Whom of the people it reaches. */
  readonly reaches: (person: PersonalHours) => boolean;
  /** How late the machine comes each time that the message is due. */
  readonly lateness: Temporal.Duration;
};

const timing: fc.Arbitrary<Timing> = fc.oneof(
  fc
    .integer({ min: 12, max: 240 })
    .map((stale): Timing => ({ when: 'good-moment', weight: 'nudge', staleAfter: hours(stale) })),
  fc.constant<Timing>({ when: 'good-moment', weight: 'must-arrive' }),
  fc.constant<Timing>({ when: 'exact', weight: 'must-arrive' }),
);

const messages = (start: Temporal.Instant): fc.Arbitrary<readonly Message[]> =>
  fc.array(
    fc.record({
      timing,
      dueAt: fc.integer({ min: 0, max: 21 * 24 * 60 }).map((minutes) => start.add({ minutes })),
      reaches: fc
        .uniqueArray(fc.integer({ min: 0, max: 2 }), { minLength: 1 })
        .map((some) => (person: PersonalHours) => some.includes(Number(person.personId))),
      lateness: fc.oneof(fc.constant(hours(0)), fc.integer({ min: 0, max: 60 }).map(hours)),
    }),
    { minLength: 1, maxLength: 14 },
  );

type Sent = { readonly message: Message; readonly at: Temporal.Instant };
type Life = { readonly sent: readonly Sent[]; readonly dropped: readonly Message[] };

const isNudge = ({ timing: { weight } }: Message) => weight === 'nudge';

/** Everything that is due goes to the gate in the order of time, and again whenever the gate has said “later”. */
function live(people: readonly PersonalHours[], all: readonly Message[]): Life {
  const sent: Sent[] = [];
  const dropped: Message[] = [];
  const waiting = all.map((message) => ({ message, at: message.dueAt.add(message.lateness) }));
  for (;;) {
    const [next] = waiting.toSorted((one, other) => compare(one.at, other.at));
    if (!next) return { sent, dropped };
    const { message, at: now } = next;
    const verdict = askGate(message.timing, {
      dueAt: message.dueAt,
      now,
      everyone: people.filter(message.reaches).map((person) => ({
        ...person,
        nudgedAt: sent
          .filter((each) => isNudge(each.message) && each.message.reaches(person))
          .map(({ at }) => at),
        ahead: 0,
      })),
    });
    if (verdict.go === 'later') {
      expect(compare(verdict.at, now)).toBe(1);
      next.at = verdict.at;
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    if (verdict.go === 'now') sent.push({ message, at: now });
    else dropped.push(message);
  }
}

const stories = fc.tuple(instant, everyone).chain(([start, all]) =>
  fc.record({
    people: fc.constant(
      all.map((each, index) => ({ ...each, personId: String(index), awayUntil: undefined })),
    ),
    all: messages(start),
  }),
);

/** Lives through many stories. @returns what breaks the rule, told of the first story that does */
function breaches(rule: (people: readonly PersonalHours[], life: Life) => readonly unknown[]) {
  const check = fc.check(
    fc.property(stories, ({ people, all }) => {
      const found = rule(people, live(people, all));
      if (found.length > 0) throw new Error(JSON.stringify({ people, found }));
    }),
    { numRuns: 60 },
  );
  return check.failed ? check.errorInstance : undefined;
}

const weekFrom = (moment: Temporal.Instant) => {
  const first = moment.round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'ceil' });
  return Array.from({ length: 7 * 96 }, (_, quarters) => first.add({ minutes: 15 * quarters }));
};

const isPunctual = ({ message, at }: Sent) => compare(at, message.dueAt.add(hours(1))) <= 0;

describe('whatever is asked, whenever, and however late the machine comes', () => {
  it('nobody hears more than two nudges in any seven days', () => {
    const tooMany = breaches((people, { sent }) =>
      people.flatMap((person) => {
        const nudges = sent.filter(({ message }) => isNudge(message) && message.reaches(person));
        return nudges.filter(({ at }, index) => {
          const before = nudges[index - 2];
          return before !== undefined && compare(at, before.at.add(hours(168))) < 0;
        });
      }),
    );
    expect(tooMany).toBeUndefined();
  });

  it('nothing comes in anybody’s quiet hours where there is a moment outside them, but what was just asked for', () => {
    const disturbing = breaches((people, { sent }) =>
      sent
        .filter((each) => each.message.timing.when !== 'exact' || !isPunctual(each))
        .filter(({ message, at }) => {
          const reached = people.filter(message.reaches);
          const isCalm = (moment: Temporal.Instant) => !reached.some((person) => isQuiet(person, moment));
          return !isCalm(at) && weekFrom(at).some(isCalm);
        }),
    );
    expect(disturbing).toBeUndefined();
  });

  it('a nudge comes while all of them work where they share any hours', () => {
    const outside = breaches((people, { sent }) =>
      sent.filter(({ message, at }) => {
        const reached = people.filter(message.reaches);
        const allWork = (moment: Temporal.Instant) => reached.every((person) => works(person, moment));
        return isNudge(message) && !allWork(at) && weekFrom(at).some(allWork);
      }),
    );
    expect(outside).toBeUndefined();
  });

  it('what must arrive does, and a nudge comes before it is stale or not at all', () => {
    const wrong = breaches((_people, { sent, dropped }) => [
      ...dropped.filter((message) => !isNudge(message)),
      ...sent.filter(({ message: { timing: each, dueAt }, at }) =>
        each.weight === 'nudge' ? compare(at, dueAt.add(each.staleAfter)) > 0 : false,
      ),
    ]);
    expect(wrong).toBeUndefined();
  });
});

const at = (...moments: readonly string[]) => moments.map((each) => Temporal.Instant.from(each));

describe('one person in Lisbon', () => {
  const ana = {
    personId: 'ana',
    timeZone: 'Europe/Lisbon',
    week: sameHours([1, 2, 3, 4, 5], { from: '09:00', until: '17:00' }),
    awayUntil: undefined,
    nudgedAt: [],
    ahead: 0,
  };
  const nudge: Timing = { when: 'good-moment', weight: 'nudge', staleAfter: hours(24 * 20) };
  const ask = (when: string, change: Partial<Parameters<typeof askGate>[1]['everyone'][number]> = {}) => {
    const now = Temporal.Instant.from(when);
    const verdict = askGate(nudge, { dueAt: now, now, everyone: [{ ...ana, ...change }] });
    return verdict.go === 'later' ? verdict.at.toString() : verdict.go;
  };

  it('hears by the local hour on either side of a clock change', () => {
    expect(ask('2026-03-27T18:00:00Z')).toBe('2026-03-30T08:00:00Z');
    expect(ask('2026-10-23T18:00:00Z')).toBe('2026-10-26T09:00:00Z');
  });

  it('hears of a third nudge a week after the first of the two before it', () => {
    const nudgedAt = at('2026-03-05T10:00:00Z', '2026-03-02T09:20:00Z', '2026-02-20T09:00:00Z');
    expect(ask('2026-03-06T10:00:00Z', { nudgedAt })).toBe('2026-03-09T09:20:00Z');
    expect(ask('2026-03-09T09:20:00Z', { nudgedAt })).toBe('now');
  });

  it('hears later in the same week of what comes every so often, or of that one never', () => {
    const weekly: Timing = { ...nudge, staysInItsWeek: true };
    const friday = Temporal.Instant.from('2026-03-06T10:00:00Z');
    const whereNudged = (...nudgedAt: readonly string[]) =>
      askGate(weekly, { dueAt: friday, now: friday, everyone: [{ ...ana, nudgedAt: at(...nudgedAt) }] });
    expect(whereNudged('2026-03-03T09:20:00Z', '2026-02-27T15:00:00Z')).toEqual({
      go: 'later',
      at: Temporal.Instant.from('2026-03-06T15:00:00Z'),
    });
    expect(whereNudged('2026-03-03T09:20:00Z', '2026-02-27T18:00:00Z')).toEqual({ go: 'never' });
  });

  it('hears of nothing while away, and of what must arrive all the same', () => {
    const awayUntil = Temporal.Instant.from('2026-03-11T00:00:00Z');
    expect(ask('2026-03-02T10:00:00Z', { awayUntil })).toBe('2026-03-11T09:00:00Z');
    const now = Temporal.Instant.from('2026-03-02T10:00:00Z');
    const notice: Timing = { when: 'good-moment', weight: 'must-arrive' };
    expect(askGate(notice, { dueAt: now, now, everyone: [{ ...ana, awayUntil }] })).toEqual({ go: 'now' });
  });

  it('hears first of what is more urgent, and then of the other where there is room for it', () => {
    const one = at('2026-03-02T10:00:00Z');
    expect(ask('2026-03-03T10:00:00Z', { nudgedAt: one, ahead: 1 })).toBe('2026-03-03T10:15:00Z');
    expect(ask('2026-03-03T10:00:00Z', { ahead: 1 })).toBe('now');
    expect(ask('2026-03-03T10:00:00Z', { ahead: 2 })).toBe('2026-03-03T10:15:00Z');
  });

  it('gets what was asked for at once, and in the morning where it comes hours late', () => {
    const asked: Timing = { when: 'exact', weight: 'must-arrive' };
    const dueAt = Temporal.Instant.from('2026-03-02T22:00:00Z');
    const after = (count: number) => askGate(asked, { dueAt, now: dueAt.add(hours(count)), everyone: [ana] });
    expect(after(1)).toEqual({ go: 'now' });
    expect(after(3)).toEqual({ go: 'later', at: Temporal.Instant.from('2026-03-03T08:00:00Z') });
  });
});
