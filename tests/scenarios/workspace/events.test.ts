import { beforeEach, describe, expect, it } from '@jest/globals';
import { install } from '../../../src/slack/installations.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ ownWorld: true, shared: true });

let events = 0;

beforeEach(() => {
  events += 1;
});

describe('the first Home in a workspace', () => {
  it('makes the program that is there by itself, once', async () => {
    const fresh = here.slack.addWorkspace({ teamId: 'T0900', name: 'Fresh', people: few });
    await install(here.world.sandbox.bot.deps, fresh.botToken);
    const ana = fresh.person('Ana Sousa');
    await ana.openHome();
    await reads(() => ana.home(), 'Join');
    const made = await here.rows.query('select from programs where workspace_id = $1', [fresh.teamId]);
    expect(made).toHaveLength(1);
  });
});

describe('an event', () => {
  it('that could not be handled is sent again by Slack, and handled then', async () => {
    here.slack.faults.next('views.publish', { error: 'fatal_error' });
    await here.ana.openHome();
    await reads(() => here.ana.home(), 'Next');
  });

  it('is taken from Slack only once it is handled', async () => {
    here.slack.faults.next('views.publish', { error: 'fatal_error' });
    expect(await tell()).toBe(500);
    expect(await tell()).toBe(200);
    const before = published();
    expect(await tell()).toBe(200);
    expect(published()).toBe(before);
  });

  it.each(['app_uninstalled', 'tokens_revoked'])(
    'that tells of a removal, %s, is taken where the app is not installed, and leaves nothing there',
    async (type) => {
      const event = { type, tokens: { bot: ['U0'] } };
      const body = JSON.stringify({
        type: 'event_callback',
        team_id: 'T0999',
        event_id: `Ev-${type}`,
        event_time: 1,
        event,
      });
      const { status } = await here.slack.sendRaw({ body, contentType: 'application/json' });
      expect(status).toBe(200);
      const left = await here.rows.query(`select from received_events where workspace_id = 'T0999'`);
      expect(left).toEqual([]);
    },
  );

  it('that is being handled is not handled beside that, nor taken from Slack, which may have to send it again', async () => {
    const before = published();
    const { reached, letGo } = heldUp('views.publish');
    const first = tell();
    await reached;
    expect(await tell()).toBe(500);
    letGo();
    expect(await first).toBe(200);
    expect(await tell()).toBe(200);
    expect(published()).toBe(before + 1);
  });

  it('of a replica that died over it is handled by another', async () => {
    const claimed = `insert into received_events (workspace_id, event_id, received_at, claimed_at) values ($1, $2, $3, `;
    const values = [here.workspace.teamId, `Ev${events}`, here.clock.now().toString()];
    await here.rows.query(`${claimed} clock_timestamp())`, values);
    expect(await tell()).toBe(500);
    await here.rows.query(`update received_events set claimed_at = claimed_at - interval '1 hour'`);
    expect(await tell()).toBe(200);
  });

  it('is forgotten once Slack will not send it again', async () => {
    const aDaysWork = () =>
      here.world.sandbox.bot.daily({
        workspaceId: here.workspace.teamId,
        signal: new AbortController().signal,
      });
    await tell();
    here.clock.move(Temporal.Duration.from({ hours: 24 }));
    await aDaysWork();
    expect(await here.rows.count('received_events')).toBeGreaterThan(0);
    events += 1;
    await tell();
    here.clock.move(Temporal.Duration.from({ hours: 47 }));
    await aDaysWork();
    const kept = await here.rows.query<{ id: string }>('select event_id as id from received_events');
    expect(kept).toEqual([{ id: `Ev${events}` }]);
  });
});

const published = () =>
  here.slack.requests.filter(
    ({ method, args }) => method === 'views.publish' && args['user_id'] === here.ana.id,
  ).length;

/** Ana opens her Home, of which Slack tells by one and the same event, however often. @returns the HTTP status */
async function tell(): Promise<number> {
  const body = JSON.stringify({
    type: 'event_callback',
    team_id: here.workspace.teamId,
    event_id: `Ev${events}`,
    event_time: 1,
    event: { type: 'app_home_opened', user: here.ana.id, tab: 'home' },
  });
  return (await here.slack.sendRaw({ body, contentType: 'application/json' })).status;
}

/** One call of Slack's stays under way until it is let go. */
function heldUp(method: string) {
  const [reached, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  here.slack.faults.next(method, {
    holdBack: () => {
      reached.resolve();
      return gone.promise;
    },
  });
  return { reached: reached.promise, letGo: gone.resolve };
}
