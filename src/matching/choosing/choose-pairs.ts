import { candidates } from '../candidates.ts';
import type { Matching } from '../certificate.ts';
import { maxWeightMatching } from '../max-weight-matching.ts';
import type { Rules } from '../rules.ts';
import type { Scorer } from '../scoring/scorer.ts';
import type { Candidate } from '../participant.ts';
import type { Aims } from './aims.ts';
import { aimsOf, hasTurns, secondBestFits } from './aims.ts';
import { fairnessFloor } from './fairness-floor.ts';
import type { FitEdges } from './fit-edges.ts';
import { linkCounts, withEdges } from './fit-edges.ts';
import type { WeightLayout } from './pair-weights.ts';
import { weighPairs, weightLayout } from './pair-weights.ts';
import { underpricedPairs } from './pricing.ts';
import type { MatchedGroup } from './trios.ts';

/** Partners looked at per person; bench/README.md says what more would gain. */
const CANDIDATES_PER_PERSON = 16;

export type Choice = {
  /** By person: the partner, or -1. */
  readonly mate: Int32Array;
  readonly floor: number;
  /** What it was chosen from, and with which aims, for whoever chooses once more with somebody set aside. */
  readonly edges: FitEdges;
  readonly aims: Aims;
  /** By person: with how many there is an edge, and the second best fit among these. */
  readonly links: Int32Array;
  readonly worthAsThird: Int8Array;
  readonly mayBeFree: (person: number) => boolean;
};

export type ChoosingRules = Pick<Rules, 'acceptableFit' | 'trio'> & {
  readonly bestAmong: 'candidates' | 'all-pairs';
};

export type ChoosingStage = 'candidates' | 'matching' | 'proving';

type Report = (stage: ChoosingStage, done: number) => void;

export function choosePairs(scorer: Scorer, rules: ChoosingRules, report: Report): Choice {
  const found = candidates(scorer, CANDIDATES_PER_PERSON, (done) => report('candidates', done));
  report('matching', 0);
  const ground = fairnessFloor(scorer, found, rules.acceptableFit);
  const aims = aimsOf(scorer, ground, rules);
  const beyondFit = { breaches: ground.floor < rules.acceptableFit, turns: hasTurns(aims) };
  const weighing = { aims, layout: weightLayout(found.vertexCount + 1, beyondFit) };
  const { mate } =
    rules.bestAmong === 'candidates'
      ? solve(ground.edges, weighing)
      : solveForAllPairs({ scorer, edges: ground.edges, report }, weighing);
  const seat = found.vertexCount;
  return {
    mate: mate.slice(0, seat).map((partner) => (partner === seat ? -1 : partner)),
    floor: ground.floor,
    edges: ground.edges,
    aims,
    links: linkCounts(ground.edges),
    worthAsThird: secondBestFits(ground.edges),
    mayBeFree: ground.mayBeFree,
  };
}

export function groupsOf(people: readonly Candidate[], mate: Int32Array): readonly MatchedGroup[] {
  return people.flatMap((person, at) => {
    const partner = people[mate[at] ?? -1];
    return partner === undefined || at > (mate[at] ?? -1)
      ? []
      : [{ people: [person, partner], pinned: false }];
  });
}

type Weighing = { readonly aims: Aims; readonly layout: WeightLayout };

function solve(edges: FitEdges, { aims, layout }: Weighing): Matching {
  return maxWeightMatching(weighPairs(edges, aims, layout), { maxCardinality: true });
}

type Pool = { readonly scorer: Scorer; readonly edges: FitEdges; readonly report: Report };

/** Solves, adds the pairs of the whole pool that the duals price too low, and solves again until there are none. */
function solveForAllPairs({ scorer, edges: start, report }: Pool, weighing: Weighing): Matching {
  let edges = start;
  for (;;) {
    const matching = solve(edges, weighing);
    const onRow = (done: number): void => report('proving', done);
    const missing = underpricedPairs(scorer, matching.certificate, { ...weighing, onRow });
    if (missing.length === 0) return matching;
    edges = withEdges(edges, missing);
  }
}
