import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { Reader } from '../../language.ts';
import type { Expected } from '../../scheduling/coming-moments.ts';
import { comingToPair } from '../../scheduling/coming.ts';
import type { TouchpointsByKind } from '../../scheduling/touchpoints.ts';
import { programsJoinedBy } from '../people/enrolment/service/membership.ts';
import type { Pair } from '../pairs/pair/model.ts';
import { isBeyond } from '../relationship/bookings/model/booking.ts';
import { lastDayOf } from '../relationship/bookings/service/standing.ts';
import { pairsOf } from '../pairs/pair/service/pairs.ts';
import { weeksAhead, type Ahead, type Coming, type Item, type Why } from './model.ts';

type Who = Actor & { readonly reader: Reader };

/** Of each of the person's pairs, what comes to all of it or to them; and nothing that comes to another alone. */
export async function aheadFor(
  { db, clock, people }: Pick<Deps, 'db' | 'clock' | 'people'>,
  touchpoints: TouchpointsByKind,
  { workspaceId, personId, reader }: Who,
): Promise<Coming> {
  const now = clock.now();
  const until = now.add({ hours: weeksAhead * 7 * 24 });
  return db.inWorkspace(workspaceId, async (tx) => {
    const ahead: Ahead[] = [];
    for (const pair of await pairsOf(tx, personId)) {
      const asked = { pairId: pair.id, personId, now, until };
      const expected = await comingToPair(tx, { touchpoints, people }, asked);
      const last = await lastDayOf(tx, pair, now);
      const all = expected.flatMap((each): readonly Item[] => {
        const what = each.touchpoint.foretold?.(reader);
        const why = whyOf(each, reader);
        if (what === undefined || isBeyond(each.at, last) || !(each.fits || why)) return [];
        return [{ at: each.kept === 'no-hours' ? each.dueAt : each.at, what, why }];
      });
      ahead.push({ pair, ...apart(pair, all) });
    }
    return { ahead, isInProgram: (await programsJoinedBy(tx, personId, now)).length > 0 };
  });
}

/** Of a pair that is paused or ends, what is left out is told once, and not for each time at which it would come. */
function apart({ state }: Pair, all: readonly Item[]): Omit<Ahead, 'pair'> {
  if (state !== 'paused' && state !== 'closing') return { items: all, rests: [] };
  const [items, left] = [false, true].map((isLeft) => all.filter((each) => isLeftOut(each) === isLeft));
  return { items: items ?? [], rests: [...new Set((left ?? []).map(({ what }) => what))] };
}

const isLeftOut = ({ why }: Item): boolean => typeof why === 'object';

/** What does not fit for a reason that nobody is to read is not shown. */
function whyOf({ fits, kept, isWaiting, leftOut }: Expected, reader: Reader): Why | undefined {
  if (kept) return kept;
  if (!fits) return leftOut && { leftOut: leftOut(reader) };
  return isWaiting ? 'waits' : undefined;
}
