import { beforeEach, describe, expect, it } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import type { WorkspaceDatabase } from '../../../src/db/database.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { claimRotation } from '../../../src/slack/rotations.ts';
import { tokenRefresher } from '../../../src/slack/oauth/refreshing.ts';
import { browserOf } from '../../support/browser-installing.ts';
import { room } from '../../support/room.ts';
import { few, latest, reads } from '../../support/world.ts';

const here = room({ ownWorld: true, people: few, shared: true, withoutRateLimits: true });

let teams = 0;
let workspace: Workspace;

const install = () =>
  browserOf({ slack: here.slack, botUrl: here.world.sandbox.botUrl }).install({
    allow: 'workspace',
    teamId: workspace.teamId,
  });

/** Slack's tokens last for twelve hours, and are renewed two hours before. */
beforeEach(async () => {
  here.slack.faults.clear();
  here.slack.rotateTokens(true);
  await here.rows.query('delete from token_rotations');
  const teamId = `T8${String((teams += 1)).padStart(3, '0')}`;
  workspace = here.slack.addWorkspace({ teamId, name: 'Fabrikam', people: few });
  await install();
});

const later = (duration: Temporal.DurationLike) => here.clock.move(Temporal.Duration.from(duration));
const tick = () => here.world.sandbox.bot.app.tick();
const asked = () => here.slack.requests.filter(({ method }) => method === 'oauth.v2.access').length;

const deps = () => here.world.sandbox.bot.deps;

/** As another replica has it, or one whose database fails it. */
const refresher = (db: WorkspaceDatabase = deps().db) =>
  tokenRefresher({ ...deps(), db, oauth: credentials() });

/** As the sandbox made them up: they stand in what it was asked with. */
function credentials() {
  const call = here.slack.requests.find(({ method }) => method === 'oauth.v2.access');
  return { clientId: String(call?.args['client_id']), clientSecret: String(call?.args['client_secret']) };
}

const kept = async () => (await deps().installations.of(workspace.teamId))?.botToken;

const rotation = async () => {
  const [row] = await here.rows.query<{ failures: number; cause: string | null; in: number }>(
    `select failures, cause, extract(epoch from try_at - $2::timestamptz)::int as in
     from token_rotations where workspace_id = $1`,
    [workspace.teamId, here.clock.now().toString()],
  );
  return row;
};

const taken = async (token: string) =>
  new WebClient(token, deps().slackOptions).auth.test().then(
    ({ ok }) => ok,
    (error: { data: { error: string } }) => error.data.error,
  );

async function isAnswered(): Promise<void> {
  const ana = workspace.person('Ana Sousa');
  const before = ana.allMessages().length;
  await ana.command('/peer help');
  await eventually(() => ana.allMessages().length > before);
  await reads(() => latest(ana.allMessages()), '/peer admins');
}

