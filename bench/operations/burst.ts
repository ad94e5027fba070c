import { setTimeout as pause } from 'node:timers/promises';
import type { StandInSlack } from '../../src/sandbox/stand-in-slack.ts';
import { introduceAll, introductionsIn, openPlace, type PairsPlace } from './places.ts';
import type { Stage } from './stage.ts';

export type Burst = {
  readonly deliveries: number;
  readonly workspaces: number;
  /** Until the last message stood in Slack. */
  readonly seconds: number;
  /** Introductions that stand nowhere, and those that stand twice. */
  readonly lost: number;
  readonly twice: number;
  readonly refused: number;
  /**
   * Of each workspace that had more to send than Slack allows in three minutes: `conversations.open` a minute, from the first to
   * the last, beside the fifty that Slack allows.
   */
  readonly share: readonly number[];
};

/** So many workspaces with so many pairs to introduce in each. */
export type Sizes = readonly { readonly workspaces: number; readonly pairs: number }[];

export async function openPlaces(
  { slack, filling: { deps }, owner }: Stage,
  sizes: Sizes,
): Promise<readonly PairsPlace[]> {
  const each = sizes.flatMap(({ workspaces, pairs }) => Array.from({ length: workspaces }, () => pairs));
  const places: PairsPlace[] = [];
  for (const [index, pairs] of each.entries())
    places.push(await openPlace({ slack, deps, owner }, { teamId: `T${index + 1000}`, pairs }));
  await owner.query('vacuum analyze');
  return places;
}

/** All are queued at once, for the replicas that are at work. */
export async function burst({ slack, filling, owner }: Stage, places: readonly PairsPlace[]): Promise<Burst> {
  const heard = listen(slack);
  const began = performance.now();
  await introduceAll(filling.deps, places);
  while (await isAnyOpen(owner)) {
    heard.look();
    await pause(200);
  }
  heard.look();
  const standing = places.map(({ workspace }) => introductionsIn(workspace));
  const deliveries = places.reduce((sum, { pairIds }) => sum + pairIds.length, 0);
  const dms = standing.reduce((sum, each) => sum + each.dms, 0);
  return {
    deliveries,
    workspaces: places.length,
    seconds: (performance.now() - began) / 1000,
    lost: deliveries - dms,
    twice: standing.reduce((sum, { messages }) => sum + messages, 0) - dms,
    refused: heard.refused(),
    share: heard.shares(),
  };
}

async function isAnyOpen(owner: Stage['owner']): Promise<boolean> {
  const { rows } = await owner.query(
    `select from deliveries where kind = 'introduction' and state in ('queued', 'waiting', 'sending') limit 1`,
  );
  return rows.length > 0;
}

const allowedAMinute = 50;

/** The stand-in keeps its newest requests only: whoever wants to know of all looks again and again. */
function listen({ requests }: StandInSlack) {
  let last = requests.at(-1)?.number ?? 0;
  let refused = 0;
  const opened = new Map<string, number[]>();
  return {
    look: () => {
      const fresh = requests.filter(({ number }) => number > last);
      last = fresh.at(-1)?.number ?? last;
      for (const { status, method, teamId = '', at } of fresh) {
        if (status === 429) refused += 1;
        else if (method === 'conversations.open')
          opened.set(teamId, [...(opened.get(teamId) ?? []), Date.parse(at)]);
      }
    },
    refused: () => refused,
    shares: () =>
      [...opened.values()]
        .filter((times) => times.length > 3 * allowedAMinute)
        .map((times) => {
          const minutes = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 60_000;
          return (times.length - 1) / minutes / allowedAMinute;
        })
        .toSorted((one, other) => one - other),
  };
}
