import type { WorkspaceState } from '../state/workspace-state.ts';
import { SlackRefusalError } from './refusal.ts';

/** Throws `missing_scope` unless the token has one of the scopes. */
export function requireOneScope(workspace: WorkspaceState, scopes: readonly string[]): void {
  if (scopes.length === 0 || scopes.some((scope) => workspace.grantedScopes.has(scope))) return;
  throw new SlackRefusalError('missing_scope', {
    needed: scopes.join(','),
    provided: [...workspace.grantedScopes].join(','),
  });
}
