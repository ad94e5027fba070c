import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import type { Lives } from './replicas.ts';
import { tallyOf, type OnRecord, type Tally } from './tally.ts';

type Counts = Lives & {
  readonly passed: number;
  readonly doubled: number;
  readonly late: number;
  readonly acts: number;
  readonly inVain: number;
};

export type Settled = {
  readonly tally: Tally;
  readonly counts: Counts;
  /** How many deliveries can be told by the messages that Slack took. */
  readonly told: number;
  readonly pairs: number;
  /** Of whom the bot has another time zone than Slack. */
  readonly peopleAmiss: readonly string[];
  /** In seconds: how long it took until nothing was under way any more. */
  readonly settledIn: number;
};

type Known = {
  readonly databaseUrl: string;
  readonly now: () => Temporal.Instant;
  readonly workspace: Workspace;
  readonly taken: () => ReadonlyMap<string, number>;
  readonly isNudge: (kind: string) => boolean;
  readonly counts: Counts;
  readonly moveClock: (by: { readonly hours: number }) => void;
};

/** As docs/touchpoints.md has it, which a test holds to the code. */
const nudges: ReadonlySet<string> = new Set(
  [
    ...readFileSync(new URL('../../docs/touchpoints.md', import.meta.url), 'utf8').matchAll(
      /^\| (\S+) +\|[^|]+\|[^|]+\| nudge /gmu,
    ),
  ].map(([, kind = '']) => kind),
);

export const isNudge = (kind: string): boolean => nudges.has(kind);

/** Heartbeats and claims of the dead run out after a minute; then somebody else has taken over. */
const patience = 240;

export async function settled(known: Known): Promise<Settled> {
  const rows = new Client({ connectionString: known.databaseUrl });
  // Unheard, a connection that breaks would end the run before anybody could say why.
  rows.on('error', () => undefined);
  await rows.connect();
  const began = performance.now();
  try {
    // What was refused waits by the clock, which has stood still since the last trouble: a weekend goes by.
    for (let steps = 0; steps < 24; steps += 1) {
      known.moveClock({ hours: 3 });
      await pause(1_500);
    }
    const passed = () => performance.now() - began;
    while (passed() < patience * 1000 && (await underWay(rows, known.now())) > 0) await pause(500);
    const settledIn = Math.round(passed() / 1000);
    await pause(1_000);
    const taken = known.taken();
    const deliveries = await onRecord(rows, known.now());
    return {
      tally: tallyOf({ deliveries, taken, isNudge: known.isNudge }),
      counts: known.counts,
      told: deliveries.filter(({ id }) => taken.has(id)).length,
      pairs: deliveries.filter(({ kind }) => kind === 'introduction').length,
      peopleAmiss: await amissInTheEnd(rows, known.workspace),
      settledIn,
    };
  } finally {
    await rows.end();
  }
}

const due = `state in ('queued', 'sending') or (state = 'waiting' and due_at <= $1)`;

async function underWay(rows: Client, now: Temporal.Instant): Promise<number> {
  const { rows: found } = await rows.query<{ count: number }>(
    `select count(*)::int from deliveries where ${due}`,
    [now.toString()],
  );
  return found[0]?.count ?? 0;
}

async function onRecord(rows: Client, now: Temporal.Instant): Promise<readonly OnRecord[]> {
  const { rows: found } = await rows.query<OnRecord>(
    `select id, kind, state, outcome, repeats, coalesce(due_at > $1, false) as "waitsRightly",
       message_ts is not null or kind = 'pair-dm-closed' as "hasPlace"
     from deliveries`,
    [now.toString()],
  );
  return found;
}

/** Slack gives an event up that nobody takes, and the directory is read anew by each start: the last one reads it in peace. */
async function amissInTheEnd(rows: Client, workspace: Workspace): Promise<readonly string[]> {
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await amiss(rows, workspace)).length === 0) return [];
    await pause(500);
  }
  return amiss(rows, workspace);
}

async function amiss(rows: Client, workspace: Workspace): Promise<readonly string[]> {
  const { rows: known } = await rows.query<{ id: string; zone: string }>(
    'select id, time_zone as zone from people where workspace_id = $1',
    [workspace.teamId],
  );
  const zoneOf = new Map(known.map(({ id, zone }) => [id, zone]));
  return workspace
    .people()
    .filter(({ id, isDeactivated, timeZone }) => !isDeactivated && zoneOf.get(id) !== timeZone)
    .map(({ id }) => id);
}
