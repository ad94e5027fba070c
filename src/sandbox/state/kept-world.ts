import type { Clock } from '../../clock.ts';
import type { OAuthState } from './oauth.ts';
import type { WorkspaceState } from './workspace-state.ts';
import type { World } from './world.ts';

export type KeptWorkspace = Omit<WorkspaceState, 'clock' | 'expiries'> & {
  /** ISO 8601 */
  readonly expiries: ReadonlyMap<string, string>;
};

/**
 * What of a stand-in outlives its process: all that people have and see, and the app's tokens. Made of what `v8.serialize` knows.
 * A change of its shape, or of any record in it, is another version of `keeping/kept-file.ts`.
 */
export type KeptWorld = {
  readonly workspaces: readonly KeptWorkspace[];
  readonly oauth: Pick<OAuthState, 'rotates' | 'orgTokens' | 'refreshTokens'>;
};

export const keptWorkspace = ({ clock: _clock, expiries, ...state }: WorkspaceState): KeptWorkspace => ({
  ...state,
  expiries: new Map([...expiries].map(([token, until]) => [token, until.toString()])),
});

export const workspaceFrom = ({ expiries, ...state }: KeptWorkspace, clock: Clock): WorkspaceState => ({
  ...state,
  clock,
  expiries: new Map([...expiries].map(([token, until]) => [token, Temporal.Instant.from(until)])),
});

export const keptOf = ({ workspaces, oauth }: World): KeptWorld => ({
  workspaces: [...workspaces.values()].map(keptWorkspace),
  oauth: {
    rotates: oauth.rotates,
    orgTokens: oauth.orgTokens,
    refreshTokens: oauth.refreshTokens,
  },
});

/** Into a world in which there is nothing yet. */
export function putBack({ workspaces, oauth, clock }: World, kept: KeptWorld): void {
  for (const each of kept.workspaces) workspaces.set(each.teamId, workspaceFrom(each, clock));
  oauth.rotates = kept.oauth.rotates;
  for (const token of kept.oauth.orgTokens) oauth.orgTokens.add(token);
  for (const [token, teamId] of kept.oauth.refreshTokens) oauth.refreshTokens.set(token, teamId);
}
