import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { commandsOf } from '../src/feature.ts';
import { features } from '../src/features.ts';
import { parseManifest, scopesOf } from '../src/sandbox/manifest.ts';

const source = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');
const manifest = parseManifest(source);

describe('the app’s manifest', () => {
  it('asks for no more than the bot needs, and what is not always needed is optional', () => {
    const { bot, bot_optional } = manifest.oauth_config.scopes;
    expect(bot.toSorted()).toEqual(['chat:write', 'commands', 'im:write', 'mpim:write', 'users:read']);
    expect(bot_optional?.toSorted()).toEqual(['channels:read', 'files:write', 'usergroups:read']);
  });

  it('can never read what people write to each other', () => {
    expect(scopesOf(manifest).filter((scope) => scope.endsWith(':history'))).toEqual([]);
    expect(
      manifest.settings.event_subscriptions.bot_events.filter((event) => event.startsWith('message')),
    ).toEqual([]);
  });

  it('gives a reason beside each scope', () => {
    const lines = source.split('\n').map((line) => line.trim());
    for (const scope of scopesOf(manifest)) {
      const above = lines[lines.indexOf(`- ${scope}`) - 1];
      expect(above).toMatch(/^# \S/);
    }
  });

  it('offers /peer, the menu’s shortcut, Home, and a Messages tab to read only', () => {
    const { features: offered, settings } = manifest;
    expect(offered.slash_commands?.map(({ command }) => command)).toEqual(['/peer']);
    expect(offered.shortcuts?.map(({ callback_id, type }) => [callback_id, type])).toEqual([
      ['peer_menu', 'global'],
    ]);
    expect(offered.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: true,
    });
    expect(settings.interactivity.is_enabled).toBe(true);
    expect(settings.socket_mode_enabled).toBe(false);
  });

  it('hints at every command, in the order of the help', () => {
    const words = commandsOf(features).map(({ word }) => word);
    const [command] = manifest.features.slash_commands ?? [];
    expect(command?.usage_hint).toBe(['help', ...words].join(' | '));
  });

  it('subscribes to the five events the bot listens to', () => {
    expect(manifest.settings.event_subscriptions.bot_events.toSorted()).toEqual([
      'app_home_opened',
      'app_uninstalled',
      'team_join',
      'tokens_revoked',
      'user_change',
    ]);
  });

  it('is refused where Slack’s schema would refuse it', () => {
    expect(() => parseManifest(source.replace('command: /peer', 'command: peer'))).toThrow(/command/);
    expect(() => parseManifest(source.replace('name: Peer Pairs', `name: ${'x'.repeat(36)}`))).toThrow(
      /name/,
    );
    expect(() => parseManifest(`${source}\nunknown_part: true\n`)).toThrow(/unknown_part/);
  });
});
