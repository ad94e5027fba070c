import type { Answering, Means } from '../../../../src/features/insight/measures/model/means.ts';
import { ends } from '../../../../src/features/insight/measures/model/means.ts';
import { boundsOf, solving } from './solver.ts';

export type NarrowedAnswer = { readonly roundId: string; readonly lowest: number; readonly highest: number };

type Limits = { readonly of: readonly number[]; readonly least: number; readonly most: number };

/**
 * Finds the lowest and the highest value that each person's answer could have, for whoever knows who answered, and each sum that is told
 * to the last digit rather than as a rounded mean.
 * @returns those that are closer together than they have to be
 */
export async function attackOnMeans(
  answering: readonly Answering[],
  means: Means,
  width: number,
): Promise<readonly NarrowedAnswer[]> {
  return solving((program) => {
    const people = answering.flatMap(({ roundId, values }) => values.map(() => roundId));
    for (const _ of people) program.model.addVar(1, 5);
    for (const { of, least, most } of sumsFrom(answering, means))
      program.model.addRow(least, most, { indices: [...of], values: of.map(() => 1) });
    // What can be said of one of a round can be said of each: nothing that is told tells them apart.
    return [...new Set(people)].flatMap((roundId) => {
      const [lowest, highest] = boundsOf(program, [people.indexOf(roundId)]);
      return highest - lowest < width - 1e-6 ? [{ roundId, lowest, highest }] : [];
    });
  });
}

function sumsFrom(answering: readonly Answering[], { program, rounds }: Means): readonly Limits[] {
  const people = answering.flatMap(({ roundId, values }) => values.map((value) => ({ roundId, value })));
  const all = people.map((_, person) => person);
  const sum = (of: readonly number[]) => of.reduce((so, person) => so + (people[person]?.value ?? 0), 0);
  const exactly = (of: readonly number[]): Limits => ({ of, least: sum(of), most: sum(of) });
  const ofRounds = rounds.map(({ roundId }) =>
    exactly(all.filter((person) => people[person]?.roundId === roundId)),
  );
  if (program === undefined) return ofRounds;
  // As the mean is rounded to a tenth, it may be this much beyond.
  const beyond = 0.05 * all.length;
  if (program === 'high')
    return [...ofRounds, { of: all, least: ends.high * all.length - beyond, most: 5 * all.length }];
  if (program === 'low')
    return [...ofRounds, { of: all, least: all.length, most: ends.low * all.length + beyond }];
  return [...ofRounds, exactly(all)];
}
