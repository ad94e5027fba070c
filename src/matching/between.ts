import type { Eligibility } from './eligibility.ts';
import type { Measure } from './fit.ts';
import { fitOf, fitPoints, totalOf } from './fit.ts';
import { idHash, pairHash } from './scoring/pair-hash.ts';
import type { Participant } from './participant.ts';
import type { FitPoints } from './round.ts';

/** What is settled between any two people of a round. */
export type Between = {
  readonly mayMeet: (a: Participant, b: Participant) => boolean;
  readonly points: (a: Participant, b: Participant) => FitPoints;
  readonly fit: (a: Participant, b: Participant) => number;
  readonly tieBreak: (a: Participant, b: Participant) => number;
};

/** The most points that each could have with anybody possible. */
export type Reach = ReadonlyMap<Participant, number>;

export function between({ mayMeet, metBefore }: Eligibility, measure: Measure, reach: Reach): Between {
  const points = (a: Participant, b: Participant): FitPoints =>
    fitPoints(a, b, { ...measure, metBefore: metBefore.get(a.id, b.id) ?? 0 });
  return {
    mayMeet,
    points,
    fit: (a, b) => fitOf(totalOf(points(a, b)), (reach.get(a) ?? 0) + (reach.get(b) ?? 0)),
    tieBreak: (a, b) => pairHash(idHash(a.id), idHash(b.id)),
  };
}
