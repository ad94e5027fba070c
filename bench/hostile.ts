import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { AttackAnswer } from './hostile/attack.ts';
import { layGround } from './hostile/ground.ts';
import { onslaught, type Onslaught } from './hostile/onslaught.ts';
import { changedSince, everyRow, type Query } from './hostile/rows.ts';
import { onStage } from './operations/stage.ts';
import { random } from './random.ts';

/**
 * `npm run test:hostile`: requests that want to do harm, against a replica in a process of its own, and then a look at what they have
 * changed. Ends with 1 where one was answered as it may not be, a row has changed, or memory has grown.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    count: { type: 'string', default: '100000' },
  },
});
const [seed, count] = [Number(values.seed), Number(values.count)];

/** In MiB: by how much what is alive may grow after the first tenth, by which all code has run and all is kept in mind. */
const mayGrow = 16;

/** Of all answers: how many may come later than Slack waits, on a machine that has other work. */
const mayBeLate = 0.02;

const load = () =>
  loadavg()
    .map((each) => each.toFixed(1))
    .join(', ');
const loadBefore = load();

const done = await onStage(async (stage) => {
  const replica = await stage.replica({ isPaced: false });
  stage.slack.rateLimits.turnOff();
  stage.slack.connectApp({ url: `http://127.0.0.1:${replica.port}/slack/events` });
  const query: Query = async <Row extends object>(text: string, some: readonly unknown[] = []) =>
    (await stage.owner.query<Row>(text, [...some])).rows;
  const { ground, workspaces } = await layGround(stage, query);
  const before = await everyRow(query);
  const parts = { address: `http://127.0.0.1:${replica.port}`, ground, random: random(seed) };
  const began = performance.now();
  const first = await onslaught({ ...parts, count: Math.ceil(count / 10) });
  const warm = await replica.used();
  const rest = await onslaught({ ...parts, count: count - Math.ceil(count / 10) });
  const seconds = (performance.now() - began) / 1000;
  const end = await replica.used();
  const changed = changedSince(before, await everyRow(query));
  const [workspace] = workspaces;
  await workspace?.person('Ana Sousa').command('/peer help');
  await replica.stop();
  return { answers: [first, rest], changed, warm, end, seconds };
});

const mebibytes = (bytes: number) => Math.round(bytes / 2 ** 20);
const grown = mebibytes(done.end.alive - done.warm.alive);
const amiss = done.answers.flatMap((each) => each.amiss);
const byKind = summed(done.answers);
const late = [...byKind.values()].reduce((sum, answers) => sum + (answers.get('late') ?? 0), 0);

console.log(
  `Seed ${seed}: ${count} requests in ${Math.round(done.seconds)} s. ${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}, ` +
    `Node ${process.versions.node}; load ${loadBefore} at the beginning, ${load()} at the end.\n`,
);
console.log('| kind | requests | answers |\n| --- | --- | --- |');
for (const [kind, answers] of byKind)
  console.log(
    `| ${kind} | ${[...answers.values()].reduce((sum, each) => sum + each, 0)} | ${listed(answers)} |`,
  );
console.log(
  `\nAlive in the replica after the first tenth ${mebibytes(done.warm.alive)} MiB, at the end ${mebibytes(done.end.alive)} MiB; of its memory ` +
    `${mebibytes(done.warm.memory)} MiB and ${mebibytes(done.end.memory)} MiB.`,
);
console.log(
  done.changed.length === 0 ? 'No row of any table has changed.' : `Changed: ${done.changed.join(', ')}.`,
);
console.log(
  amiss.length === 0
    ? 'Each was answered as it may be.'
    : [`${amiss.length} were answered as they may not be:`, ...amiss.slice(0, 20)].join('\n'),
);
console.log(`${late} came later than Slack waits. What is alive has grown by ${grown} MiB.`);
const isAmiss = amiss.length > 0 || done.changed.length > 0 || late > mayBeLate * count || grown > mayGrow;
process.exitCode = isAmiss ? 1 : 0;

function summed(all: readonly Onslaught[]): ReadonlyMap<string, ReadonlyMap<AttackAnswer, number>> {
  const sum = new Map<string, Map<AttackAnswer, number>>();
  for (const { answers } of all)
    for (const [kind, ofKind] of answers) {
      const known = sum.get(kind) ?? new Map<AttackAnswer, number>();
      for (const [answer, times] of ofKind) known.set(answer, (known.get(answer) ?? 0) + times);
      sum.set(kind, known);
    }
  return new Map([...sum].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function listed(answers: ReadonlyMap<AttackAnswer, number>): string {
  return [...answers].map(([answer, times]) => `${answer}: ${times}`).join(', ');
}
