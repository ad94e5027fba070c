/** Home, `/peer help` and `/peer goals` beside a bare Bolt app: `npm run bench:home` prints the tables of bench/README.md. */
import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { defaultDataDirectory } from '../src/db/embedded/data-directory.ts';
import { openThrowawayDatabase } from '../src/sandbox/throwaway-database.ts';
import { settle, type Setup } from './home/people.ts';
import { command, opening, send, startBareSlack, type BareSlack, type Call } from './home/slack.ts';
import type { StatementCount } from './home/statements.ts';

const SIZES = process.argv.slice(2).map(Number);
/** How often something is asked for, and after how many times it is counted what the bot asks of the database. */
const OFTEN = { warmUp: 50, rounds: 200, countAfter: 50 };
/** By people who ask for it but once. */
const ONCE = { warmUp: 0, rounds: 24, countAfter: 6 };
/** So many of those who look do so again and again. */
const REGULARS = 20;
const AT_ONCE = 40;
const BURSTS = 25;

type App = { readonly process: ChildProcess; readonly url: string };
type Bench = { readonly slack: BareSlack; readonly bot: App; readonly bare: App };
type Kind = {
  readonly name: string;
  readonly method: string;
  readonly call: (personId: string) => Call;
  readonly people: readonly string[];
  readonly pace: typeof OFTEN;
};

async function start(script: string, setup: Setup): Promise<App> {
  const path = fileURLToPath(new URL(`home/${script}`, import.meta.url));
  const child = fork(path, {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning', ...profiling(script)],
  });
  child.send(setup);
  child.once('exit', (code) => {
    if (code) process.exit(code);
  });
  const [{ port }] = (await once(child, 'message')) as [{ readonly port: number }];
  return { process: child, url: `http://127.0.0.1:${port}/slack/events` };
}

const profiling = (script: string): readonly string[] =>
  process.env['BENCH_PROFILE'] === script ? ['--cpu-prof', '--cpu-prof-dir=/tmp/bench-profile'] : [];

async function askedBy({ process: child }: App): Promise<StatementCount> {
  child.send('asked');
  const [asked] = (await once(child, 'message')) as [StatementCount];
  return asked;
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Until what was asked for has arrived, in milliseconds; and until it was acknowledged, which ends this turn. */
async function answered(
  { slack }: Bench,
  app: App,
  { kind, personId }: { readonly kind: Kind; readonly personId: string },
) {
  const arrives = slack.next(kind.method);
  const began = performance.now();
  const [arrived] = await Promise.all([arrives, send(app.url, kind.call(personId))]);
  return arrived - began;
}

type Beside = { readonly bot: number; readonly bare: number; readonly asked: StatementCount };

async function beside(bench: Bench, kind: Kind): Promise<Beside> {
  const took = { bot: [] as number[], bare: [] as number[] };
  const asked: StatementCount[] = [];
  const { warmUp, rounds, countAfter } = kind.pace;
  let turns = 0;
  const nextPerson = () => kind.people[turns++ % kind.people.length] ?? '';
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const personId = nextPerson();
    const names = round % 2 === 0 ? (['bot', 'bare'] as const) : (['bare', 'bot'] as const);
    for (const name of names) {
      const milliseconds = await answered(bench, bench[name], { kind, personId });
      if (round >= warmUp) took[name].push(milliseconds);
    }
    if ((round + 1) % countAfter !== 0) continue;
    await pause(30);
    await askedBy(bench.bot);
    await answered(bench, bench.bot, { kind, personId: nextPerson() });
    await pause(30);
    asked.push(await askedBy(bench.bot));
  }
  return {
    bot: median(took.bot),
    bare: median(took.bare),
    asked: {
      transactions: median(asked.map(({ transactions }) => transactions)),
      queries: median(asked.map(({ queries }) => queries)),
    },
  };
}

/** So many at once: how long each waits until Slack hears that we have it. */
async function underLoad(bench: Bench, kind: Kind): Promise<Omit<Beside, 'asked'>> {
  const took = { bot: [] as number[], bare: [] as number[] };
  for (let burst = 0; burst < BURSTS; burst += 1)
    for (const name of ['bot', 'bare'] as const) {
      const arrivals = Array.from({ length: AT_ONCE }, () => bench.slack.next(kind.method));
      const waits = await Promise.all(
        Array.from({ length: AT_ONCE }, async (_, index) => {
          const call = kind.call(kind.people[index % kind.people.length] ?? '');
          const began = performance.now();
          return (await send(bench[name].url, call)) - began;
        }),
      );
      await Promise.all(arrivals);
      if (burst >= 5) took[name].push(...waits);
    }
  return { bot: median(took.bot), bare: median(took.bare) };
}

