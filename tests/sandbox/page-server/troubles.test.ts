import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PageState } from '../../../src/sandbox/page-server/page-state.ts';
import type { Traffic } from '../../../src/sandbox/page-server/traffic.ts';
import type { NetworkTrouble, Trouble } from '../../../src/sandbox/page-server/troubles.ts';
import { shellOf } from '../../support/page-controls.ts';
import { clientOf, refusal } from '../client.ts';
import type { Echo } from '../echo-app.ts';
import { startEcho } from '../echo-app.ts';

describe('what can be made to go wrong from the page, and what is seen of it', () => {
  let echo: Echo;

  beforeAll(async () => {
    echo = await startEcho({ controls: { advanceClock: async () => {}, reset: async () => {} } });
  });

  afterAll(() => echo.stop());

  beforeEach(() => network('none'));

  const ana = () => echo.workspace.person('Ana Sousa');
  const make = async (trouble: Trouble): Promise<unknown> => {
    const answer = await fetch(`${echo.slack.url}/sandbox/trouble`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ teamId: echo.workspace.teamId, personId: ana().id, trouble }),
    });
    return answer.json();
  };
  const network = (trouble: NetworkTrouble) => make({ kind: 'network', trouble });
  const traffic = async (): Promise<Traffic> =>
    (await (await fetch(`${echo.slack.url}/sandbox/traffic`)).json()) as Traffic;
  const state = async (): Promise<PageState> =>
    (await (await fetch(`${echo.slack.url}/sandbox/state`)).json()) as PageState;
  const client = () => clientOf(echo.slack, echo.workspace.botToken);
  const say = (words: string) => client().chat.postMessage({ channel: ana().id, text: words });

  it('a command is seen with its words, and with what came of it, newest first', async () => {
    await ana().command('/peer post');
    await echo.slack.settled();
    const { exchanges, breaches } = await traffic();
    expect(breaches).toBe(0);
    const posted = exchanges.find(({ name }) => name === 'chat.postMessage');
    expect(exchanges.map(({ name }) => name)).toContain('/peer post');
    expect(posted).toMatchObject({ direction: 'to Slack', isFine: true, asked: { text: 'Hello there' } });
    for (const row of exchanges)
      expect(row).toMatchObject({
        whom: expect.stringContaining('Ana'),
        status: 200,
        took: expect.any(Number),
      });
    const numbers = exchanges.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
    expect(JSON.stringify(exchanges)).not.toContain(echo.workspace.botToken);
  });

  it('a payload that Slack refuses is a breach', async () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3001) } }];
    const call = client().chat.postMessage({ channel: ana().id, text: 'long', blocks });
    expect(await refusal(call)).toBe('invalid_blocks');
    const { exchanges, breaches } = await traffic();
    expect(breaches).toBe(1);
    expect(exchanges[0]).toMatchObject({ trouble: 'invalid_blocks', isBreach: true });
  });

  it.each(['rate-limited', 'server-error'] as const)(
    '%s meets every call, and is no breach',
    async (trouble) => {
      const { breaches } = await traffic();
      await network(trouble);
      await expect(say('hello')).rejects.toThrow(/429|rate|500/);
      const after = await traffic();
      expect(after.breaches).toBe(breaches);
      expect(after.exchanges[0]?.trouble).toContain('a fault that was asked for');
      await network('none');
      expect((await say('hello')).ok).toBe(true);
    },
  );

  it('a revoked token is refused until it is good again', async () => {
    await network('revoked');
    expect(await refusal(say('hello'))).toBe('token_revoked');
    await network('none');
    expect((await say('hello')).ok).toBe(true);
  });

  it('while the bot is away its people read that it does not respond', async () => {
    await network('away');
    const { breaches } = await traffic();
    await expect(ana().command('/peer post')).rejects.toThrow('operation_timeout');
    expect((await traffic()).breaches).toBe(breaches);
    await network('none');
    await ana().command('/peer post');
  });

  it('an app that is removed is offered nowhere, and hears of nothing, whatever becomes of the line', async () => {
    const { slack, workspace } = echo;
    await ana().openHome();
    await ana().command('/peer post');
    await slack.settled();
    await make({ kind: 'uninstall' });
    await network('none');
    const before = slack.sent.length;
    await expect(ana().command('/peer post')).rejects.toThrow('/peer is not a valid command.');
    await expect(ana().shortcut('Peer Pairs')).rejects.toThrow('isn’t installed in this workspace');
    await expect(ana().press('Open form')).rejects.toThrow('isn’t installed in this workspace');
    await ana().openHome();
    await workspace.change('Ben Okoro', { title: 'Baker' });
    await slack.settled();
    expect(slack.sent.slice(before)).toEqual([]);
    const removed = await state();
    expect(removed).toMatchObject({ app: { isInstalled: false }, shortcuts: [], commands: [], home: null });
    expect((await shellOf(echo)).isInstalled).toBe(false);
    workspace.reinstall();
    expect((await state()).commands.length).toBeGreaterThan(0);
    await ana().command('/peer post');
  });

  it('a person is deactivated, and a group DM becomes a channel', async () => {
    const { workspace } = echo;
    await make({ kind: 'deactivate', personId: workspace.person('Chen Wei').id });
    expect(workspace.people().find(({ name }) => name === 'Chen Wei')?.isDeactivated).toBe(true);
    await make({ kind: 'reactivate', personId: workspace.person('Chen Wei').id });
    expect(workspace.people().find(({ name }) => name === 'Chen Wei')?.isDeactivated).toBe(false);
    const dm = workspace.conversationOf(ana(), workspace.person('Ben Okoro'), workspace.person('Chen Wei'));
    expect(await make({ kind: 'convert', channelId: dm })).toEqual({ ok: true });
    expect(
      ana()
        .conversations()
        .find(({ id }) => id === dm)?.kind,
    ).toBe('channel');
  });
});
