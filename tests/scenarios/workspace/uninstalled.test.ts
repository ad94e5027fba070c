import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { install } from '../../../src/slack/installations.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import {
  introduceEverybody,
  northwind,
  reads,
  startWorld,
  type IntroducedPair,
  type TestWorld,
} from '../../support/world.ts';

let world: TestWorld;
let workspace: Workspace;
let rows: Rows;
let pair: IntroducedPair;

beforeAll(async () => {
  world = await startWorld();
  workspace = await world.sandbox.addWorkspace(northwind);
  rows = await openRows(world.databaseUrl);
  pair = await introduceEverybody(workspace);
  await rows.delivered();
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

const bot = () => ({ oauth: [], bot: [workspace.botUserId] });
const uninstalled = () => workspace.emit({ type: 'app_uninstalled' });
const revoked = () => workspace.emit({ type: 'tokens_revoked', tokens: bot() });

/** An admin of the workspace removes the app: from then on its token is refused. */
async function removeApp(events: readonly (() => Promise<unknown>)[]): Promise<void> {
  workspace.state.revokedTokens.add(workspace.botToken);
  for (const send of events) expect(await send()).toBe('acknowledged');
  await eventually(async () => (await rows.count('installations')) === 0);
}

async function reinstall(): Promise<void> {
  await install(world.sandbox.bot.deps, workspace.reinstall());
  await pair.first.command('/peer help');
  await reads(() => pair.first.allMessages().at(-1), '/peer admins');
}

/** The clock jumps to the same hour of the same day of the week, so that everything of the fortnight comes due at once. */
async function aFortnightLater(): Promise<void> {
  world.sandbox.clock.move(Temporal.Duration.from({ hours: 14 * 24 }));
  expect(await world.sandbox.bot.app.tick()).toBeGreaterThan(0);
}

const calls = () => world.sandbox.slack.requests.length;
const heard = () => pair.first.messages(pair.dm).filter(({ isEphemeral }) => !isEphemeral).length;

describe('a workspace that has removed the app', () => {
  it.each([
    ['app_uninstalled first', [uninstalled, revoked]],
    ['tokens_revoked first', [revoked, uninstalled]],
    ['each twice', [uninstalled, uninstalled, revoked, revoked]],
    ['both at once', [() => Promise.all([uninstalled(), revoked()]).then(([outcome]) => outcome)]],
  ])('is left alone from then on, and welcome again: %s', async (_, events) => {
    await removeApp(events);
    const [before, spoken] = [calls(), heard()];
    await aFortnightLater();
    await rows.delivered();
    expect(calls()).toBe(before);

    await reinstall();
    await aFortnightLater();
    await eventually(() => heard() > spoken);
    await rows.delivered();
  });

  it('is not answered where its people still act', async () => {
    await removeApp([uninstalled, revoked]);
    const before = calls();
    await pair.first.command('/peer pair');
    await pair.first.press('Make our agreement', { in: pair.dm });
    await pair.first.openHome();
    await world.sandbox.slack.settled();
    expect(calls()).toBe(before);
    await reinstall();
  });
});

describe('an app that stays installed', () => {
  it('goes on where only a person’s token was revoked', async () => {
    await workspace.emit({ type: 'tokens_revoked', tokens: { oauth: [pair.first.id], bot: [] } });
    await world.sandbox.slack.settled();
    expect(await rows.count('installations')).toBe(1);
  });

  it('goes on where word of an earlier removal comes late', async () => {
    workspace.state.revokedTokens.add(workspace.botToken);
    const removedAt = Math.floor(world.sandbox.clock.now().epochMilliseconds / 1000);
    await world.sandbox.advance({ minutes: 5 });
    await reinstall();
    for (const event of [{ type: 'app_uninstalled' }, { type: 'tokens_revoked', tokens: bot() }]) {
      const body = {
        type: 'event_callback',
        team_id: workspace.teamId,
        event_id: `EvLate${event.type}`,
        event_time: removedAt,
        event,
      };
      await world.sandbox.slack.sendRaw({ body: JSON.stringify(body), contentType: 'application/json' });
    }
    await world.sandbox.slack.settled();
    expect(await rows.count('installations')).toBe(1);
  });
});
