import { DatabaseAwayError } from '../db/out-of-reach.ts';
import type { Deps } from '../deps.ts';
import { findDue, nameOf, type Batch, type DueSubject } from './due-rows.ts';
import { fire, recordFailure, type Done } from './fire.ts';
import { sizeOfBatches } from './firing.ts';
import { releaseDue } from './releasing.ts';
import type { TouchpointsByKind } from './touchpoints.ts';

/** So many are looked at before they are fired, in batches of one kind each. */
const atOnce = 2_000;

/** So many batches side by side. */
const sideBySide = 2;

export type TickDeps = Pick<Deps, 'db' | 'queue' | 'clock' | 'log' | 'people'>;

type Where = { readonly workspaceId: string; readonly now: Temporal.Instant };

/**
 * Queues one delivery for everything that is due, and moves each due time on in the same transaction, many at a time; and
 * gives back to the queue what has waited for its moment, or named a time that has come. Ticks may repeat, overlap or be
 * missed: whoever locks the row moves it on, the others pass it by. What came due more than once in the meantime is sent once. What a workspace without the app
 * has due waits until the app is back.
 * @returns how many touchpoints were fired and deliveries given back
 */
export async function tick(deps: TickDeps, touchpoints: TouchpointsByKind): Promise<number> {
  const now = deps.clock.now();
  let done = 0;
  for (const workspaceId of await deps.db.dueWorkspaces(now)) {
    done += await releaseDue(deps, { workspaceId, now });
    done += await fireDue(deps, touchpoints, { workspaceId, now });
  }
  return done;
}

async function fireDue(deps: TickDeps, touchpoints: TouchpointsByKind, where: Where): Promise<number> {
  const kinds = [...touchpoints.keys()];
  const left = new Set<string>();
  let fired = 0;
  for (;;) {
    // What is left as it is stays at the head of what is due, and must not keep the rest from being seen.
    const atMost = atOnce + left.size;
    const due = await deps.db.inWorkspace(where.workspaceId, (tx) =>
      findDue(tx, { kinds, now: where.now, atMost }),
    );
    const fresh = due.filter((each) => !left.has(nameOf(each)));
    for (const done of await fireAll(deps, touchpoints, {
      ...where,
      batches: inBatches(touchpoints, fresh),
    })) {
      fired += done.fired;
      for (const name of done.left) left.add(name);
    }
    if (fresh.length < atOnce) return fired;
  }
}

type Batches = Where & { readonly batches: readonly Batch[] };

/** While the database writes one batch, another is reckoned. Where one cannot be had at all, the rest is ended first. */
async function fireAll(
  deps: TickDeps,
  touchpoints: TouchpointsByKind,
  { batches, ...where }: Batches,
): Promise<readonly Done[]> {
  const waiting = batches.values();
  const lanes = Array.from({ length: sideBySide }, async () => {
    const done: Done[] = [];
    for (const batch of waiting) done.push(await tryToFire(deps, touchpoints, { ...where, batch }));
    return done;
  });
  await Promise.allSettled(lanes);
  return (await Promise.all(lanes)).flat();
}

/** What changes the pair itself comes first, so that the rest finds the pair as it then is. */
function inBatches(touchpoints: TouchpointsByKind, due: readonly DueSubject[]): readonly Batch[] {
  return [...Map.groupBy(due, ({ kind, whose }) => `${whose}/${kind}`).values()]
    .flatMap((alike) => {
      const [first] = alike;
      const touchpoint = first && touchpoints.get(first.kind);
      return touchpoint
        ? [{ ...first, size: sizeOfBatches(touchpoint), ids: alike.map(({ id }) => id) }]
        : [];
    })
    .toSorted((one, other) => one.size - other.size)
    .flatMap(({ kind, whose, size, ids }) =>
      Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ({
        kind,
        whose,
        ids: ids.slice(index * size, (index + 1) * size).toSorted(),
      })),
    );
}

type BatchNow = Where & { readonly batch: Batch };

/** Where one of them fails the others must not: the batch is halved until that one is alone. */
async function tryToFire(
  deps: TickDeps,
  touchpoints: TouchpointsByKind,
  { workspaceId, batch, now }: BatchNow,
): Promise<Done> {
  const { db, queue, people } = deps;
  try {
    return await db.inWorkspace(workspaceId, (tx) =>
      fire(tx, { touchpoints, people, queue }, { batch, now }),
    );
  } catch (error) {
    // None of them is at fault, and the next would fare no better.
    if (error instanceof DatabaseAwayError && !(await db.isReachable())) throw error;
    if (batch.ids.length === 1) {
      await db.inWorkspace(workspaceId, (tx) => recordFailure(tx, deps.log, { batch, now, error }));
      return { fired: 0, left: batch.ids.map((id) => nameOf({ id, kind: batch.kind })) };
    }
    const middle = Math.ceil(batch.ids.length / 2);
    const halves = [batch.ids.slice(0, middle), batch.ids.slice(middle)];
    const done: Done[] = [];
    for (const ids of halves)
      done.push(await tryToFire(deps, touchpoints, { workspaceId, batch: { ...batch, ids }, now }));
    return {
      fired: done.reduce((sum, { fired }) => sum + fired, 0),
      left: done.flatMap(({ left }) => left),
    };
  }
}
