import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Pair } from '../../../../src/features/pairs/pair/model.ts';
import {
  isJustHeld,
  isJustRecorded,
  ledBy,
  mayBeInHalves,
  menteeToday,
  nextNumber,
  otherMentee,
  rotaFrom,
  type Choice,
  type Session,
} from '../../../../src/features/relationship/rota/model.ts';

const start = Temporal.Instant.from('2026-03-02T09:00:00Z');
const membersOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `U${index}`, name: `Peer ${index}`, timeZone: 'UTC' }));
type Members = ReturnType<typeof membersOf>;

const pairOf = (members: Members): Pair => ({
  id: 'P',
  programId: 'G',
  state: 'active',
  hasBegun: true,
  channelId: 'C',
  pausedUntil: undefined,
  closesOn: undefined,
  members,
});

const members = fc.integer({ min: 2, max: 3 }).map(membersOf);

/** What a pair may do between sessions, in any order. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.constant('held' as const) },
  fc.constantFrom('skipped' as const, 'split' as const, 'unsplit' as const, 'undone' as const),
);
const steps = fc.array(step, { maxLength: 60 });
const stepsAndSwaps = fc.array(fc.oneof(step, fc.constant('swapped' as const)), { maxLength: 60 });

type Step = 'held' | 'skipped' | 'split' | 'unsplit' | 'undone' | 'swapped';
type Course = {
  readonly held: readonly Session[];
  readonly choice: Choice | undefined;
  readonly swaps: number;
};

/** As the services do it: a choice is of one session, and a session held, or undone, is the last. */
function goThrough(peers: Members, all: readonly Step[]): readonly Course[] {
  const pair = pairOf(peers);
  const courses: Course[] = [{ held: [], choice: undefined, swaps: 0 }];
  for (const each of all) {
    const now = courses.at(-1);
    if (!now) break;
    const rota = rotaFrom(pair, { ...now, agreed: 'swap' });
    const number = nextNumber(now.held);
    const kept =
      now.choice?.number === number ? now.choice : { number, menteeId: undefined, form: undefined };
    const choosing = (change: Partial<Choice>) => ({ ...now, choice: { ...kept, ...change } });
    const after: Readonly<Record<Step, () => Course>> = {
      held: () => ({
        ...now,
        held: [
          ...now.held,
          { number, menteeId: rota.menteeToday.id, form: rota.form, heldAt: start, recordedAt: start },
        ],
      }),
      skipped: () => now,
      split: () => (mayBeInHalves(rota) ? choosing({ form: 'halves' }) : now),
      unsplit: () => choosing({ form: 'swap' }),
      undone: () => ({ ...now, held: now.held.slice(0, -1) }),
      swapped: () => ({ ...choosing({ menteeId: otherMentee(rota).id }), swaps: now.swaps + 1 }),
    };
    courses.push(after[each]());
  }
  return courses;
}

function spread(peers: Members, held: readonly Session[]): number {
  const led = ledBy({ members: peers }, held).map(({ count }) => count);
  return Math.max(...led) - Math.min(...led);
}

