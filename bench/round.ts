/** A round end to end, by size: `npm run bench:round` prints the table of bench/README.md. */
import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { RoundMeasurement } from './round-run.ts';

const SIZES = [24, 500, 2_000, 10_000];
const REPEATS = 3;
const HEADINGS = [
  'people',
  'introductions',
  '`/peer match` to preview',
  '*Confirm* to the last message queued',
  'longest stall: preview, confirm',
  'peak memory (before the round)',
];

function measure(people: number): RoundMeasurement {
  const script = fileURLToPath(new URL('round-run.ts', import.meta.url));
  const args = ['--disable-warning=ExperimentalWarning', script, String(people)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const ms = (value: number) => `${Math.round(value).toLocaleString('en')} ms`;
const mebibytes = (bytes: number) => `${Math.round(bytes / 2 ** 20).toLocaleString('en')} MiB`;

function row(runs: readonly RoundMeasurement[]): string {
  const of = (value: (run: RoundMeasurement) => number) => median(runs.map(value));
  const cells = [
    of(({ people }) => people).toLocaleString('en'),
    of(({ introductions }) => introductions).toLocaleString('en'),
    ms(of(({ preview }) => preview)),
    ms(of(({ queued }) => queued)),
    `${ms(of(({ stall }) => stall.preview))}, ${ms(of(({ stall }) => stall.confirm))}`,
    `${mebibytes(of(({ memory }) => memory.peak))} (${mebibytes(of(({ memory }) => memory.before))})`,
  ];
  return `| ${cells.join(' | ')} |`;
}

console.log(
  `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}; median of ${REPEATS} runs, each in a fresh process\n`,
);
console.log(`| ${HEADINGS.join(' | ')} |\n|${' --- |'.repeat(HEADINGS.length)}`);
for (const size of SIZES) console.log(row(Array.from({ length: REPEATS }, () => measure(size))));
