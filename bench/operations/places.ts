import type { Deps } from '../../src/deps.ts';
import { insertPairs } from '../../src/features/pairs/pair/queries/pairs.ts';
import { introduce } from '../../src/features/rounds/introductions/service.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import { firstProgram } from '../../src/sandbox/seeds.ts';
import type { StandInSlack } from '../../src/sandbox/stand-in-slack.ts';
import { install } from '../../src/slack/installations.ts';

export type PairsPlace = { readonly workspace: Workspace; readonly pairIds: readonly string[] };

type PlacesParts = {
  readonly slack: Pick<StandInSlack, 'addWorkspace'>;
  readonly deps: Deps;
  /** As the owner of the database. */
  readonly owner: { readonly query: (text: string, values: unknown[]) => Promise<unknown> };
};

/** A workspace with so many pairs of a round that was confirmed, of whom none is introduced yet. */
export async function openPlace(
  parts: PlacesParts,
  { teamId, pairs }: { readonly teamId: string; readonly pairs: number },
): Promise<PairsPlace> {
  const people = Array.from({ length: 2 * pairs }, (_, index) => ({
    name: `Peer ${index + 1}`,
    timeZone: 'Europe/Lisbon',
  }));
  const workspace = parts.slack.addWorkspace({ teamId, name: `Company ${teamId}`, people });
  await install(parts.deps, workspace.botToken);
  const ids = people.map(({ name }) => workspace.person(name).id);
  if (pairs > 0) await insertPeople(parts, teamId, ids);
  return { workspace, pairIds: pairs === 0 ? [] : await pairUp(parts, teamId, ids) };
}

async function insertPeople(
  { deps }: PlacesParts,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  const rows = ids.map((id, index) => ({
    id,
    name: `Peer ${index + 1}`,
    timeZone: 'Europe/Lisbon',
    locale: 'en-US',
    isSlackAdmin: false,
    isActive: true,
    fetchedAt: deps.clock.now(),
  }));
  await deps.db.inWorkspace(workspaceId, (tx) => tx.db.insertInto('people').values(rows).execute());
}

async function pairUp({ deps, owner }: PlacesParts, workspaceId: string, ids: readonly string[]) {
  const { id: programId } = await firstProgram(deps, workspaceId);
  const roundId = crypto.randomUUID();
  await owner.query(
    `insert into rounds (workspace_id, id, program_id, state, plan_sealed, requested_by, requested_at, decided_at)
     values ($1, $2, $3, 'confirmed', '', $4, now(), now())`,
    [workspaceId, roundId, programId, ids[0]],
  );
  const pairs = Array.from({ length: ids.length / 2 }, (_, index) => ({
    members: ids.slice(2 * index, 2 * index + 2),
    fit: 70,
    reasons: [],
  }));
  const now = deps.clock.now();
  const made = await deps.db.inWorkspace(workspaceId, (tx) =>
    insertPairs(tx, { programId, roundId, pairs, now }),
  );
  return made.map(({ id }) => id);
}

/** Queues the introduction of every pair, a workspace after the other. */
export async function introduceAll({ db, queue, clock }: Deps, places: readonly PairsPlace[]): Promise<void> {
  for (const { workspace, pairIds } of places)
    await db.inWorkspace(workspace.teamId, (tx) => introduce(tx, queue, { pairIds, now: clock.now() }));
}

/** How many introductions stand in the group DMs of a workspace, and in how many of these. */
export function introductionsIn({ state }: Workspace): { readonly messages: number; readonly dms: number } {
  const dms = [...state.conversations.values()].filter(({ kind }) => kind === 'mpim');
  return {
    messages: dms.reduce((sum, { messages }) => sum + messages.length, 0),
    dms: dms.filter(({ messages }) => messages.length > 0).length,
  };
}
