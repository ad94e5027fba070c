import { z } from 'zod';
import { APP_ID, freshId } from '../state/identifiers.ts';
import type { GrantedCode } from '../state/oauth.ts';
import { setAppInstalled } from '../state/installed.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import type { World } from '../state/world.ts';
import { parseArguments, type Arguments } from './arguments.ts';
import type { WebApiAnswer } from './method.ts';
import { SlackRefusalError } from './refusal.ts';

/** For how long Slack takes a code. */
const codeLife = Temporal.Duration.from({ minutes: 10 });

const asked = z.object({
  client_id: z.string(),
  client_secret: z.string(),
  grant_type: z.string().optional(),
  refresh_token: z.string().default(''),
  code: z.string().default(''),
  redirect_uri: z.string().optional(),
});

/** `oauth.v2.access`: gives the token of a workspace for the code that its yes brought, or the next for a refresh token. */
export function accessByOAuth(world: World, args: Arguments): WebApiAnswer {
  const { client_id, client_secret, grant_type, refresh_token, ...granting } = parseArguments(asked, args);
  if (client_id !== world.oauth.app.clientId) throw new SlackRefusalError('invalid_client_id');
  if (client_secret !== world.oauth.app.clientSecret) throw new SlackRefusalError('bad_client_secret');
  return grant_type === 'refresh_token' ? refreshed(world, refresh_token) : allowed(world, granting);
}

function refreshed(world: World, refreshToken: string): WebApiAnswer {
  const workspace = world.workspaces.get(world.oauth.refreshTokens.get(refreshToken) ?? '');
  if (!workspace || workspace.revokedTokens.has(workspace.botToken))
    throw new SlackRefusalError('invalid_refresh_token');
  world.oauth.refreshTokens.delete(refreshToken);
  return ofWorkspace(world, workspace);
}

type Granting = { readonly code: string; readonly redirect_uri?: string | undefined };

function allowed(world: World, { code, redirect_uri }: Granting): WebApiAnswer {
  const granted = world.oauth.codes.get(code);
  if (!granted || isTooOld(world, granted)) throw new SlackRefusalError('invalid_code');
  if (granted.isUsed) throw new SlackRefusalError('code_already_used');
  if (redirect_uri !== granted.redirectUri) throw new SlackRefusalError('bad_redirect_uri');
  granted.isUsed = true;
  const workspace = world.workspaces.get(granted.teamId ?? '');
  if (!workspace) return ofOrganization(world);
  setAppInstalled(workspace, true);
  return ofWorkspace(world, workspace);
}

const isTooOld = ({ clock }: World, { issuedAt }: GrantedCode): boolean =>
  Temporal.Instant.compare(issuedAt.add(codeLife), clock.now()) < 0;

const ofWorkspace = (world: World, workspace: WorkspaceState): WebApiAnswer => ({
  app_id: APP_ID,
  ...(world.oauth.rotates ? rotated(world, workspace) : { access_token: tokenOf(workspace) }),
  token_type: 'bot',
  scope: [...workspace.grantedScopes].join(','),
  bot_user_id: workspace.bot.userId,
  team: { id: workspace.teamId, name: workspace.name },
  enterprise: null,
  is_enterprise_install: false,
  authed_user: { id: `U${workspace.teamId.replace(/^T/, '')}001` },
});

/** In seconds. */
const tokenLife = 12 * 60 * 60;

/** The token before goes on until it runs out. */
function rotated({ clock, oauth }: World, workspace: WorkspaceState): WebApiAnswer {
  workspace.botToken = `xoxe.xoxb-1-${workspace.teamId}-${freshId('')}`;
  workspace.expiries.set(workspace.botToken, clock.now().add({ seconds: tokenLife }));
  const refresh_token = `xoxe-1-${freshId('')}${freshId('')}`;
  oauth.refreshTokens.set(refresh_token, workspace.teamId);
  return { access_token: workspace.botToken, refresh_token, expires_in: tokenLife };
}

/** Where the app is there, installing it again gives the token that it has. */
function tokenOf(workspace: WorkspaceState): string {
  if (workspace.revokedTokens.has(workspace.botToken))
    workspace.botToken = `xoxb-${workspace.teamId}-${freshId('')}`;
  return workspace.botToken;
}

function ofOrganization({ oauth }: World): WebApiAnswer {
  const token = `xoxb-E-${freshId('')}`;
  oauth.orgTokens.add(token);
  return {
    app_id: APP_ID,
    access_token: token,
    token_type: 'bot',
    bot_user_id: 'U0ORGBOT',
    team: null,
    enterprise: { id: 'E0001', name: 'All of it' },
    is_enterprise_install: true,
    authed_user: { id: 'U0001' },
  };
}
