import type { WorkspaceState } from '../state/workspace-state.ts';
import type { World } from '../state/world.ts';
import { remember } from '../state/world.ts';
import type { Arguments } from './arguments.ts';
import { chatMethods } from './chat.ts';
import { conversationsMethods } from './conversations.ts';
import { filesMethods } from './files.ts';
import type { WebApiAnswer, WebApiMethod, Methods } from './method.ts';
import { accessByOAuth } from './oauth.ts';
import { SlackRefusalError } from './refusal.ts';
import { requireOneScope } from './scopes.ts';
import { unscopedMethods } from './unscoped-methods.ts';
import { usersMethods } from './users.ts';
import { viewsMethods } from './views.ts';
import { validateBlocks, workspaceMethods } from './workspace-methods.ts';

const METHODS: Methods = {
  ...chatMethods,
  ...conversationsMethods,
  ...filesMethods,
  ...unscopedMethods,
  ...usersMethods,
  ...viewsMethods,
  ...workspaceMethods,
};

/** Methods that anyone may call, with no token. */
const PUBLIC: Readonly<Record<string, (args: Arguments, world: World) => WebApiAnswer>> = {
  'api.test': (args) => ({ args }),
  'blocks.validate': validateBlocks,
  'oauth.v2.access': (args, world) => accessByOAuth(world, args),
};

export type ApiCall = {
  readonly method: string;
  readonly token: string | undefined;
  readonly args: Arguments;
  /** When it came, as `performance.now()` counts. */
  readonly begun: number;
};

export type ApiAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: WebApiAnswer & { readonly ok: boolean };
};

/** Answers one Web API call as Slack does, and writes it to the log of requests. */
export async function dispatch(world: World, call: ApiCall): Promise<ApiAnswer> {
  const answer = await answered(world, call);
  const error = answer.body['error'];
  remember(world, world.requests, {
    method: call.method,
    args: call.args,
    teamId: workspaceOf(world, call.token)?.teamId,
    status: answer.status,
    ok: answer.body.ok,
    took: Math.round(performance.now() - call.begun),
    answer: answer.body,
    ...(typeof error === 'string' ? { error } : {}),
  });
  world.changed();
  return answer;
}

async function answered(world: World, call: ApiCall): Promise<ApiAnswer> {
  try {
    const answer = await run(world, call);
    return { status: 200, headers: grantedIn(world, call), body: { ...answer, ok: true } };
  } catch (refusal) {
    if (!(refusal instanceof SlackRefusalError)) throw refusal;
    const { retry_after, ...details } = refusal.details;
    const body = { ok: false, error: refusal.code, ...details };
    return refusal.code === 'ratelimited'
      ? { status: 429, headers: { 'retry-after': String(retry_after) }, body }
      : { status: 200, headers: {}, body };
  }
}

/** Slack names them with each answer. */
function grantedIn(world: World, { token }: ApiCall): Readonly<Record<string, string>> {
  const workspace = workspaceOf(world, token);
  return workspace ? { 'x-oauth-scopes': [...workspace.grantedScopes].join(',') } : {};
}

async function run(world: World, { method: name, token, args }: ApiCall): Promise<WebApiAnswer> {
  const open = PUBLIC[name];
  if (open) return open(args, world);
  const method = METHODS[name];
  if (!method) throw new SlackRefusalError('unknown_method', { req_method: name });
  if (!token) throw new SlackRefusalError('not_authed');
  if (name === 'auth.revoke' && world.oauth.orgTokens.delete(token)) return { revoked: true };
  const workspace = workspaceOf(world, token);
  if (!workspace) throw new SlackRefusalError('invalid_auth');
  if (workspace.revokedTokens.has(token)) throw new SlackRefusalError('token_revoked');
  if (hasRunOut(world, workspace, token)) throw new SlackRefusalError('token_expired');
  requireOneScope(workspace, method.scopes);
  holdToRate(world, workspace, { name, method, args });
  return method.run({ world, workspace, token, args });
}

function workspaceOf(world: World, token: string | undefined): WorkspaceState | undefined {
  if (token === undefined) return undefined;
  return [...world.workspaces.values()].find(
    ({ botToken, revokedTokens, expiries }) =>
      botToken === token || revokedTokens.has(token) || expiries.has(token),
  );
}

function hasRunOut({ clock }: World, { expiries }: WorkspaceState, token: string): boolean {
  const until = expiries.get(token);
  return until !== undefined && Temporal.Instant.compare(until, clock.now()) <= 0;
}

type RatedCall = { readonly name: string; readonly method: WebApiMethod; readonly args: Arguments };

function holdToRate(world: World, { teamId }: WorkspaceState, { name, method, args }: RatedCall): void {
  const channel = method.tier === 'posting' ? String(args['channel']) : undefined;
  const count = () => world.rateLimits.count({ method: name, tier: method.tier, teamId, channel });
  let retry_after = count();
  if (retry_after > 0 && world.waitOut({ method: name, seconds: retry_after })) retry_after = count();
  if (retry_after > 0) throw new SlackRefusalError('ratelimited', { retry_after });
}
