/** What an operator wants to know: `npm run bench:operations [-- burst|replicas|idle] [1/n]` prints the tables of bench/README.md. */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { burst, openPlaces } from './operations/burst.ts';
import { openPlace } from './operations/places.ts';
import { onStage, type Replica, type Stage } from './operations/stage.ts';

const print = (...cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);

function printHead(title: string, ...headings: readonly string[]): void {
  console.log(`\n**${title}**\n`);
  print(...headings);
  print(...headings.map(() => '---'));
}

const number = (value: number) => Math.round(value).toLocaleString('en');
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** So many times fewer workspaces in a burst, on a machine that others use too. */
const fewer = Number(process.argv.find((each) => each.startsWith('1/'))?.slice(2) ?? 1);

/** As workspaces are: in a fifth of them a round of more than four hundred people, in the others a team of twenty. */
const unequal = [
  { workspaces: Math.round(40 / fewer), pairs: 210 },
  { workspaces: Math.round(160 / fewer), pairs: 10 },
];

/** Of all processors, beyond which none is left for more. */
const full = 0.95;

async function measureBurst(): Promise<void> {
  const done = await onStage(async (stage) => {
    const places = await openPlaces(stage, unequal);
    const replicas = [await stage.replica(), await stage.replica()];
    const busy = busySince();
    const measured = await burst(stage, places);
    const share = busy();
    for (const replica of replicas) await replica.stop();
    return { ...measured, atWork: share };
  });
  printHead(
    'A burst, at the rates that Slack allows',
    'deliveries',
    'workspaces',
    'seconds',
    'lost, twice',
    '429s',
    'of Slack’s rate, where a workspace had more than three minutes of it: lowest, median',
  );
  print(
    number(done.deliveries),
    number(done.workspaces),
    number(done.seconds),
    `${done.lost}, ${done.twice}`,
    number(done.refused),
    `${percent(done.share[0] ?? Number.NaN)}, ${percent(median(done.share))}`,
  );
  const limit =
    done.atWork < full ? 'Slack’s rate is the limit' : 'the processors are the limit, and not Slack';
  console.log(`\n${percent(done.atWork)} of all processors were at work: ${limit}.`);
}

function timesOf(processors: ReturnType<typeof cpus>) {
  const sum = { busy: 0, all: 0 };
  for (const { times: each } of processors) {
    const all = each.user + each.nice + each.sys + each.irq + each.idle;
    sum.busy += all - each.idle;
    sum.all += all;
  }
  return sum;
}

/** Of all processors, how much was at work since then. */
function busySince(before = cpus()): () => number {
  const then = timesOf(before);
  return () => {
    const now = timesOf(cpus());
    return (now.busy - then.busy) / (now.all - then.all);
  };
}

type Replicas = { readonly count: number; readonly share: number };

/** Without Slack's limits: as much as the machine gives. */
async function carry(stage: Stage, { count, share: ofProcessor }: Replicas) {
  const places = await openPlaces(stage, [{ workspaces: 100, pairs: 25 }]);
  const replicas: Replica[] = [];
  for (let each = 0; each < count; each += 1)
    replicas.push(await stage.replica({ isPaced: false, share: ofProcessor }));
  stage.slack.rateLimits.turnOff();
  const cpuOfSlack = process.cpuUsage();
  const cpuBefore = await Promise.all(replicas.map((replica) => replica.used()));
  const busy = busySince();
  const done = await burst(stage, places);
  const share = busy();
  const used = await Promise.all(replicas.map((replica) => replica.used()));
  const { user, system } = process.cpuUsage(cpuOfSlack);
  for (const replica of replicas) await replica.stop();
  const ofReplicas = used.map(({ cpu }, index) => cpu - (cpuBefore[index]?.cpu ?? 0));
  return {
    ...done,
    share,
    ofReplicas: ofReplicas.reduce((sum, each) => sum + each, 0),
    ofSlack: (user + system) / 1e6,
  };
}

/** Of a processor: as all of one, and as the small machines on which a bot of this size is usually run. */
const machines = [1, 1 / 4] as const;

async function measureReplicas(): Promise<void> {
  printHead(
    'Replicas, with Slack’s limits off',
    'replicas',
    'of a processor for each, at most',
    'deliveries',
    'a second',
    'beside one',
    'lost, twice',
    'processors at work, of all there are',
    'processor a delivery: replicas, stand-in Slack',
  );
  const told: string[] = [];
  for (const share of machines) {
    const one = await printReplicas({ count: 1, share });
    const two = await printReplicas({ count: 2, share }, one.rate);
    told.push(`With ${percent(share)} of a processor for each: ${limitOf(one, two)}`);
  }
  console.log(`\n${told.join('\n')}`);
}

type Carried = { readonly rate: number; readonly share: number };

async function printReplicas(replicas: Replicas, besides?: number): Promise<Carried> {
  const done = await onStage((stage) => carry(stage, replicas));
  const rate = done.deliveries / done.seconds;
  const each = (seconds: number) => `${((1000 * seconds) / done.deliveries).toFixed(1)} ms`;
  print(
    String(replicas.count),
    percent(replicas.share),
    number(done.deliveries),
    rate.toFixed(1),
    (rate / (besides ?? rate)).toFixed(2),
    `${done.lost}, ${done.twice}`,
    percent(done.share),
    `${each(done.ofReplicas)}, ${each(done.ofSlack)}`,
  );
  return { rate, share: done.share };
}

/** What a second replica is to add, until something else is the limit. */
const aimed = 1.7;

function limitOf(one: Carried, two: Carried): string {
  if (two.rate / one.rate >= aimed)
    return 'the replicas themselves are the limit, and a third would add to it.';
  if (one.share >= full) return 'no processor was idle with one, and a second has none to add.';
  if (two.share >= full) return 'no processor was idle with two: they are the limit from there on.';
  return 'processors were idle with two, and Postgres is the limit.';
}

async function measureIdle(): Promise<void> {
  printHead(
    'Workspaces in which nothing is due',
    'workspaces',
    'memory of a replica',
    'tick, median',
    'tick, longest of 100',
    'processor in a minute',
  );
  for (const count of [1, 1_000]) {
    const { still, ticked } = await onStage(async (stage) => {
      const { slack, owner, filling } = stage;
      for (let each = 0; each < count; each += 1)
        await openPlace({ slack, deps: filling.deps, owner }, { teamId: `T${each + 1000}`, pairs: 0 });
      const replica = await stage.replica();
      const before = await replica.used(5);
      await new Promise((resolve) => setTimeout(resolve, 20_000));
      const after = await replica.used();
      const ticks = await replica.used(100);
      await replica.stop();
      return { still: 3 * (after.cpu - before.cpu), ticked: ticks };
    });
    print(
      number(count),
      `${number(ticked.memory / 2 ** 20)} MiB`,
      `${median(ticked.ticks).toFixed(1)} ms`,
      `${number(Math.max(...ticked.ticks))} ms`,
      `${still.toFixed(1)} s`,
    );
  }
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  burst: measureBurst,
  replicas: measureReplicas,
  idle: measureIdle,
};

const load = () => loadavg().map((each) => each.toFixed(1));
const named = process.argv.slice(2).filter((each) => each in parts);
const asked = named.length > 0 ? named : Object.keys(parts);
console.log(
  `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}; load at the beginning ${load().join(', ')}`,
);
for (const part of asked) await parts[part]?.();
console.log(`\nload at the end ${load().join(', ')}`);