async function quiet(slack: BareSlack): Promise<void> {
  let before = -1;
  while (before !== slack.heard()) {
    before = slack.heard();
    await pause(1500);
  }
}

/** However many people a workspace has, it takes so many times as long at most. */
const mayDiffer = 1.5;

const inMs = (value: number) => `${value.toFixed(1)} ms`;
const inRatio = (value: number) => value.toFixed(2);
const print = (...cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);

/** @returns what the bot took, by what was asked for */
async function measure(size: number): Promise<ReadonlyMap<string, number>> {
  const took = new Map<string, number>();
  const database = await openThrowawayDatabase({
    databaseUrl: process.env['DATABASE_URL'],
    dataDirectory: process.env['PEER_DATA_DIR'] ?? defaultDataDirectory(process.env),
  });
  // Another sandbox that starts takes a database to which nobody is connected for a forgotten one.
  const held = new Client({ connectionString: database.url });
  await held.connect();
  const slack = await startBareSlack();
  const setup: Setup = {
    databaseUrl: database.url,
    keys: [{ id: 'bench', key: randomBytes(32) }],
    apiUrl: slack.apiUrl,
  };
  const looking = await settle(setup, size);
  const regulars = looking.slice(0, REGULARS);
  const bench = {
    slack,
    bot: await start('bot-process.ts', setup),
    bare: await start('bare-process.ts', setup),
  };
  const kinds: readonly Kind[] = [
    { name: 'Home', method: 'views.publish', call: opening, people: regulars, pace: OFTEN },
    {
      name: 'Home, of somebody whom this replica hasn’t shown it yet',
      method: 'views.publish',
      call: opening,
      people: looking.slice(REGULARS),
      pace: ONCE,
    },
    ...['help', 'goals'].map((text) => ({
      name: `\`/peer ${text}\``,
      method: 'response',
      call: (personId: string) => command(text, personId, slack.apiUrl),
      people: regulars,
      pace: OFTEN,
    })),
  ];
  await quiet(slack);
  for (const kind of kinds) {
    const { bot, bare, asked } = await beside(bench, kind);
    took.set(kind.name, bot);
    const counts = `${asked.transactions}, ${asked.queries}`;
    print(size.toLocaleString('en'), kind.name, inMs(bare), inMs(bot), inRatio(bare / bot), counts);
  }
  for (const kind of kinds.slice(2, 3)) {
    const { bot, bare } = await underLoad(bench, kind);
    print(
      size.toLocaleString('en'),
      `acknowledging ${kind.name}, ${AT_ONCE} at once`,
      inMs(bare),
      inMs(bot),
      inRatio(bare / bot),
      '',
    );
  }
  for (const { process: child } of [bench.bot, bench.bare]) {
    child.disconnect();
    await once(child, 'exit');
  }
  slack.stop();
  await held.end();
  await database.stop();
  return took;
}

console.log(
  `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}; load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')}\n`,
);
const HEADINGS = ['people', 'what', 'bare app', 'bot', 'bare / bot', 'transactions, queries'];
print(...HEADINGS);
print(...HEADINGS.map(() => '---'));
const sizes = SIZES.length > 0 ? SIZES : [50, 50_000];
const measured: ReadonlyMap<string, number>[] = [];
for (const size of sizes) measured.push(await measure(size));
const [few, many] = [measured.at(0), measured.at(-1)];
if (few && many && measured.length > 1) {
  const ratios = [...many].map(([name, bot]) => [name, bot / (few.get(name) ?? Number.NaN)] as const);
  const words = ratios.map(([name, ratio]) => `${name} ${inRatio(ratio)}`).join('; ');
  console.log(
    `\nWith ${sizes.at(-1)?.toLocaleString('en')} people beside ${sizes[0]?.toLocaleString('en')}: ${words}.`,
  );
  if (ratios.some(([, ratio]) => !(ratio <= mayDiffer))) process.exitCode = 1;
}
