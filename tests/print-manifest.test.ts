import { describe, expect, it } from '@jest/globals';
import { parseManifest, readManifest, scopesOf } from '../src/sandbox/manifest.ts';
import { manifestFor, type SlackTransport } from '../src/slack/manifest.ts';
import { run } from './operating/commands.ts';

const publicUrl = 'https://peers.somewhere.example/below';
const events = 'https://peers.somewhere.example/slack/events';
const source = readManifest('manifest.yml');
const ways: readonly SlackTransport[] = [
  { mode: 'socket' },
  { mode: 'http', publicUrl },
  { mode: 'oauth', publicUrl },
];

const parsed = (way: SlackTransport) => parseManifest(manifestFor(way));

describe('the manifest for each way', () => {
  it.each(ways)(
    '$mode: fits Slack’s schema, asks for what manifest.yml asks for, with its reasons',
    (way) => {
      const { oauth_config, settings, features, display_information } = parsed(way);
      expect(scopesOf(parsed(way))).toEqual(scopesOf(source));
      expect(oauth_config.scopes).toEqual(source.oauth_config.scopes);
      expect(settings.event_subscriptions.bot_events).toEqual(source.settings.event_subscriptions.bot_events);
      expect(features.slash_commands?.[0]?.usage_hint).toBe(source.features.slash_commands?.[0]?.usage_hint);
      expect(display_information).toEqual(source.display_information);
      expect(settings.org_deploy_enabled).toBe(false);
      expect(manifestFor(way)).toMatch(/# names, time zones, .*\n +- users:read/u);
    },
  );

  it('names no address for Socket Mode', () => {
    const { settings, features, oauth_config } = parsed({ mode: 'socket' });
    expect(settings.socket_mode_enabled).toBe(true);
    expect(settings.event_subscriptions.request_url).toBeUndefined();
    expect(settings.interactivity).toEqual({ is_enabled: true });
    expect(features.slash_commands?.[0]?.url).toBeUndefined();
    expect(oauth_config.redirect_urls).toBeUndefined();
    expect(manifestFor({ mode: 'socket' })).not.toContain('://');
  });

  it.each(['http', 'oauth'] as const)('names the bot’s own address alone, three times: %s', (mode) => {
    const { settings, features } = parsed({ mode, publicUrl });
    expect([
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
      features.slash_commands?.[0]?.url,
    ]).toEqual([events, events, events]);
    expect(settings.socket_mode_enabled).toBe(false);
    expect(manifestFor({ mode, publicUrl })).not.toContain('peer-pairs.example');
  });

  it('lets tokens run out, and Slack send browsers back, only where workspaces install it', () => {
    const [http, oauth] = [parsed({ mode: 'http', publicUrl }), parsed({ mode: 'oauth', publicUrl })];
    expect([http.settings.token_rotation_enabled, http.oauth_config.redirect_urls]).toEqual([
      false,
      undefined,
    ]);
    expect([oauth.settings.token_rotation_enabled, oauth.oauth_config.redirect_urls]).toEqual([
      true,
      ['https://peers.somewhere.example/slack/oauth_redirect'],
    ]);
  });
});

describe('npm run manifest', () => {
  const command = 'src/print-manifest.ts';

  it('prints the one that is asked for, or the one of the environment', async () => {
    const [asked, ofEnvironment] = await Promise.all([
      run({ PUBLIC_URL: publicUrl }, command, 'oauth'),
      run({ SLACK_APP_TOKEN: 'xapp-1-A1-2-abc' }, command),
    ]);
    expect(asked).toEqual({ code: 0, said: manifestFor({ mode: 'oauth', publicUrl }) });
    expect(ofEnvironment).toEqual({ code: 0, said: manifestFor({ mode: 'socket' }) });
  });

  it('says what is missing, and prints none', async () => {
    const [unknown, unset] = await Promise.all([run({}, command, 'carrier-pigeon'), run({}, command)]);
    expect(unknown).toEqual({
      code: 2,
      said: expect.stringMatching(/^Usage: npm run manifest .*socket, http or oauth/u),
    });
    expect([unset.code, unset.said]).toEqual([
      1,
      expect.stringMatching(
        /^PUBLIC_URL is not set.*Set it, as in PUBLIC_URL=https:\/\/\S+ npm run manifest -- http.*npm run manifest -- socket/u,
      ),
    ]);
  });
});