describe('the role rota', () => {
  it('lets the sessions that any two have led differ by one at most, whatever is held, skipped, split or undone', () => {
    fc.assert(
      fc.property(members, steps, (peers, all) => {
        for (const { held } of goThrough(peers, all)) expect(spread(peers, held)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it('evens out by itself what a pair has swapped, and never lets it grow by more than was swapped', () => {
    fc.assert(
      fc.property(members, stepsAndSwaps, (peers, all) => {
        const courses = goThrough(peers, all);
        for (const { held, swaps } of courses) expect(spread(peers, held)).toBeLessThanOrEqual(1 + swaps);
        const last = courses.at(-1)?.held ?? [];
        const evening = Array.from({ length: spread(peers, last) * peers.length }, () => 'held' as const);
        const even = goThrough(peers, [...all, 'unsplit', 'held', ...evening]).at(-1)?.held ?? [];
        expect(spread(peers, even)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it('gives nobody the seat twice running, and begins with the one who was drawn', () => {
    fc.assert(
      fc.property(members, fc.integer({ min: 0, max: 40 }), (peers, count) => {
        const held = goThrough(peers, Array<Step>(count).fill('held')).at(-1)?.held ?? [];
        expect(held.map(({ menteeId }) => menteeId)).toEqual(
          held.map((_, index) => `U${index % peers.length}`),
        );
      }),
    );
  });

  it('gives somebody the seat again only after a swap, and tells so', () => {
    fc.assert(
      fc.property(members, stepsAndSwaps, (peers, all) => {
        for (const { held, choice, swaps } of goThrough(peers, all)) {
          const { isAgain, menteeToday: next } = rotaFrom(pairOf(peers), { held, choice, agreed: 'swap' });
          const last = held.at(-1);
          expect(isAgain).toBe(last?.form === 'swap' && last.menteeId === next.id);
          expect(isAgain && swaps === 0).toBe(false);
        }
      }),
    );
  });

  it('is changed by nothing that was skipped', () => {
    fc.assert(
      fc.property(members, stepsAndSwaps, (peers, all) => {
        const without = goThrough(
          peers,
          all.filter((each) => each !== 'skipped'),
        );
        const pair = pairOf(peers);
        const nextOf = ({ held, choice }: Course) => rotaFrom(pair, { held, choice, agreed: 'swap' });
        const [one, other] = [goThrough(peers, all).at(-1), without.at(-1)];
        expect(one && nextOf(one)).toEqual(other && nextOf(other));
      }),
    );
  });

  it('is as it was after a swap and a swap back, and after what is undone', () => {
    const peers = membersOf(2);
    for (const all of [
      ['held', 'swapped', 'swapped'],
      ['held', 'held', 'undone'],
    ] as const)
      expect(
        rotaFrom(pairOf(peers), {
          ...(goThrough(peers, all).at(-1) ?? { held: [], choice: undefined }),
          agreed: 'swap',
        }).menteeToday.id,
      ).toBe('U1');
  });

  it('begins anew with the first where the last mentee is no longer of the pair', () => {
    const held = [{ number: 1, menteeId: 'U9', form: 'swap', heldAt: start, recordedAt: start }] as const;
    expect(menteeToday({ members: membersOf(2) }, held).id).toBe('U0');
  });

  it('has no seat to give in a pair without members', () => {
    expect(() => menteeToday({ members: [] }, [])).toThrow(RangeError);
  });
});

describe('a session that both report', () => {
  const last = { lastRecordedAt: start };

  it('counts once within twelve hours, also where the clock went back', () => {
    expect(isJustRecorded(last, start)).toBe(true);
    expect(isJustRecorded(last, start.add({ hours: 12 }).subtract({ seconds: 1 }))).toBe(true);
    expect(isJustRecorded(last, start.subtract({ hours: 48 }))).toBe(true);
  });

  it('is another one from then on', () => {
    expect(isJustRecorded(last, start.add({ hours: 12 }))).toBe(false);
    expect(isJustRecorded({ lastRecordedAt: undefined }, start)).toBe(false);
  });
});

describe('a session that is told of days later', () => {
  const last = { lastHeldAt: start.subtract({ hours: 72 }), lastRecordedAt: start };

  it('counts once, and can be undone, within twelve hours from then on', () => {
    expect(isJustRecorded(last, start.add({ hours: 11 }))).toBe(true);
    expect(isJustRecorded(last, start.add({ hours: 12 }))).toBe(false);
  });

  it('is no reason not to tell of another one, unless that was within twelve hours of it', () => {
    expect(isJustHeld(last, start)).toBe(false);
    expect(isJustHeld(last, start.subtract({ hours: 61 }))).toBe(true);
  });
});
