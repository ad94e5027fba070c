import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { interactionBody } from '../../../src/sandbox/app/payloads.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { contoso, northwind, reads, startWorld, type TestWorld } from '../../support/world.ts';

// In a channel that two companies share, Slack names both of their workspaces: what is done there is of the one whose app it is.

let world: TestWorld;
let ours: Workspace;
let theirs: Workspace;
let ana: Person;

beforeAll(async () => {
  world = await startWorld();
  ours = await world.sandbox.addWorkspace(northwind);
  theirs = await world.sandbox.addWorkspace(contoso);
  ana = ours.person('Ana Sousa');
});

afterAll(() => world.stop());

const theirsCalled = () =>
  world.sandbox.slack.requests.filter(
    ({ teamId, method }) => teamId === theirs.teamId && method !== 'users.list' && method !== 'auth.test',
  );

describe('what is done in a shared channel', () => {
  it('is an event of the workspace that it is authorized for', async () => {
    const body = JSON.stringify({
      type: 'event_callback',
      team_id: theirs.teamId,
      event_id: 'EvShared',
      event_time: 1,
      event: { type: 'app_home_opened', user: ana.id, tab: 'home' },
      authorizations: [{ team_id: ours.teamId, is_bot: true }],
    });
    const { status } = await world.sandbox.slack.sendRaw({ body, contentType: 'application/json' });
    expect(status).toBe(200);
    await reads(() => ana.home(), 'Peer Pairs');
    expect(theirsCalled()).toEqual([]);
  });

  it('is a submission in the workspace whose app opened the form', async () => {
    const form = { id: 'V1', type: 'modal', callback_id: 'setup.save', private_metadata: '' };
    const { answer, status } = await world.sandbox.slack.sendRaw({
      body: interactionBody({
        type: 'view_submission',
        team: { id: theirs.teamId },
        user: { id: ana.id, team_id: ours.teamId },
        view: { ...form, app_installed_team_id: ours.teamId, state: { values: {} } },
      }),
    });
    expect([status, answer]).toEqual([200, expect.stringContaining('notice')]);
    expect(theirsCalled()).toEqual([]);
  });
});
