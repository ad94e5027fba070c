import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config.ts';
import { asOwner } from '../../src/db/operating/as-owner.ts';
import type { RunningOut } from '../../src/db/operating/installs.ts';
import { inALine, type Findings } from '../../src/operating/doctor/finding.ts';
import { askInstalls, lookAtInstalls, lookAtRenewal } from '../../src/operating/doctor/installs.ts';
import { askedScopes } from '../../src/slack/manifest.ts';
import { browserOf } from '../support/browser-installing.ts';
import { testKeys } from '../support/postgres.ts';
import { room } from '../support/room.ts';
import { few } from '../support/world.ts';

const here = room({ ownWorld: true, people: few, shared: true, withoutRateLimits: true });

const lines = (findings: Findings) => findings.map(inALine).join('\n');

let credentials: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  here.slack.rotateTokens(true);
  const teamId = here.workspace.teamId;
  await browserOf({ slack: here.slack, botUrl: here.world.sandbox.botUrl }).install({
    allow: 'workspace',
    teamId,
  });
  const call = here.slack.requests.find(({ method }) => method === 'oauth.v2.access');
  credentials = {
    SLACK_CLIENT_ID: String(call?.args['client_id']),
    SLACK_CLIENT_SECRET: String(call?.args['client_secret']),
    PUBLIC_URL: 'https://peers.somewhere.example',
  };
});

beforeEach(() => here.slack.faults.clear());

const asked = (changes: Readonly<Record<string, string>> = {}) => {
  const secret = { SLACK_SIGNING_SECRET: 'a secret of Slack’s', SLACK_API_URL: here.slack.apiUrl };
  const config = readConfig({ ...secret, ...credentials, ...changes });
  return asOwner(here.world.databaseUrl, (owner) =>
    askInstalls(owner, { config, keys: testKeys, now: here.clock.now() }),
  );
};

describe('the doctor, where any workspace may install the app', () => {
  it('tries the app’s settings and some tokens, and says what they may do and when they are renewed', async () => {
    const found = await asked();
    expect(found.map(({ level, about }) => `${level} ${about}`)).toEqual([
      'ok installs',
      'ok installs',
      'ok scopes',
      'ok installs',
    ]);
    expect(lines(found)).toMatch(
      /Slack knows the app.*\n.*1 workspace has installed it; Slack takes the tokens of those tried \(1\)/u,
    );
    expect(lines(found)).not.toMatch(/somewhere|xox/u);
    expect(lines(found)).not.toContain(here.workspace.teamId);
  });

  it.each([
    ['SLACK_CLIENT_SECRET', 'not-the-secret', /bad_client_secret\) → Set SLACK_CLIENT_SECRET/u],
    ['SLACK_CLIENT_ID', '9.9', /invalid_client_id\) → Set SLACK_CLIENT_ID/u],
  ])('tells of a wrong %s, and shows it to nobody', async (name, value, words) => {
    const found = await asked({ [name]: value });
    expect(found[0]?.level).toBe('fault');
    expect(lines(found)).toMatch(words);
    expect(lines(found)).not.toContain('not-the-secret');
  });

  it('tells of a token that Slack does not take', async () => {
    here.slack.faults.next('auth.test', { error: 'token_revoked' });
    expect(lines(await asked())).toMatch(
      /warning +installs +Slack does not take 1 of the tokens tried \(1\): token_revoked → Where/u,
    );
  });

  it('tells of a renewal that fails, and of one that failed for too long', async () => {
    const { bot } = here.world.sandbox;
    here.clock.move(Temporal.Duration.from({ hours: 10, minutes: 30 }));
    here.slack.faults.next('oauth.v2.access', { error: 'invalid_refresh_token' });
    await bot.app.tick();
    expect(lines(await asked())).toMatch(
      /warning +installs +1 token runs out in 90 minutes and could not be renewed yet \(invalid_refresh_token\) → Have somebody/u,
    );
    here.clock.move(Temporal.Duration.from({ hours: 2 }));
    expect(lines(await asked())).toMatch(/fault +installs +1 token has run out \(invalid_refresh_token\) →/u);
  });

  it('tells where the bot has gone back to one token, with which nothing is renewed', async () => {
    const found = await asked({ SLACK_CLIENT_ID: '', SLACK_CLIENT_SECRET: '', SLACK_BOT_TOKEN: 'xoxb-1' });
    expect(lines(found)).toMatch(/^warning +installs +1 token runs out, and with SLACK_BOT_TOKEN nothing/u);
  });
});

describe('what the doctor makes of installs', () => {
  const { needed, optional } = askedScopes();

  it('holds the scopes that all have to the manifest, and says where there is none yet', () => {
    const all = { scopes: [...needed, ...optional] };
    const lacking = { scopes: needed.slice(1) };
    expect(lines(lookAtInstalls(2, [all, lacking]))).toMatch(
      new RegExp(`fault +scopes +${needed[0] ?? ''} not granted`, 'u'),
    );
    expect(lines(lookAtInstalls(2, [all, { scopes: undefined }]))).toMatch(/Slack does not say/u);
    expect(lines(lookAtInstalls(0, []))).toMatch(/^warning .*no workspace has installed it yet → Open/u);
  });

  const token: RunningOut = { expiresIn: 40_000, tryIn: 30_000, cause: null };

  it.each<[string, readonly RunningOut[], RegExp]>([
    ['none that runs out', [], /^$/u],
    ['those that last', [token, token], /^ok .*2 tokens are renewed in time$/u],
    ['one that is due just now', [{ ...token, tryIn: -60 }], /^ok /u],
    [
      'one that nobody renews',
      [{ ...token, expiresIn: 3600, tryIn: -3600 }],
      /^warning .*in 60 minutes, and/u,
    ],
    [
      'two that fail alike',
      [
        { ...token, expiresIn: 600, cause: 'http_500' },
        { ...token, expiresIn: 1200, cause: 'http_500' },
      ],
      /^warning .*2 tokens run out in 10 minutes and could not be renewed yet \(http_500\) → Each minute/u,
    ],
    [
      'one that is over',
      [token, { ...token, expiresIn: -1 }],
      /^fault .*1 token has run out → See that the bot runs/u,
    ],
  ])('of %s', (_, tokens, words) => {
    expect(lines(lookAtRenewal(tokens))).toMatch(words);
  });
});
