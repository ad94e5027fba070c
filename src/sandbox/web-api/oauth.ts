import { z } from 'zod';
import { APP_ID, freshId } from '../state/identifiers.ts';
import type { GrantedCode } from '../state/oauth.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import type { World } from '../state/world.ts';
import { parseArguments, type Arguments } from './arguments.ts';
import type { Answer } from './method.ts';
import { SlackRefusalError } from './refusal.ts';

/** For how long Slack takes a code. */
const codeLife = Temporal.Duration.from({ minutes: 10 });

const asked = z.object({
  client_id: z.string(),
  client_secret: z.string(),
  code: z.string().default(''),
  redirect_uri: z.string().optional(),
});

/** `oauth.v2.access`: gives the token of a workspace for the code that its yes brought. */
export function accessByOAuth(world: World, args: Arguments): Answer {
  const { client_id, client_secret, code, redirect_uri } = parseArguments(asked, args);
  if (client_id !== world.oauth.app.clientId) throw new SlackRefusalError('invalid_client_id');
  if (client_secret !== world.oauth.app.clientSecret) throw new SlackRefusalError('bad_client_secret');
  const granted = world.oauth.codes.get(code);
  if (!granted || isTooOld(world, granted)) throw new SlackRefusalError('invalid_code');
  if (granted.isUsed) throw new SlackRefusalError('code_already_used');
  if (redirect_uri !== granted.redirectUri) throw new SlackRefusalError('bad_redirect_uri');
  granted.isUsed = true;
  const workspace = world.workspaces.get(granted.teamId ?? '');
  return workspace ? ofWorkspace(workspace) : ofOrganization(world);
}

const isTooOld = ({ clock }: World, { issuedAt }: GrantedCode): boolean =>
  Temporal.Instant.compare(issuedAt.add(codeLife), clock.now()) < 0;

const ofWorkspace = (workspace: WorkspaceState): Answer => ({
  app_id: APP_ID,
  access_token: tokenOf(workspace),
  token_type: 'bot',
  scope: [...workspace.grantedScopes].join(','),
  bot_user_id: workspace.bot.userId,
  team: { id: workspace.teamId, name: workspace.name },
  enterprise: null,
  is_enterprise_install: false,
  authed_user: { id: `U${workspace.teamId.replace(/^T/, '')}001` },
});

/** Where the app is there, installing it again gives the token that it has. */
function tokenOf(workspace: WorkspaceState): string {
  if (workspace.revokedTokens.has(workspace.botToken))
    workspace.botToken = `xoxb-${workspace.teamId}-${freshId('')}`;
  return workspace.botToken;
}

function ofOrganization({ oauth }: World): Answer {
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
