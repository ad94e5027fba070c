import { acceptableHere } from './acceptable.ts';
import type { Between } from './between.ts';
import { between } from './between.ts';
import { blankPoints } from './blanks.ts';
import type { Eligibility } from './eligibility.ts';
import { eligibility } from './eligibility.ts';
import type { Measure } from './fit.ts';
import { fitScale } from './fit.ts';
import type { Candidate, PastPair } from './participant.ts';
import type { Rules } from './rules.ts';
import { costsOfPast } from './past.ts';
import { findReach } from './scoring/score-rows.ts';
import type { Scorer } from './scoring/scorer.ts';
import { scorer } from './scoring/scorer.ts';

/** A program's people, measured against each other: neither pins nor bans change what a fit means. */
export type Prepared = {
  readonly eligibility: Eligibility;
  readonly measure: Measure;
  readonly between: Between;
  /** The rules' acceptable fit, as far as it can be asked for here. */
  readonly acceptableFit: number;
  /** Ready to score some of them. */
  readonly scorerOf: (some: readonly Candidate[]) => Scorer;
};

type Input = {
  readonly participants: readonly Candidate[];
  readonly history: readonly PastPair[];
  readonly rules: Rules;
};

export function prepare({ participants: given, history, rules }: Input): Prepared {
  // Sums of shares come out the same to the last bit only in the same order.
  const participants = given.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const may = eligibility(participants, history, rules);
  const scale = fitScale(rules.weights);
  const filled = { scale, blanks: blankPoints(participants, scale, may) };
  const measure = { ...filled, scale: { ...scale, ...costsOfPast(participants, filled, may) } };
  const scoring = { ...measure, minSharedHours: rules.minSharedHours, eligibility: may };
  const everybody = scorer(participants, scoring);
  findReach(everybody);
  const reach = new Map(everybody.people.map((person, at) => [person, everybody.reach[at] ?? 0]));
  const people = between(may, measure, reach);
  const unbanned =
    rules.forbidden.length === 0 ? may : eligibility(participants, history, { ...rules, forbidden: [] });
  return {
    eligibility: may,
    measure,
    between: people,
    acceptableFit: acceptableHere(
      participants,
      { ...people, mayMeet: unbanned.mayMeet },
      rules.acceptableFit,
    ),
    scorerOf: (some) => {
      if (some.length === participants.length) return everybody;
      const ready = scorer(some, scoring);
      ready.people.forEach((person, at) => {
        ready.reach[at] = reach.get(person) ?? 0;
      });
      return ready;
    },
  };
}
