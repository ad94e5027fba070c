import { describe, expect, it } from '@jest/globals';
import { interactionBody } from '../../../src/sandbox/app/payloads.ts';
import { room } from '../../support/room.ts';
import { reads } from '../../support/world.ts';

// In a channel that two companies share, Slack names both of their workspaces: what is done there is of the one whose app it is.
const here = room({ elsewhere: true, shared: true });

describe('what is done in a shared channel', () => {
  it('is an event of the workspace that it is authorized for', async () => {
    const body = JSON.stringify({
      type: 'event_callback',
      team_id: here.elsewhere.teamId,
      event_id: 'EvShared',
      event_time: 1,
      event: { type: 'app_home_opened', user: here.ana.id, tab: 'home' },
      authorizations: [{ team_id: here.workspace.teamId, is_bot: true }],
    });
    const { status } = await here.slack.sendRaw({ body, contentType: 'application/json' });
    expect(status).toBe(200);
    await reads(() => here.ana.home(), 'Next');
    expect(theirsCalled()).toEqual([]);
  });

  it('is a submission in the workspace whose app opened the form', async () => {
    const form = { id: 'V1', type: 'modal', callback_id: 'setup.save', private_metadata: '' };
    const { answer, status } = await here.slack.sendRaw({
      body: interactionBody({
        type: 'view_submission',
        team: { id: here.elsewhere.teamId },
        user: { id: here.ana.id, team_id: here.workspace.teamId },
        view: { ...form, app_installed_team_id: here.workspace.teamId, state: { values: {} } },
      }),
    });
    expect([status, answer]).toEqual([200, expect.stringContaining('notice')]);
    expect(theirsCalled()).toEqual([]);
  });
});

const theirsCalled = () =>
  here.slack.requests.filter(
    ({ teamId, method }) =>
      teamId === here.elsewhere.teamId && method !== 'users.list' && method !== 'auth.test',
  );
