import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { WebClient } from '@slack/web-api';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import type { StandInSlack } from '../../../src/sandbox/stand-in-slack.ts';
import { startStandInSlack } from '../../../src/sandbox/stand-in-slack.ts';
import { clientOf, refusal } from '../client.ts';
import { manifest, PEOPLE, SIGNING_SECRET } from '../echo-app.ts';

describe('the Web API, called by the real client', () => {
  let slack: StandInSlack;
  let workspace: Workspace;
  let other: Workspace;
  let client: WebClient;
  let ana: string;

  beforeAll(async () => {
    slack = await startStandInSlack({ manifest, signingSecret: SIGNING_SECRET });
  });
  afterAll(() => slack.stop());
  beforeEach(() => {
    slack.reset();
    workspace = slack.addWorkspace({ teamId: 'T0001', name: 'Northwind', people: PEOPLE });
    other = slack.addWorkspace({ teamId: 'T0002', name: 'Southwind', people: PEOPLE });
    client = clientOf(slack, workspace.botToken);
    ana = workspace.person('Ana Sousa').id;
  });

  it('a token belongs to one workspace, and only a living one opens it', async () => {
    expect(await client.auth.test()).toMatchObject({ team_id: 'T0001', user_id: workspace.botUserId });
    expect(await clientOf(slack, other.botToken).auth.test()).toMatchObject({ team_id: 'T0002' });
    expect(await refusal(clientOf(slack, undefined).auth.test())).toBe('not_authed');
    expect(await refusal(clientOf(slack, 'xoxb-nobody').auth.test())).toBe('invalid_auth');
    await client.auth.revoke();
    expect(await refusal(client.auth.test())).toBe('token_revoked');
    expect(await clientOf(slack, workspace.reinstall()).auth.test()).toMatchObject({ ok: true });
  });

  it('refuses methods it does not know and scopes the app was not given', async () => {
    expect(await refusal(client.apiCall('pairs.make'))).toBe('unknown_method');
    expect(await refusal(client.conversations.history({ channel: workspace.generalId }))).toBe(
      'missing_scope',
    );
    expect(await refusal(client.team.info())).toBe('missing_scope');
    const modest = slack.addWorkspace({
      teamId: 'T3',
      name: 'Modest',
      people: PEOPLE,
      grantedScopes: ['chat:write'],
    });
    const answer = await fetch(`${slack.apiUrl}usergroups.list`, {
      headers: { authorization: `Bearer ${modest.botToken}` },
    });
    expect(await answer.json()).toMatchObject({
      error: 'missing_scope',
      needed: 'usergroups:read',
      provided: 'chat:write',
    });
  });

  it('lists people a page at a time, Slackbot and the departed among them', async () => {
    const names: string[] = [];
    for await (const page of client.paginate('users.list', { limit: 2 }))
      names.push(...((page as { members?: { name: string }[] }).members ?? []).map(({ name }) => name));
    expect(names).toEqual(['slackbot', 'peer.pairs', 'ana.sousa', 'ben.okoro', 'chen.wei', 'dora.gone']);
    expect(await client.users.info({ user: ana })).toMatchObject({
      user: {
        real_name: 'Ana Sousa',
        tz: 'Europe/Lisbon',
        is_admin: true,
        is_restricted: false,
        deleted: false,
      },
    });
    const { user } = await client.users.info({ user: ana });
    expect(user?.profile?.email).toBeUndefined();
    expect(await refusal(client.users.list({ cursor: 'nonsense' }))).toBe('invalid_cursor');
  });

  it('lists user groups and their members', async () => {
    const group = workspace.addUserGroup('New Leads', [workspace.person('Ana Sousa')]);
    expect((await client.usergroups.list()).usergroups).toMatchObject([{ id: group, handle: 'new-leads' }]);
    expect((await client.usergroups.users.list({ usergroup: group })).users).toEqual([ana]);
    expect(await refusal(client.usergroups.users.list({ usergroup: 'S404' }))).toBe('no_such_subteam');
  });

  it('Home belongs to one person, and a stale hash loses the race', async () => {
    const view = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };
    const first = await client.views.publish({ user_id: ana, view });
    const hash = first.view?.hash ?? '';
    await client.views.publish({ user_id: ana, view, hash });
    expect(await refusal(client.views.publish({ user_id: ana, view, hash }))).toBe('hash_conflict');
    expect(workspace.person('Ben Okoro').home()).toBeUndefined();
  });

  it('validates blocks for anyone, with no token', async () => {
    const anyone = clientOf(slack, undefined);
    expect(await anyone.apiCall('blocks.validate', { blocks: [{ type: 'divider' }] })).toMatchObject({
      ok: true,
    });
    expect(await refusal(anyone.apiCall('blocks.validate', { blocks: [{ type: 'x' }] }))).toBe(
      'invalid_blocks',
    );
    expect(await refusal(anyone.apiCall('blocks.validate', {}))).toBe('invalid_arguments');
  });

  it('holds each method of each workspace to its own rate', async () => {
    slack.rateLimits.squeeze('users.info', { calls: 2, seconds: 30 });
    await client.users.info({ user: ana });
    await client.users.info({ user: ana });
    await expect(client.users.info({ user: ana })).rejects.toMatchObject({
      code: 'slack_webapi_rate_limited_error',
      retryAfter: 30,
    });
    await client.auth.test();
    await clientOf(slack, other.botToken).users.info({ user: other.person('Ana Sousa').id });
    slack.rateLimits.reset();
    await client.users.info({ user: ana });
    expect(slack.requests.filter(({ status }) => status === 429)).toMatchObject([
      { method: 'users.info', error: 'ratelimited' },
    ]);
  });

  it('lets tests spoil a call before or after it takes effect', async () => {
    slack.faults.next('chat.postMessage', { error: 'internal_error' });
    slack.faults.next('chat.postMessage', { dropConnection: true, afterEffect: true });
    expect(await refusal(client.chat.postMessage({ channel: ana, text: 'lost' }))).toBe('internal_error');
    await expect(client.chat.postMessage({ channel: ana, text: 'arrived' })).rejects.toMatchObject({
      code: 'slack_webapi_request_error',
    });
    await client.chat.postMessage({ channel: ana, text: 'fine' });
    expect(
      workspace
        .person('Ana Sousa')
        .allMessages()
        .map(({ reading }) => reading),
    ).toEqual(['arrived', 'fine']);
    slack.faults.always('users.info', { status: 503 });
    await expect(client.users.info({ user: ana })).rejects.toMatchObject({ code: 'slack_webapi_http_error' });
    await expect(client.users.info({ user: ana })).rejects.toMatchObject({ statusCode: 503 });
    slack.faults.clear();
    await expect(client.users.info({ user: ana })).resolves.toMatchObject({ ok: true });
  });

  it('lets tests hold a call back, which takes no effect before it is let go', async () => {
    const arrived = Promise.withResolvers<void>();
    const letGo = Promise.withResolvers<void>();
    const holdBack = () => {
      arrived.resolve();
      return letGo.promise;
    };
    slack.faults.next('chat.postMessage', { holdBack });
    const posted = client.chat.postMessage({ channel: ana, text: 'late' });
    await arrived.promise;
    expect(workspace.person('Ana Sousa').allMessages()).toEqual([]);
    letGo.resolve();
    expect(await posted).toMatchObject({ ok: true });
    expect(workspace.person('Ana Sousa').allMessages()).toHaveLength(1);
  });
});
