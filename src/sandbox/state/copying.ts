import type { WorkspaceState } from './workspace-state.ts';

type Named = Pick<WorkspaceState, 'teamId' | 'botToken' | 'clock'>;

/**
 * The same workspace at this moment under another name: the same people, ids, messages and screens. What then happens in one of
 * the two is none of the other's.
 */
export const copyOf = (state: WorkspaceState, named: Named): WorkspaceState => ({
  ...state,
  ...named,
  revokedTokens: new Set(state.revokedTokens),
  expiries: new Map(state.expiries),
  people: new Map(state.people),
  conversations: new Map(
    [...state.conversations].map(([id, each]) => [
      id,
      {
        ...each,
        memberIds: new Set(each.memberIds),
        messages: [...each.messages],
        readUpTo: new Map(each.readUpTo),
      },
    ]),
  ),
  homes: new Map(state.homes),
  modals: new Map(state.modals),
  notices: new Map([...state.notices].map(([personId, notices]) => [personId, [...notices]])),
  files: new Map(state.files),
  userGroups: new Map(state.userGroups),
});
