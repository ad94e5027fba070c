import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { install } from '../../../src/slack/installations.ts';
import { room } from '../../support/room.ts';
import { latest, reads } from '../../support/world.ts';

const here = room({ introduced: true, shared: true, withoutRateLimits: true });

const uninstalled = () => here.workspace.emit({ type: 'app_uninstalled' });
const revoked = () => here.workspace.emit({ type: 'tokens_revoked', tokens: bot() });

describe('a workspace that has removed the app', () => {
  it.each([
    ['app_uninstalled first', [uninstalled, revoked]],
    ['tokens_revoked first', [revoked, uninstalled]],
    ['each twice', [uninstalled, uninstalled, revoked, revoked]],
    ['both at once', [() => Promise.all([uninstalled(), revoked()]).then(([outcome]) => outcome)]],
  ])('is left alone from then on, and welcome again: %s', async (_, events) => {
    await removeApp(events);
    const [before, spoken] = [calls(), heard()];
    expect(await aFortnightLater()).toBe(0);
    await here.rows.delivered();
    expect(calls()).toBe(before);

    await reinstall();
    // A pair that did nothing for so long is left in peace until it does.
    await here.pair.first.command('/peer topic', { in: here.pair.dm });
    expect(await aFortnightLater()).toBeGreaterThan(0);
    await eventually(() => heard() > spoken);
    await here.rows.delivered();
  });

  it('is not answered where its people still act', async () => {
    await removeApp([uninstalled, revoked]);
    const before = calls();
    await here.pair.first.command('/peer pair');
    await here.pair.first.press('Make our agreement', { in: here.pair.dm });
    await here.pair.first.openHome();
    await here.slack.settled();
    expect(calls()).toBe(before);
    await reinstall();
  });
});

describe('an app that stays installed', () => {
  it('goes on where only a person’s token was revoked', async () => {
    await here.workspace.emit({ type: 'tokens_revoked', tokens: { oauth: [here.pair.first.id], bot: [] } });
    await here.slack.settled();
    expect(await here.rows.count('installations')).toBe(1);
  });

  it('goes on where word of an earlier removal comes late', async () => {
    here.workspace.state.revokedTokens.add(here.workspace.botToken);
    const removedAt = Math.floor(here.clock.now().epochMilliseconds / 1000);
    await here.world.sandbox.advance({ minutes: 5 });
    await reinstall();
    for (const event of [{ type: 'app_uninstalled' }, { type: 'tokens_revoked', tokens: bot() }]) {
      const body = {
        type: 'event_callback',
        team_id: here.workspace.teamId,
        event_id: `EvLate${event.type}`,
        event_time: removedAt,
        event,
      };
      await here.slack.sendRaw({ body: JSON.stringify(body), contentType: 'application/json' });
    }
    await here.slack.settled();
    expect(await here.rows.count('installations')).toBe(1);
  });
});

const bot = () => ({ oauth: [], bot: [here.workspace.botUserId] });

/** An admin of the workspace removes the app: from then on its token is refused. */
async function removeApp(events: readonly (() => Promise<unknown>)[]): Promise<void> {
  here.workspace.state.revokedTokens.add(here.workspace.botToken);
  for (const send of events) expect(await send()).toBe('acknowledged');
  await eventually(async () => (await here.rows.count('installations')) === 0);
}

async function reinstall(): Promise<void> {
  await install(here.world.sandbox.bot.deps, here.workspace.reinstall());
  await here.pair.first.command('/peer help');
  await reads(() => latest(here.pair.first.allMessages()), '/peer admins');
}

/**
 * The clock jumps to the same hour of the same day of the week, so that everything of the fortnight comes due at once.
 * @returns how much of it was fired or given back
 */
function aFortnightLater(): Promise<number> {
  here.clock.move(Temporal.Duration.from({ hours: 14 * 24 }));
  return here.world.sandbox.bot.app.tick();
}

const calls = () => here.slack.requests.length;

/** In the pair's DM, or in private. */
const heard = () => here.pair.first.allMessages().filter(({ isEphemeral }) => !isEphemeral).length;
