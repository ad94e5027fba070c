import { z } from 'zod';
import { checkMessageBlocks, checkView } from '../block-kit/validate.ts';
import { sendUninstalled } from '../outgoing/events.ts';
import { parseArguments, flag, json } from './arguments.ts';
import type { WebApiAnswer, Call, Methods } from './method.ts';
import { SlackRefusalError, withMessages } from './refusal.ts';

function authTest({ workspace }: Call): WebApiAnswer {
  return {
    url: `https://${workspace.domain}.slack.com/`,
    team: workspace.name,
    user: workspace.bot.name.toLowerCase().replaceAll(' ', '_'),
    team_id: workspace.teamId,
    user_id: workspace.bot.userId,
    bot_id: workspace.bot.botId,
    is_enterprise_install: false,
  };
}

function teamInfo({ workspace }: Call): WebApiAnswer {
  return { team: { id: workspace.teamId, name: workspace.name, domain: workspace.domain, icon: {} } };
}

function authRevoke({ workspace, token, args }: Call): WebApiAnswer {
  const { test } = parseArguments(z.object({ test: flag }), args);
  if (test) return { revoked: false };
  workspace.revokedTokens.add(token);
  return { revoked: true };
}

function appsUninstall({ world, workspace, token, args }: Call): WebApiAnswer {
  parseArguments(z.object({ client_id: z.string().min(1), client_secret: z.string().min(1) }), args);
  workspace.revokedTokens.add(token);
  void sendUninstalled(world, workspace);
  return {};
}

/** Slack's public validator. Like Slack's own it takes exactly one of `blocks`, `view` and `message`. */
export function validateBlocks(args: Call['args']): WebApiAnswer {
  const given = parseArguments(
    z.object({ blocks: json.optional(), view: json.optional(), message: json.optional() }),
    args,
  );
  const named = Object.entries(given).filter(([, value]) => value !== undefined);
  const [kind, value] = named[0] ?? [];
  if (named.length !== 1)
    throw new SlackRefusalError(
      'invalid_arguments',
      withMessages(['must provide exactly one of `blocks`, `view`, or `message`']),
    );
  const message = z.object({ blocks: z.unknown() }).safeParse(value);
  const verdict =
    kind === 'view'
      ? checkView(value)
      : checkMessageBlocks(kind === 'message' ? message.data?.blocks : value);
  if (!verdict.ok) throw new SlackRefusalError(`invalid_${kind}`, { errors: verdict.messages });
  return {};
}

export const workspaceMethods: Methods = {
  'auth.test': { scopes: [], tier: 'special', run: authTest },
  'auth.revoke': { scopes: [], tier: 3, run: authRevoke },
  'apps.uninstall': { scopes: [], tier: 1, run: appsUninstall },
  'team.info': { scopes: ['team:read'], tier: 3, run: teamInfo },
};
