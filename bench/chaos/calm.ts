import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';

export type Passing = {
  readonly now: () => Temporal.Instant;
  readonly moveClock: (by: { readonly hours: number }) => void;
};

/** In hours. */
const [leastStep, longestStep] = [0.25, 6];

/** Of each kind: what should be done by now, by a replica that lives. */
const due = `
  select count(*)::int as count from (
    select from deliveries where state in ('queued', 'sending') or (state = 'waiting' and due_at <= $1)
    union all
    select from touchpoints where due_at <= $1 and failed_at is null) as due`;

const next = `
  select min(due_at)::text as at from (
    select due_at from deliveries where state = 'waiting'
    union all
    select due_at from touchpoints where failed_at is null) as coming
  where due_at > $1`;

export async function underWay(rows: Client, now: Temporal.Instant): Promise<number> {
  const { rows: found } = await rows.query<{ count: number }>(due, [now.toString()]);
  return found[0]?.count ?? 0;
}

/** To the next moment at which anything comes due, and never so far that an evening would be passed by. */
export async function moveToNext(rows: Client, { now, moveClock }: Passing): Promise<void> {
  const { rows: found } = await rows.query<{ at: string | null }>(next, [now().toString()]);
  const at = found[0]?.at;
  const hours = at ? now().until(instantOf(at)).total('hours') + 0.01 : longestStep;
  moveClock({ hours: Math.min(longestStep, Math.max(leastStep, hours)) });
}

/** As Postgres writes it, the offset by its hours alone. */
const instantOf = (text: string): Temporal.Instant => Temporal.Instant.from(text.replace(' ', 'T'));

type Calm = Passing & {
  /** In seconds: how long anything may take, that is due. */
  readonly patience: number;
  /** In days of the clock that moves. */
  readonly atMost: number;
  /** In seconds, all in all. */
  readonly longest: number;
};

/**
 * Time goes on, and waits for the bot each time that anything is due, until nothing is open any more of what was queued before.
 * @returns how many days went by
 */
export async function letTimePass(
  rows: Client,
  { patience, atMost, longest, ...passing }: Calm,
): Promise<number> {
  const began = passing.now();
  const last = performance.now() + longest * 1000;
  const days = () => began.until(passing.now()).total('hours') / 24;
  for (;;) {
    const end = Math.min(last, performance.now() + patience * 1000);
    while ((await underWay(rows, passing.now())) > 0) {
      if (performance.now() > end) return days();
      await pause(200);
    }
    if (days() > atMost || (await openSince(rows, began)) === 0) return days();
    await moveToNext(rows, passing);
  }
}

async function openSince(rows: Client, began: Temporal.Instant): Promise<number> {
  const { rows: found } = await rows.query<{ count: number }>(
    `select count(*)::int from deliveries where state in ('queued', 'waiting', 'sending') and queued_at <= $1`,
    [began.toString()],
  );
  return found[0]?.count ?? 0;
}
