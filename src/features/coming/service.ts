import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { Reader } from '../../language.ts';
import { comingToPair, type Expected } from '../../scheduling/coming.ts';
import type { Touchpoints } from '../../scheduling/touchpoints.ts';
import { pairsOf } from '../pairs/pair/service/pairs.ts';
import { weeksAhead, type Ahead, type Why } from './model.ts';

type Who = Actor & { readonly reader: Reader };

/** Of each of the person's pairs, what comes to all of it or to them; and nothing that comes to another alone. */
export async function aheadFor(
  { db, clock, people }: Pick<Deps, 'db' | 'clock' | 'people'>,
  touchpoints: Touchpoints,
  { workspaceId, personId, reader }: Who,
): Promise<readonly Ahead[]> {
  const now = clock.now();
  const until = now.add({ hours: weeksAhead * 7 * 24 });
  return db.inWorkspace(workspaceId, async (tx) => {
    const ahead: Ahead[] = [];
    for (const pair of await pairsOf(tx, personId)) {
      const asked = { pairId: pair.id, personId, now, until };
      const expected = await comingToPair(tx, { touchpoints, people }, asked);
      const items = expected.flatMap(({ touchpoint, at, fits, ...how }) =>
        fits && touchpoint.foretold ? [{ at, what: touchpoint.foretold(reader), why: whyOf(how) }] : [],
      );
      ahead.push({ pair, items });
    }
    return ahead;
  });
}

function whyOf({ isPutOff, isWaiting }: Pick<Expected, 'isPutOff' | 'isWaiting'>): Why | undefined {
  if (isPutOff) return 'put-off';
  return isWaiting ? 'waits' : undefined;
}
