import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { beginChaos, type Chaos } from './chaos/chaos.ts';
import { sayHow } from './chaos/report.ts';
import { random } from './random.ts';
import { troublesOf, unreachableForAMinute } from './chaos/troubles.ts';

/**
 * `npm run test:chaos`: replicas that are killed at random moments under load, beside whatever else may go wrong, and then a count of
 * what became of each message. Ends with 1 where one was lost, or was sent once too often.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    seconds: { type: 'string', default: '60' },
    kills: { type: 'string', default: '0' },
    replicas: { type: 'string', default: '3' },
    longest: { type: 'string', default: '1200' },
    'away-for-a-minute': { type: 'boolean', default: false },
  },
});
/** In seconds: until there are pairs, and then however few were killed, and whatever has not come to them by then. */
const longest = Number(values.longest);

const seed = Number(values.seed);
const draws = random(seed);
const forAMinute = values['away-for-a-minute'] ? ' --away-for-a-minute' : '';
process.stdout.write(
  `npm run test:chaos -- --seed ${seed} --seconds ${values.seconds} --kills ${values.kills} --replicas ${values.replicas} ` +
    `--longest ${longest}${forAMinute}\n`,
);

await using opened = new AsyncDisposableStack();
process.once('SIGINT', () => {
  // What is under way breaks as its database goes, and may not end this before all is put away.
  process.on('uncaughtException', () => undefined);
  void opened.disposeAsync().finally(() => process.exit(1));
});
const folder = await mkdtemp(join(tmpdir(), 'peer-pairs-chaos-'));
opened.defer(() => rm(folder, { recursive: true, force: true }));
// Postgres runs as another user where we are root.
await chmod(folder, 0o755);
process.env['NODE_COMPILE_CACHE'] ??= join(folder, 'compiled');
const wanted = { folder, random: draws, replicas: Number(values.replicas), patience: longest };
const chaos = await beginChaos(wanted, opened);
const troubles = await goThrough(chaos, Number(values.seconds));
const counted = await chaos.settle();
process.stdout.write(`${sayHow({ ...counted, met: troubles, seed, seconds: Number(values.seconds) })}\n`);
process.exitCode = counted.tally.faults.length === 0 && counted.peopleAmiss.length === 0 ? 0 : 1;

/** Until so many seconds are over, so many were killed, and topics and check-ins have come to pairs. */
async function goThrough(
  { around, replicas, firstIntroductions, pass, isLoadWhole }: Chaos,
  seconds: number,
): Promise<ReadonlyMap<string, number>> {
  await firstIntroductions();
  const met = new Map<string, number>();
  const meeting = (name: string) => met.set(name, (met.get(name) ?? 0) + 1);
  const began = performance.now();
  let hasAll = false;
  const isOver = () => {
    const [passed, { killed, killedStarting }] = [(performance.now() - began) / 1000, replicas.counts()];
    const enough = killed + killedStarting >= Number(values.kills);
    return passed > longest || (passed > seconds && enough && hasAll);
  };
  const passing = async () => {
    while (!isOver()) {
      await pause(300);
      await pass();
      hasAll ||= await isLoadWhole();
    }
  };
  const troubling = async () => {
    const all = troublesOf(around);
    for (let turn = 0; !isOver(); turn += 1) {
      // Each once before any comes again, so that a short run meets as many as it can.
      const trouble = all[turn < all.length ? turn : draws.below(all.length)];
      if (!trouble) break;
      meeting(trouble.name);
      await trouble.meet();
      await pause(3_000 + draws.below(3_000));
    }
  };
  if (values['away-for-a-minute']) {
    meeting('Postgres: unreachable for a minute');
    await unreachableForAMinute(around);
  }
  replicas.beginKilling(draws);
  await Promise.all([passing(), troubling()]);
  return met;
}
