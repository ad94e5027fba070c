import type { WorkspaceState } from '../state/workspace-state.ts';
import type { World } from '../state/world.ts';
import type { Arguments } from './arguments.ts';
import type { Tier } from '../state/rate-limits.ts';

export type Call = {
  readonly world: World;
  readonly workspace: WorkspaceState;
  readonly token: string;
  readonly args: Arguments;
};

export type WebApiAnswer = Readonly<Record<string, unknown>>;

/** One method of the Web API: who may call it how often, and what it does. */
export type WebApiMethod = {
  /** Scopes of which one is enough; none where a bare token will do. */
  readonly scopes: readonly string[];
  readonly tier: Tier;
  /** Throws SlackRefusalError. The answer gets its `ok: true` from the caller. */
  readonly run: (call: Call) => WebApiAnswer | Promise<WebApiAnswer>;
};

export type Methods = Readonly<Record<string, WebApiMethod>>;