describe('a token that runs out', () => {
  it('is renewed two hours before, kept sealed, and goes on until it does', async () => {
    const first = workspace.botToken;
    later({ hours: 9, minutes: 59 });
    const before = asked();
    await tick();
    expect([asked() - before, workspace.botToken]).toEqual([0, first]);
    later({ minutes: 1 });
    await tick();
    expect(asked() - before).toBe(1);
    expect(workspace.botToken).not.toBe(first);
    expect(await kept()).toBe(workspace.botToken);
    expect(await rotation()).toEqual({ failures: 0, cause: null, in: 10 * 3600 });
    expect(await taken(first)).toBe(true);
    await isAnswered();
    later({ hours: 2 });
    expect(await taken(first)).toBe('token_expired');
    await isAnswered();
    const sealed = await here.rows.query<{ one: string }>(
      'select refresh_token_sealed as one from token_rotations',
    );
    expect(sealed.map(({ one }) => one.slice(0, 6))).toEqual(['v1.k1.']);
  });

  it('is renewed by one of several replicas', async () => {
    later({ hours: 10 });
    const before = asked();
    await Promise.all([refresher()(), refresher()(), refresher()()]);
    expect(asked() - before).toBe(1);
    expect(await kept()).toBe(workspace.botToken);
  });

  it('is renewed by another where the one that began has died', async () => {
    later({ hours: 10 });
    const before = asked();
    await deps().db.inWorkspace(workspace.teamId, (tx) => claimRotation(tx, here.clock.now()));
    await refresher()();
    later({ minutes: 2 });
    expect(asked() - before).toBe(0);
    await refresher()();
    expect(asked() - before).toBe(1);
  });

  it('is back after all replicas were away for longer than it lasts', async () => {
    later({ hours: 30 });
    expect(await taken(workspace.botToken)).toBe('token_expired');
    await tick();
    expect(await kept()).toBe(workspace.botToken);
    await isAnswered();
  });

  it('is tried again and again where Slack fails, each time later, and good meanwhile', async () => {
    const first = workspace.botToken;
    later({ hours: 10 });
    here.slack.faults.always('oauth.v2.access', { status: 500 });
    const waits: unknown[] = [];
    for (let failures = 1; failures <= 7; failures += 1) {
      await tick();
      const standing = await rotation();
      expect(standing).toMatchObject({ failures, cause: 'http_500' });
      waits.push(standing?.in);
      later({ seconds: standing?.in ?? 0 });
    }
    expect(waits).toEqual([60, 120, 240, 480, 960, 1800, 1800]);
    expect(await kept()).toBe(first);
    here.slack.faults.clear();
    await tick();
    expect(await rotation()).toMatchObject({ failures: 0, cause: null });
    expect(await kept()).not.toBe(first);
  });

  it('waits as long as Slack asks', async () => {
    later({ hours: 10 });
    here.slack.faults.next('oauth.v2.access', { status: 429, retryAfter: 600 });
    await tick();
    expect(await rotation()).toEqual({ failures: 1, cause: 'ratelimited', in: 600 });
  });

  it('says why where Slack knows the refresh token no more, and is well once it is installed again', async () => {
    later({ hours: 10 });
    here.slack.faults.next('oauth.v2.access', { error: 'invalid_refresh_token' });
    await tick();
    expect(await rotation()).toMatchObject({ failures: 1, cause: 'invalid_refresh_token' });
    await install();
    expect(await rotation()).toEqual({ failures: 0, cause: null, in: 10 * 3600 });
    expect(await kept()).toBe(workspace.botToken);
  });

  it('is kept by the next minute where the database fails it: Slack gives a pair once', async () => {
    later({ hours: 10 });
    let calls = 0;
    const { db } = deps();
    const failing: WorkspaceDatabase = {
      ...db,
      inWorkspace: (workspaceId, work) => {
        calls += 1;
        if (calls === 2) throw new Error('the database is away');
        return db.inWorkspace(workspaceId, work);
      },
    };
    const first = await kept();
    const before = asked();
    const refresh = refresher(failing);
    await refresh();
    expect([asked() - before, await kept()]).toEqual([1, first]);
    await refresh();
    expect([asked() - before, await kept()]).toEqual([1, workspace.botToken]);
    await isAnswered();
  });

  it('counts no more once the app is installed anew meanwhile, or removed', async () => {
    for (const meanwhile of [install, () => workspace.uninstall()]) {
      later({ hours: 10 });
      const [heldBack, arrived] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      here.slack.faults.next('oauth.v2.access', {
        holdBack: () => {
          arrived.resolve();
          return heldBack.promise;
        },
      });
      const refreshing = refresher()();
      await arrived.promise;
      await meanwhile();
      const standing = await kept();
      heldBack.resolve();
      await refreshing;
      expect(await kept()).toBe(standing);
    }
    expect(await rotation()).toBeUndefined();
    expect(await kept()).toBeUndefined();
  });

  it('is followed by one that lasts where the app no longer rotates them', async () => {
    here.slack.rotateTokens(false);
    workspace.state.revokedTokens.add(workspace.botToken);
    await install();
    expect(await rotation()).toBeUndefined();
    await isAnswered();
  });

  it('stands in no log, nor does what renews it', () => {
    const logged = here.world.logged();
    expect(logged).toContain('a token was renewed');
    const secrets = here.slack.requests
      .filter(({ method }) => method === 'oauth.v2.access')
      .flatMap(({ answer, args }) => [
        answer?.['access_token'],
        answer?.['refresh_token'],
        args['refresh_token'],
      ])
      .filter((each) => typeof each === 'string');
    expect(secrets.length).toBeGreaterThan(20);
    for (const secret of secrets) expect(logged).not.toContain(secret);
  });
});
