/** What is due, by the number of pairs: `npm run bench:schedule` prints the tables of bench/README.md. */
import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { kinds, type Beside, type ScheduleMeasurement } from './schedule/schedule-run.ts';
import type { Run } from './schedule/work-done.ts';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000, 100_000];

function measure(pairs: number): ScheduleMeasurement {
  const script = fileURLToPath(new URL('schedule/schedule-run.ts', import.meta.url));
  const args = ['--disable-warning=ExperimentalWarning', script, String(pairs)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 24 }));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const number = (value: number) => Math.round(value).toLocaleString('en');
const ms = (value: number) => `${value < 10 ? value.toFixed(1) : number(value)} ms`;
const longest = (runs: readonly Run[]) =>
  `${ms(Math.max(...runs.map(({ wait }) => wait)))}, ${ms(Math.max(...runs.map(({ stretch }) => stretch)))}`;
const print = (...cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);

function printHead(title: string, ...headings: readonly string[]): void {
  console.log(`\n**${title}**\n`);
  print(...headings);
  print(...headings.map(() => '---'));
}

function printBeside(name: string, { pairs, quiet }: ScheduleMeasurement, runs: readonly Beside[]): void {
  const of = (value: (run: Beside) => number) => median(runs.map(value));
  print(
    number(pairs),
    name,
    number(of(({ rows, tick }) => (rows / tick.took) * 1000)),
    number(of(({ rows, plain }) => (rows / plain.alone.took) * 1000)),
    of(({ plain, tick }) => plain.alone.took / tick.took).toFixed(2),
    of(({ plain, tick }) => plain.all.took / tick.took).toFixed(2),
    of(({ plain, tick }) => plain.all.work / tick.work).toFixed(2),
    longest(runs.map(({ tick }) => tick)),
    longest([quiet]),
  );
}

const load = () => loadavg().map((each) => each.toFixed(1));
console.log(
  `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}; load at the beginning ${load().join(', ')}`,
);
const measured = sizes.map(measure);
console.log(`load at the end ${load().join(', ')}`);
printHead('Nothing is due', 'pairs', 'on record', 'tick, median', 'tick, longest', 'longest wait, own');
for (const { pairs, onRecord, idle } of measured) {
  const took = idle.map((run) => run.took);
  print(number(pairs), number(onRecord), ms(median(took)), ms(Math.max(...took)), longest(idle));
}
printHead(
  'All are due at once',
  'pairs',
  'what the tick does',
  'pairs a second',
  'rows a second, one plain insert',
  'beside one plain insert',
  'beside plain inserts of all it writes',
  'the same, by work',
  'longest wait, own',
  'the same, of an idle process',
);
for (const measurement of measured)
  for (const kind of kinds) {
    const many = { prompt: 'topics', 'check-in': 'check-ins' }[kind];
    printBeside(`${many}: puts off to the next good moment`, measurement, measurement.planned[kind]);
    printBeside(`${many}: queues, and sets the next due time`, measurement, measurement.queued[kind]);
  }
