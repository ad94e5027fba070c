import { isBefore, isIn, ranIn, type Facts, type PairFacts, type TimeSpan } from './facts.ts';
import { placedIn } from './placing.ts';
import type { PlacedPerson } from './table.ts';

/** A pair's beginning is looked at once these days from its introduction are over. */
export const daysOfBeginning = 28;

const day = (count: number) => Temporal.Duration.from({ hours: 24 * count });

const daysUntil = ({ introducedAt }: PairFacts, moment: Temporal.Instant): number =>
  introducedAt.until(moment).total('hours') / 24;

/** Those that had begun in time: which have not, admins see by name. */
const begun = ({ pairs }: Facts, span: TimeSpan): readonly PairFacts[] =>
  pairs.filter(
    (pair) =>
      isIn(span, pair.introducedAt) &&
      isIn({ from: pair.introducedAt, until: pair.introducedAt.add(day(daysOfBeginning)) }, pair.begunAt),
  );

export const signing = ['signed', 'unsigned'] as const;

export const bySigning = (facts: Facts, span: TimeSpan): readonly PlacedPerson[] =>
  placedIn(begun(facts, span), (pair): (typeof signing)[number] =>
    pair.signedAt && daysUntil(pair, pair.signedAt) < daysOfBeginning ? 'signed' : 'unsigned',
  );

/**
 * Who had none within four weeks is with those who had it after two: since they had begun, they would all have signed, which would
 * tell of the agreements.
 */
export const firstSession = ['first-week', 'second-week', 'after-that'] as const;

export const byFirstSession = (facts: Facts, span: TimeSpan): readonly PlacedPerson[] =>
  placedIn(begun(facts, span), (pair): (typeof firstSession)[number] => {
    const [first] = pair.sessions;
    const days = first ? daysUntil(pair, first.heldAt) : daysOfBeginning;
    if (days < 7) return 'first-week';
    return days < 14 ? 'second-week' : 'after-that';
  });

export const meeting = ['as-agreed', 'less'] as const;

/** So long at least a pair was one, for its sessions to be held against what it agreed. */
const longEnough = 14;

/**
 * Sessions are held against as many as fit into the days that the pair was one. Only of pairs that go on: one that ends well meets less
 * in its last days, and which have ended admins see by name.
 */
export const byMeeting = (facts: Facts, span: TimeSpan): readonly PlacedPerson[] =>
  placedIn(
    facts.pairs.filter((pair) => ranIn(pair, span)),
    (pair): (typeof meeting)[number] | undefined => {
      const days = daysIn(pair, span);
      if (!pair.begunAt || isOver(pair, span) || days < longEnough) return undefined;
      const held = pair.sessions.filter(({ heldAt }) => isIn(span, heldAt)).length;
      return held >= Math.max(1, Math.floor(days / pair.everyDays)) ? 'as-agreed' : 'less';
    },
  );

const isOver = ({ endedAt }: PairFacts, { until }: TimeSpan): boolean =>
  endedAt !== undefined && isBefore(endedAt, until);

const daysIn = ({ introducedAt }: PairFacts, { from, until }: TimeSpan): number =>
  (until.epochMilliseconds - Math.max(introducedAt.epochMilliseconds, from.epochMilliseconds)) / 86_400_000;

export const turns = ['even', 'uneven', 'too-early'] as const;

/** Of all sessions until the span is over. */
export const byTurns = (facts: Facts, span: TimeSpan): readonly PlacedPerson[] =>
  placedIn(
    facts.pairs.filter((pair) => pair.begunAt && ranIn(pair, span)),
    ({ members, sessions }): (typeof turns)[number] => {
      const held = sessions.filter(({ heldAt }) => Temporal.Instant.compare(heldAt, span.until) < 0);
      if (held.length < 2) return 'too-early';
      const led = members.map((id) => held.filter(({ menteeId }) => menteeId === id).length);
      return Math.max(...led) - Math.min(...led) <= 1 ? 'even' : 'uneven';
    },
  );
