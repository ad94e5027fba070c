import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import { letTimePass } from './calm.ts';
import type { Lives } from './replicas.ts';
import { placeOf, type Taken } from './taken.ts';
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
  /** How many deliveries can be told by what can be pressed in their messages, and how many by what they say. */
  readonly told: { readonly byMark: number; readonly byWords: number };
  readonly pairs: number;
  /** Of each kind that is a nudge, how many there were and how many of them Slack took. */
  readonly nudges: ReadonlyMap<string, { readonly all: number; readonly sent: number }>;
  /** Of whom the bot has another time zone than Slack. */
  readonly peopleAmiss: readonly string[];
  /** How long it took until nothing of before was open any more: in seconds, and in days of the clock that moves. */
  readonly settledIn: number;
  readonly days: number;
};

type Known = {
  readonly databaseUrl: string;
  readonly now: () => Temporal.Instant;
  readonly workspace: Workspace;
  readonly taken: () => Taken;
  readonly isNudge: (kind: string) => boolean;
  readonly counts: Counts;
  readonly moveClock: (by: { readonly hours: number }) => void;
};

/** As docs/touchpoints.md has it, which a test holds to the code. */
const nudges: ReadonlySet<string> = new Set(
  [
    ...readFileSync(new URL('../../docs/touchpoints.md', import.meta.url), 'utf8').matchAll(
      /^\| (\S+) +\|[^|]+\|[^|]+\|[^|]+\| nudge /gmu,
    ),
  ].map(([, kind = '']) => kind),
);

export const isNudge = (kind: string): boolean => nudges.has(kind);

/** Heartbeats and claims of the dead run out after a minute; then somebody else has taken over. */
const patience = 240;

/** For all of it, in seconds: what is still open by then is told as a fault. */
const longestCalm = 600;

/** In days: no nudge is good for longer. */
const stalest = 15;

export async function settled(known: Known): Promise<Settled> {
  const rows = new Client({ connectionString: known.databaseUrl });
  // Unheard, a connection that breaks would end the run before anybody could say why.
  rows.on('error', () => undefined);
  await rows.connect();
  const began = performance.now();
  const calmSince = known.now();
  try {
    const days = await letTimePass(rows, { ...known, patience, atMost: stalest, longest: longestCalm });
    const settledIn = Math.round((performance.now() - began) / 1000);
    await pause(1_000);
    const taken = known.taken();
    const deliveries = await onRecord(rows, { now: known.now(), calmSince });
    return {
      tally: tallyOf({ deliveries, taken, isNudge: known.isNudge }),
      counts: known.counts,
      told: {
        byMark: deliveries.filter(({ id }) => taken.marked.has(id)).length,
        byWords: deliveries.filter(({ place }) => place !== null && taken.wordsAt.has(place)).length,
      },
      nudges: byKind(deliveries.filter(({ kind }) => known.isNudge(kind))),
      pairs: deliveries.filter(({ kind }) => kind === 'introduction').length,
      peopleAmiss: await amissInTheEnd(rows, known.workspace),
      settledIn,
      days: Math.round(days),
    };
  } finally {
    await rows.end();
  }
}

const byKind = (some: readonly OnRecord[]) =>
  new Map(
    [...Map.groupBy(some, ({ kind }) => kind)].map(([kind, all]) => [
      kind,
      { all: all.length, sent: all.filter(({ state }) => state === 'sent').length },
    ]),
  );

type Since = { readonly now: Temporal.Instant; readonly calmSince: Temporal.Instant };

async function onRecord(rows: Client, { now, calmSince }: Since): Promise<readonly OnRecord[]> {
  const { rows: found } = await rows.query<
    Omit<OnRecord, 'place'> & { readonly channel: string | null; readonly ts: string | null }
  >(
    `select id, kind, state, outcome, repeats, coalesce(due_at > $1, false) and queued_at > $2 as "waitsRightly",
       message_ts is not null or kind = 'pair-dm-closed' as "hasPlace", channel_id as channel, message_ts as ts
     from deliveries`,
    [now.toString(), calmSince.toString()],
  );
  return found.map(({ channel, ts, ...delivery }) => ({
    ...delivery,
    place: channel !== null && ts !== null ? placeOf(channel, ts) : null,
  }));
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
