import { readFileSync } from 'node:fs';
import { parse, parseDocument } from 'yaml';
import { z } from 'zod';

export type AskedScopes = { readonly needed: readonly string[]; readonly optional: readonly string[] };

const manifest = z.object({
  oauth_config: z.object({
    scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()).default([]) }),
  }),
});

const source = () => readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8');

/** What the manifest asks for. */
export function askedScopes(): AskedScopes {
  const { bot, bot_optional } = manifest.parse(parse(source())).oauth_config.scopes;
  return { needed: bot, optional: bot_optional };
}

export const redirectPath = '/slack/oauth_redirect';
export const eventsPath = '/slack/events';

/** Where Slack sends the browser back to: one of the redirect URLs of the app. */
export const redirectUrlOf = (publicUrl: string): string => new URL(redirectPath, publicUrl).href;

/**
 * How Slack and the bot find each other: by Socket Mode, or by HTTP at an address, with one workspace's token or with one for each
 * workspace that installs the app, which runs out.
 */
export type SlackTransport =
  { readonly mode: 'socket' } | { readonly mode: 'http' | 'oauth'; readonly publicUrl: string };

export const modes = ['socket', 'http', 'oauth'] as const satisfies readonly SlackTransport['mode'][];

const addresses = [
  ['features', 'slash_commands', 0, 'url'],
  ['settings', 'event_subscriptions', 'request_url'],
  ['settings', 'interactivity', 'request_url'],
];

/** The manifest for it, as YAML that Slack takes, with the reason beside each scope. */
export function manifestFor(way: SlackTransport): string {
  const document = parseDocument(source());
  for (const place of addresses)
    if (way.mode === 'socket') document.deleteIn(place);
    else document.setIn(place, new URL(eventsPath, way.publicUrl).href);
  document.setIn(['settings', 'socket_mode_enabled'], way.mode === 'socket');
  if (way.mode === 'oauth') {
    document.setIn(['oauth_config', 'redirect_urls'], [redirectUrlOf(way.publicUrl)]);
    document.setIn(['settings', 'token_rotation_enabled'], true);
  }
  return document.toString({ lineWidth: 0 });
}
