import { buildArcs } from '../src/matching/blossom/arcs.ts';
import { auctionStart } from '../src/matching/blossom/auction-start.ts';
import { searchHeaviest } from '../src/matching/blossom/heaviest-search.ts';
import { readDuals, readMates } from '../src/matching/blossom/read-result.ts';
import { assertValidGraph, type WeightedGraph } from '../src/matching/weighted-graph.ts';

/** What each stage of solving for the greatest weight takes, in milliseconds, and whom the auction leaves alone. */
export type Stages = {
  readonly build: number;
  readonly auction: number;
  readonly search: number;
  readonly read: number;
  readonly alone: number;
};

export function timeStages(graph: WeightedGraph): Stages {
  const laps = [performance.now()];
  assertValidGraph(graph);
  const arcs = buildArcs(graph, { above: 0, shift: 0 });
  laps.push(performance.now());
  const start = auctionStart(arcs);
  laps.push(performance.now());
  const search = searchHeaviest(arcs, start);
  laps.push(performance.now());
  readMates(search);
  readDuals(search, 0);
  laps.push(performance.now());
  const [build = NaN, auction = NaN, searching = NaN, read = NaN] = laps
    .slice(1)
    .map((lap, i) => lap - (laps[i] ?? NaN));
  const alone = start.mate.reduce((count, mate) => count + (mate === -1 ? 1 : 0), 0);
  return { build, auction, search: searching, read, alone };
}
