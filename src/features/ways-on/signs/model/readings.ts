import type { Point } from '../../../relationship/check-ins/model/check-in.ts';
import { countsFor, graceSessions, low, rules, severe, well, type Sign } from './rules.ts';

/** What one person answered in one check-in, by the ids of its items. What was skipped is not in it. */
export type Answered = {
  readonly personId: string;
  /** The number of the session that was asked about; undefined where it was how it goes. */
  readonly session: number | undefined;
  readonly askedAt: Temporal.Instant;
  /** When they answered, which may be after the next session. */
  readonly at: Temporal.Instant;
  readonly points: Readonly<Record<string, Point>>;
};

/** What speaks for or against the signs of a pair, as it stands on record. */
export type History = {
  readonly members: readonly string[];
  /** When each session was held, in any order. */
  readonly heldAt: readonly Temporal.Instant[];
  /** In any order. */
  readonly answered: readonly Answered[];
  /** How many of what each sign's rule counts. */
  readonly counts: Readonly<Record<Sign, number>>;
  readonly now: Temporal.Instant;
};

/** What one person said about one sign in one check-in. */
export type SignReading = {
  readonly at: Temporal.Instant;
  readonly lowest: Point;
  /** How many of the answers are low. */
  readonly lows: number;
};

/** The oldest first, of answers that count: not of the first sessions, and not too long ago. */
export function readingsOf(history: History, sign: Sign, personId: string): readonly SignReading[] {
  return history.answered
    .filter((each) => each.personId === personId && counts(each, history))
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))
    .flatMap((each) => readingOf(each, sign) ?? []);
}

function readingOf({ at, points }: Answered, sign: Sign): SignReading | undefined {
  const said = rules[sign].items.flatMap((item) => points[item] ?? []);
  const [lowest] = said.toSorted((one, other) => one - other);
  return lowest && { at, lowest, lows: said.filter((point) => point <= low).length };
}

const isAfter = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) > 0;

function counts({ session, askedAt, at }: Answered, { heldAt, now }: History): boolean {
  const before = heldAt.filter((held) => !isAfter(held, askedAt)).length;
  const isPastGrace = before >= graceSessions && (session === undefined || session > graceSessions);
  return isPastGrace && !isAfter(at, now) && isAfter(at.add(countsFor), now);
}

/**
 * Since which answer the sign stands, by what this one person answered: one severe answer raises it, or two low ones, in one check-in or
 * in two that follow each other; then only a good one clears it. A low one that is the latest is enough beside what the pair does.
 */
export function standsSince(history: History, sign: Sign, personId: string): Temporal.Instant | undefined {
  const readings = readingsOf(history, sign, personId);
  let since: Temporal.Instant | undefined;
  for (const [index, reading] of readings.entries()) {
    if (raises(reading, readings[index - 1])) since ??= reading.at;
    else if (reading.lowest >= well) since = undefined;
  }
  const latest = readings.at(-1);
  const isBorneOut = history.counts[sign] >= rules[sign].atLeast;
  return since ?? (latest && latest.lowest <= low && isBorneOut ? latest.at : undefined);
}

export const isRaised = (history: History, sign: Sign, personId: string): boolean =>
  standsSince(history, sign, personId) !== undefined;

const raises = ({ lowest, lows }: SignReading, before: SignReading | undefined): boolean =>
  lowest <= severe || lows > 1 || (lows > 0 && before !== undefined && before.lows > 0);
