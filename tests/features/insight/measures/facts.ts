import type { Facts, PairFacts, TimeSpan } from '../../../../src/features/insight/measures/model/facts.ts';

export const day = (date: string): Temporal.Instant => Temporal.Instant.from(`${date}T10:00:00Z`);

export const april: TimeSpan = {
  from: Temporal.Instant.from('2026-04-01T00:00:00Z'),
  until: Temporal.Instant.from('2026-05-01T00:00:00Z'),
};

/** Two who were introduced in April, and have done nothing yet. */
export const pairOf = (about: Partial<PairFacts> = {}): PairFacts => ({
  id: 'p1',
  roundId: 'r1',
  members: ['ana', 'ben'],
  introducedAt: day('2026-04-01'),
  begunAt: undefined,
  endedAt: undefined,
  ending: undefined,
  everyDays: 14,
  signedAt: undefined,
  sessions: [],
  ...about,
});

export const factsOf = (about: Partial<Facts>): Facts => ({
  rounds: ['r1', 'r2'],
  pairs: [pairOf()],
  goals: [],
  answers: [],
  farewells: [],
  dimensions: new Map([
    ['openness', 'relational'],
    ['movement', 'instrumental'],
  ]),
  ...about,
});

export const held = (...days: readonly string[]): PairFacts['sessions'] =>
  days.map((date, place) => ({ heldAt: day(date), menteeId: place % 2 === 0 ? 'ana' : 'ben' }));
