import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import { copyOf } from '../../src/sandbox/state/copying.ts';
import type { WorkspaceState } from '../../src/sandbox/state/workspace-state.ts';
import type { Furnished } from './furnishing.ts';
import { keepRows, putRows, type KeptRows } from './kept-rows.ts';
import type { EmptyRoom } from './places.ts';

/** All that a room held as a story was about to begin in it. */
export type Kept = {
  readonly at: Temporal.Instant;
  readonly rows: KeptRows;
  /** The room's own, and the one elsewhere. */
  readonly states: readonly WorkspaceState[];
  readonly found: Found;
};

/** As `Furnished` has it, by ids: people belong to a world, and each file has its own. */
type Found = {
  readonly programId: string;
  readonly introduced:
    { readonly pairId: string; readonly dm: string; readonly ids: [string, string] } | undefined;
  readonly asked: { readonly pairId: string; readonly ids: [string, string, ...string[]] } | undefined;
};

/** Waits until nothing that furnished it is still going on. */
export async function keep({ world, rows }: EmptyRoom, furnished: Furnished): Promise<Kept> {
  await rows.delivered();
  await world.sandbox.slack.settled();
  const states = [furnished.workspace, furnished.elsewhere].flatMap((each) => each?.state ?? []);
  return {
    at: world.sandbox.clock.now(),
    rows: await keepRows(
      rows,
      states.map(({ teamId }) => teamId),
    ),
    states: states.map((state) => copyOf(state, state)),
    found: foundIn(furnished),
  };
}

function foundIn({ programId, introduced, asked }: Furnished): Found {
  return {
    programId,
    introduced: introduced && {
      pairId: introduced.pairId,
      dm: introduced.pair.dm,
      ids: [introduced.pair.first.id, introduced.pair.second.id],
    },
    asked: asked && {
      pairId: asked.pairId,
      ids: [asked.ana.id, asked.ben.id, ...asked.others.map(({ id }) => id)],
    },
  };
}

/** The same once more, at the same time of the same day, in workspaces of these names. */
export async function putBack(
  { world, rows }: EmptyRoom,
  kept: Kept,
  nextTeamId: () => string,
): Promise<Furnished> {
  const { clock, slack } = world.sandbox;
  clock.move(clock.now().until(kept.at));
  const copies = kept.states.map((state) => slack.addCopy(state, nextTeamId()));
  const renamed = copies.map(({ teamId, botToken }, index) => ({
    from: kept.states[index]?.teamId ?? '',
    to: teamId,
    botToken,
  }));
  await putRows(rows, kept.rows, renamed);
  const [workspace, elsewhere] = copies;
  if (!workspace) throw new RangeError('a room without a workspace');
  return { workspace, elsewhere, ...inside(workspace, kept.found) };
}

function inside(workspace: Workspace, { programId, introduced, asked }: Found) {
  const person = (id: string) => workspace.person(id);
  const pairOf = ({ pairId, dm, ids: [first, second] }: NonNullable<Found['introduced']>) => ({
    pairId,
    pair: { dm, first: person(first), second: person(second) },
  });
  const askedOf = ({ pairId, ids: [ana, ben, ...others] }: NonNullable<Found['asked']>) => ({
    workspace,
    pairId,
    ana: person(ana),
    ben: person(ben),
    others: others.map(person),
  });
  return {
    programId,
    introduced: introduced && pairOf(introduced),
    asked: asked && askedOf(asked),
  };
}
