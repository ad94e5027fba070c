import type { Dimension } from '../../../../content/pack/content.ts';
import type { Milestone } from '../../../relationship/check-ins/model/check-in.ts';
import { isIn, type AnswerFacts, type Facts, type TimeSpan } from './facts.ts';
import type { Answering } from './means.ts';
import { sumOf } from './table.ts';

/** So long a check-in stays open: no total is made of one that somebody may still answer. */
export const openDays = 14;

/**
 * By all that check-ins between the milestones ask of what a pair brings: those that meet are mostly asked after their sessions, and
 * the one question on usefulness comes to the others.
 */
export const howUseful = (facts: Facts, span: TimeSpan): readonly Answering[] =>
  answeringIn(facts, span, (given) =>
    given.milestone !== undefined ? [] : pointsOn('instrumental', given, facts),
  );

export const howGood =
  (dimension: Dimension, milestone: Milestone) =>
  (facts: Facts, span: TimeSpan): readonly Answering[] =>
    answeringIn(facts, span, (given) =>
      given.milestone === milestone ? pointsOn(dimension, given, facts) : [],
    );

const pointsOn = (
  dimension: Dimension,
  { answers }: Pick<AnswerFacts, 'answers'>,
  { dimensions }: Pick<Facts, 'dimensions'>,
): readonly number[] =>
  Object.entries(answers).flatMap(([item, point]) => (dimensions.get(item) === dimension ? [point] : []));

/** Each person counts once, by the mean of what they answered. */
function answeringIn(
  { rounds, pairs, answers }: Facts,
  span: TimeSpan,
  pointsOf: (given: AnswerFacts) => readonly number[],
): readonly Answering[] {
  const roundOf = new Map(pairs.map(({ id, roundId }) => [id, roundId]));
  const inSpan = answers.filter(({ askedAt }) => isIn(span, askedAt));
  const people = [...Map.groupBy(inSpan, ({ personId }) => personId).values()].flatMap((given) => {
    const points = given.flatMap(pointsOf);
    const roundId = roundOf.get(given.at(-1)?.pairId ?? '');
    return roundId === undefined || points.length === 0
      ? []
      : [{ roundId, value: sumOf(points) / points.length }];
  });
  return rounds.flatMap((roundId) => {
    const values = people.filter((each) => each.roundId === roundId).map(({ value }) => value);
    return values.length === 0 ? [] : [{ roundId, values }];
  });
}
