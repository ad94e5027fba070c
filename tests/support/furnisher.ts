import { eventually } from '../../src/sandbox/driver/eventually.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import { keep, putBack, type Kept } from './furnished-before.ts';
import { furnish, type Furnished, type Furnishing } from './furnishing.ts';
import { dropRows } from './kept-rows.ts';
import type { EmptyRoom } from './places.ts';

/**
 * Furnishes the room for one story after the other. Where it is put back it is done once: whatever stories of this
 * worker find the same has been brought about for the first of them, and is put back for the others.
 */
export function furnisher(room: EmptyRoom, furnishing: Furnishing): () => Promise<Furnished> {
  const furnishAnew = () => furnish(room, furnishing, nextTeamId);
  if (!furnishing.putBack) return furnishAnew;
  let here: readonly Workspace[] = [];
  let begun: Temporal.Instant | undefined;
  return async () => {
    await clear(room, here);
    begun ??= room.world.sandbox.clock.now();
    const name = nameOf(furnishing, begun);
    const kept = known.get(name);
    const furnished = await (kept ? putBack(room, kept, nextTeamId) : furnishAnew());
    if (!kept) known.set(name, await keep(room, furnished));
    here = [furnished.workspace, furnished.elsewhere].filter((each) => each !== undefined);
    return furnished;
  };
}

let teams = 0;

/** No two of a worker have one name, as its bot knows those that it has had; nor has one that a file itself has named. */
const nextTeamId = () => `TR${String((teams += 1)).padStart(4, '0')}`;

const known = new Map<string, Kept>();

/** By what is the same, and when. */
const nameOf = (
  { shared: _shared, withoutRateLimits: _limits, ...furnishing }: Furnishing,
  begun: Temporal.Instant,
): string =>
  JSON.stringify([furnishing, begun.round({ smallestUnit: 'hour', roundingMode: 'floor' }).toString()]);

/** Nothing that earlier stories have left is there for the next one: it may have the same ids. */
async function clear({ world, rows }: EmptyRoom, earlier: readonly Workspace[]): Promise<void> {
  if (earlier.length === 0) return;
  const teamIds = earlier.map(({ teamId }) => teamId);
  for (const teamId of teamIds) world.sandbox.slack.removeWorkspace(teamId);
  // Two that wait for each other are rare: whatever of an earlier story still goes on may be the other one.
  await eventually(() => dropRows(rows, teamIds));
}
