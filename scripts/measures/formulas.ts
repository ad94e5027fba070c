import type { MeasureId } from '../../src/features/insight/measures/model/measures.ts';
import { benefits } from '../../src/features/ways-on/ending-well/model.ts';
import { dimensions } from '../../src/content/pack/schema.ts';
import { milestones } from '../../src/features/relationship/check-ins/model/check-in.ts';

const running = 'people whose pair was one on any day of the month';

const others: Readonly<Record<string, string>> = Object.fromEntries([
  ...benefits.map((benefit) => [
    `benefit-${benefit}`,
    'people whose pair ended in the month, by whether they ticked it as they said goodbye; of the whole program alone',
  ]),
  ...dimensions.flatMap((dimension) =>
    milestones.map((milestone) => [
      `${dimension}-${milestone}`,
      'mean over people of the mean of their answers, at that milestone, to the questions of this dimension; whether somebody feels safe counts in none',
    ]),
  ),
]);

/** How each is worked out, in words. */
export const formulas = {
  agreements:
    'people whose pair had its 28th day in the month and had begun by then, by whether an agreement was signed by then',
  'first-session': 'the same people, by how long after the introduction the first session was held',
  sessions:
    'people whose pair has begun and was one for 14 days of the month or more: sessions held against the days divided by the agreed rhythm, rounded down, one at least',
  turns:
    'people whose pair has begun and was one in the month, by sessions until its end: in turn where the mentee’s role was taken as often by each, give or take one',
  goals: `${running}, by the first of these that holds for a goal of theirs in the month, shared goals counting for each`,
  signs: `${running}, by whether any of the five signs stood by their own answers as it began and as it ended; counts of behavior play no part`,
  endings:
    'people whose pair ended in the month by an act of its own; that somebody left, or the program ended, admins see by name; of the whole program alone',
  usefulness: 'mean over people of the mean of their answers to “How useful was your time together lately?”',
  ...others,
} as Readonly<Record<MeasureId, string>>;
