import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { maxWeightMatching, type WeightedGraph } from '../src/matching/max-weight-matching.ts';
import { findMatchingFault } from '../src/matching/verify-matching.ts';
import { edgesOf, totalOf } from '../tests/support/graphs.ts';
import { writeGraph } from './graph-file.ts';
import { buildLemon, type Lemon, type TimedTotal } from './lemon/lemon.ts';
import { timeStages } from './solver-stages.ts';
import { workforceGraph } from './workforce-graph.ts';

const SEED = 1;
const ROUNDS = 9;
const WARM_UP_ROUNDS = 10;
/** Where one of LEMON's runs takes seconds, fewer will do. */
const ROUNDS_OF_MANY = 3;
const MANY_PEOPLE = 50_000;
/** Beyond this, npm's edmonds-blossom takes minutes. */
const EDMONDS_PEOPLE = 1000;
const SIZES = [
  { people: 1000, candidates: 16 },
  { people: 1000, candidates: 32 },
  { people: 5000, candidates: 16 },
  { people: 5000, candidates: 32 },
  { people: 10_000, candidates: 16 },
  { people: 10_000, candidates: 32 },
  { people: 50_000, candidates: 16 },
];

type Size = (typeof SIZES)[number];
type Goal = 'heaviest' | 'largest';
type Edmonds = typeof import('edmonds-blossom').default;
type Instance = { readonly graph: WeightedGraph; readonly file: string; readonly goal: Goal };
type Row = {
  readonly ours: number;
  readonly cells: readonly string[];
};

const directory = mkdtempSync(join(tmpdir(), 'matching-'));
const lemon = buildLemon();
const edmonds = await loadEdmonds();

console.log(
  `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`,
);
console.log(
  `Medians of ${ROUNDS} alternating rounds (${ROUNDS_OF_MANY} of ${MANY_PEOPLE} people) after ${WARM_UP_ROUNDS} of ours to warm up, seed ${SEED}; every answer proved, and all equal in weight.\n`,
);
const nobody = prepare({ people: 0, candidates: 1 });
const bare = solveInOwnProcess({ ...nobody, goal: 'heaviest' }).peakBytes;
console.log(`A process that solves an empty graph peaks at ${(bare / 1e6).toFixed(0)} MB.\n`);
const instances = SIZES.map((size) => ({ size, ...prepare(size) }));
for (const goal of ['heaviest', 'largest'] as const) {
  console.log(goal === 'heaviest' ? 'Greatest weight' : '\nGreatest weight among the largest matchings');
  console.log(
    '\n| people | k | edges | ours, ms | first call, ms | LEMON, ms | ours / LEMON | edmonds-blossom, ms | peak MB |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
  const times = new Map<Size, number>();
  for (const { size, graph, file } of instances) {
    const row = measure(size, { graph, file, goal });
    times.set(size, row.ours);
    console.log(`| ${row.cells.join(' | ')} |`);
  }
  console.log(`\nScaling exponent at k=16: ${exponents(times)}`);
}

console.log('\nWhere the time goes (greatest weight, medians in ms)');
console.log('\n| people | k | build | auction | search | read | alone after the auction |');
console.log('|---|---|---|---|---|---|---|');
for (const { size, graph } of instances) {
  const runs = Array.from({ length: ROUNDS }, () => timeStages(graph));
  const cells = (['build', 'auction', 'search', 'read'] as const).map((stage) =>
    medianOf(runs.map((run) => run[stage])).toFixed(1),
  );
  console.log(`| ${[formatCount(size.people), size.candidates, ...cells, runs[0]?.alone].join(' | ')} |`);
}

function prepare(size: Size): { graph: WeightedGraph; file: string } {
  const graph = workforceGraph({ ...size, seed: SEED });
  const file = join(directory, `${size.people}-${size.candidates}`);
  writeGraph(file, graph);
  return { graph, file };
}

function measure({ people, candidates }: Size, instance: Instance): Row {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS; round++) solveOurs(instance);
  for (let round = 0; round < (people < MANY_PEOPLE ? ROUNDS : ROUNDS_OF_MANY); round++) {
    const own = solveOurs(instance);
    ours.push(own.milliseconds);
    if (lemon !== undefined) theirs.push(agree(own, solveLemon(lemon, instance)).milliseconds);
  }
  const single = solveInOwnProcess(instance);
  const median = medianOf(ours);
  const cells = [
    formatCount(people),
    candidates.toString(),
    formatCount(instance.graph.from.length),
    median.toFixed(1),
    single.milliseconds.toFixed(0),
    theirs.length === 0 ? 'not installed' : medianOf(theirs).toFixed(1),
    theirs.length === 0 ? '–' : (median / medianOf(theirs)).toFixed(2),
    edmondsCell(people, instance),
    (single.peakBytes / 1e6).toFixed(0),
  ];
  return { ours: median, cells };
}

function solveOurs({ graph, goal }: Instance): TimedTotal {
  const mode = { maxCardinality: goal === 'largest' };
  const start = performance.now();
  const matching = maxWeightMatching(graph, mode);
  const milliseconds = performance.now() - start;
  const fault = findMatchingFault(graph, matching, mode);
  if (fault !== undefined) throw new Error(`Not proved: ${fault}`);
  return { milliseconds, ...totalOf(graph, matching.mate) };
}

/** LEMON has no mode for the largest matchings: there, each weight is raised by more than all of them together. */
function solveLemon(solve: Lemon, { graph, file, goal }: Instance): TimedTotal {
  const all = graph.weight.reduce((sum, weight) => sum + Math.abs(weight), 0);
  return solve(file, goal === 'largest' ? BigInt(all) : 0n);
}

function agree(own: TimedTotal, other: TimedTotal): TimedTotal {
  if (own.weight !== other.weight) throw new Error(`Ours weighs ${own.weight}, the other ${other.weight}.`);
  return other;
}

function edmondsCell(people: number, { graph, goal }: Instance): string {
  if (edmonds === undefined) return 'not installed';
  if (people > EDMONDS_PEOPLE) return 'not run';
  const start = performance.now();
  edmonds(edgesOf(graph), goal === 'largest');
  return (performance.now() - start).toFixed(0);
}

/** The first call in a process of its own, before the compiler has warmed up, and the peak of that process. */
function solveInOwnProcess({ file, goal }: Pick<Instance, 'file' | 'goal'>): {
  milliseconds: number;
  peakBytes: number;
} {
  const script = join(import.meta.dirname, 'solve-once.ts');
  const output = execFileSync(process.execPath, [script, file, goal], { encoding: 'utf8' });
  const [milliseconds = NaN, peakBytes = NaN] = output.split(' ').map(Number);
  return { milliseconds, peakBytes };
}

async function loadEdmonds(): Promise<Edmonds | undefined> {
  try {
    return (await import('edmonds-blossom')).default;
  } catch {
    return undefined;
  }
}

function formatCount(count: number): string {
  return count.toLocaleString('en');
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function exponents(times: ReadonlyMap<Size, number>): string {
  const sparse = [...times].filter(([{ candidates }]) => candidates === 16);
  return sparse
    .slice(1)
    .map(([size, time], i) => {
      const [smaller, less] = sparse[i] ?? [size, time];
      const exponent = Math.log(time / less) / Math.log(size.people / smaller.people);
      return `${exponent.toFixed(2)} from ${smaller.people} to ${size.people} people`;
    })
    .join(', ');
}
