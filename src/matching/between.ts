import type { Eligibility } from './eligibility.ts';
import type { Measure } from './fit.ts';
import { fitOf, fitPoints, totalOf } from './fit.ts';
import { idHash, pairHash } from './scoring/pair-hash.ts';
import type { Candidate } from './participant.ts';
import type { FitPoints } from './round.ts';

/** What is settled between any two people of a round. */
export type Between = {
  readonly mayMeet: (a: Candidate, b: Candidate) => boolean;
  readonly points: (a: Candidate, b: Candidate) => FitPoints;
  readonly fit: (a: Candidate, b: Candidate) => number;
  readonly tieBreak: (a: Candidate, b: Candidate) => number;
};

/** The most points that each could have with anybody possible. */
export type Reach = ReadonlyMap<Candidate, number>;

export function between({ mayMeet, metBefore }: Eligibility, measure: Measure, reach: Reach): Between {
  const points = (a: Candidate, b: Candidate): FitPoints =>
    fitPoints(a, b, { ...measure, metBefore: metBefore.get(a.id, b.id) ?? 0 });
  return {
    mayMeet,
    points,
    fit: (a, b) => fitOf(totalOf(points(a, b)), (reach.get(a) ?? 0) + (reach.get(b) ?? 0)),
    tieBreak: (a, b) => pairHash(idHash(a.id), idHash(b.id)),
  };
}
