import { deserialize, serialize } from 'node:v8';
import { keptWorkspace, workspaceFrom, type KeptWorkspace } from './kept-world.ts';
import type { WorkspaceState } from './workspace-state.ts';

type Named = Pick<WorkspaceState, 'teamId' | 'botToken' | 'clock'>;

/**
 * The same workspace at this moment under another name: the same people, ids, messages and screens. What then happens in one of
 * the two is none of the other's. It is copied as what outlives a process is, so that nothing of it is left out of either.
 */
export const copyOf = (state: WorkspaceState, { teamId, botToken, clock }: Named): WorkspaceState => {
  const copy = deserialize(serialize(keptWorkspace(state))) as KeptWorkspace;
  return workspaceFrom({ ...copy, teamId, botToken }, clock);
};
