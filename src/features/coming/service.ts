import type { Actor } from '../../actor.ts';
import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import type { Reader } from '../../language.ts';
import type { Expected } from '../../scheduling/coming-moments.ts';
import { comingToPair } from '../../scheduling/coming.ts';
import type { TouchpointsByKind } from '../../scheduling/touchpoints.ts';
import { programsJoinedBy } from '../people/enrolment/service/membership.ts';
import { overFor, type Pair } from '../pairs/pair/model.ts';
import { isBeyond, type LastDay } from '../relationship/bookings/model/booking.ts';
import { lastDayOf } from '../relationship/bookings/service/standing.ts';
import { pairsOf } from '../pairs/pair/service/pairs.ts';
import { questionOf } from '../ways-on/program-end/service.ts';
import { weeksAhead, type Ahead, type Coming, type Item, type Why } from './model.ts';
import { texts } from './texts.ts';

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
      const planned = expected.flatMap((each): readonly Item[] => {
        const what = each.touchpoint.foretold?.(reader);
        const why = whyOf(each, reader);
        if (what === undefined || isBeyond(each.at, last) || !(each.fits || why)) return [];
        return [{ at: each.kept === 'no-hours' ? each.dueAt : each.at, what, why }];
      });
      const ends = await endsOf(tx, pair, { last, now, reader });
      const all = [...planned, ...ends.filter(({ at }) => Temporal.Instant.compare(at, until) <= 0)];
      ahead.push({ pair, ...apart(pair, all.toSorted(bySooner)) });
    }
    return { ahead, isInProgram: (await programsJoinedBy(tx, personId, now)).length > 0 };
  });
}

const bySooner = (one: Item, other: Item): number => Temporal.Instant.compare(one.at, other.at);

type Ending = Pick<Who, 'reader'> & {
  readonly last: LastDay | undefined;
  readonly now: Temporal.Instant;
};

/** The day with which the pair ends, or until which it can choose not to: no message comes then, and all of it are to know. */
async function endsOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  { last, now, reader }: Ending,
): Promise<readonly Item[]> {
  const { endOf } = texts(reader);
  if (last) return [{ at: last.doneBy, day: last.day, what: endOf.pair }];
  const day = (await questionOf(tx, pair, now))?.chooseUntil;
  return day ? [{ at: overFor(pair, day), day, what: endOf.choice }] : [];
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
