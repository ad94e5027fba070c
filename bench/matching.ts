/** Whole rounds, from people to reasons, by size: `npm run bench:matching` prints the table of bench/README.md. */
import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Measurement } from './matching-measurement.ts';

const RUNS: readonly { readonly people: number; readonly repeats: number; readonly proves: boolean }[] = [
  { people: 100, repeats: 15, proves: true },
  { people: 1_000, repeats: 9, proves: true },
  { people: 5_000, repeats: 7, proves: true },
  { people: 10_000, repeats: 7, proves: true },
  { people: 20_000, repeats: 3, proves: true },
  { people: 50_000, repeats: 1, proves: false },
];

/** As the bot's matching thread has it. */
const NURSERY = ['--max-semi-space-size=4'];

function measure({ people, repeats, proves }: (typeof RUNS)[number]): Measurement {
  const script = fileURLToPath(new URL('matching-run.ts', import.meta.url));
  const args = [script, String(people), String(repeats), proves ? 'prove' : '-'];
  return JSON.parse(execFileSync(process.execPath, [...NURSERY, ...args], { encoding: 'utf8' }));
}

function ms(value: number | undefined): string {
  return value === undefined ? '–' : `${Math.round(value).toLocaleString('en')} ms`;
}

function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${(share * 100).toFixed(4)} %`;
}

function row(of: Measurement): string {
  const { stages } = of;
  const parts = [stages['reading'], stages['candidates'], stages['matching'], stages['explaining']].map(ms);
  const memory = `${Math.round(of.peak)} MiB (${Math.round(of.before)} before)`;
  const quality = `${of.meanFit.toFixed(1)}, ${of.floor}, ${of.belowAcceptable}, ${of.leftovers}`;
  const proof = [percent(of.ofOptimum), ms(of.proving), percent(of.priceOfFloor)];
  return `| ${[of.people.toLocaleString('en'), ms(of.first), ms(of.median), ms(of.processor), ...parts, memory, quality, ...proof].join(' | ')} |`;
}

const HEADINGS = [
  'people',
  'first run',
  'median',
  'of processors',
  'reading',
  'candidates',
  'matching',
  'explaining',
  'peak memory',
  'mean fit, floor, below acceptable, left over',
  'of the proved optimum',
  'time to prove',
  'price of the floor',
];

const load = (): string => (loadavg()[0] ?? 0).toFixed(1);

console.log(
  `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}; load ${load()} at the beginning\n`,
);
console.log(`| ${HEADINGS.join(' | ')} |\n|${' --- |'.repeat(HEADINGS.length)}`);
for (const run of RUNS) console.log(row(measure(run)));
console.log(`\nLoad ${load()} at the end.`);
