import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import { interactionBody } from '../../src/sandbox/app/payloads.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import type { Traffic } from '../../src/sandbox/page-server/traffic.ts';
import { clientOf, refusal } from './client.ts';
import type { Echo } from './echo-app.ts';
import { echoModal, startEcho } from './echo-app.ts';

const HOUR = Temporal.Duration.from({ hours: 1 });

/** Posts to the response URL of the command sent last. */
async function reply({ slack }: Echo): Promise<number> {
  const url = new URLSearchParams(slack.sent.at(-1)?.body).get('response_url') ?? '';
  const body = JSON.stringify({ text: 'Again' });
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return response.status;
}

describe('what goes between Slack and the app', () => {
  let echo: Echo;
  let ana: Person;
  let now = Temporal.Now.instant();
  const timing = { answerWithin: 150, triggerLife: 100, leeway: 20_000 };
  /** From here on nothing has leeway, until the next test. */
  const inSlacksOwnTime = () => echo.slack.faults.everywhere({ delayMs: 0 });

  beforeAll(async () => {
    echo = await startEcho({ timing, clock: { now: () => now } });
    ana = echo.workspace.person('Ana Sousa');
  });
  afterAll(() => echo.stop());
  beforeEach(() => echo.slack.faults.clear());

  const newest = (): string => text(ana.allMessages().at(-1));

  it('the app proves its address', async () => {
    expect(await echo.slack.verifyUrl()).toBe(true);
  });

  it('a forged signature, none at all, and a stale one are refused', async () => {
    const body = interactionBody({ type: 'block_actions' });
    const stale = String(Math.floor(Date.now() / 1000) - 600);
    for (const headers of [
      { 'x-slack-signature': 'v0=0000' },
      { 'x-slack-signature': '' },
      { 'x-slack-request-timestamp': stale },
    ])
      expect(await echo.slack.sendRaw({ body, headers })).toMatchObject({ status: 401 });
    expect(
      await echo.slack.sendRaw({ body: 'command=/peer&team_id=T0001&user_id=U1&text=at-once' }),
    ).toMatchObject({ status: 200 });
  });

  it('a command left unanswered tells the person, as Slack words it', async () => {
    inSlacksOwnTime();
    await expect(ana.command('/peer silent')).rejects.toMatchObject({ code: 'operation_timeout' });
    expect(ana.notices().at(-1)?.text).toBe('/peer failed with the error "operation_timeout"');
  });

  it('a command the manifest does not offer never reaches the app', async () => {
    const before = echo.slack.sent.length;
    await expect(ana.command('/pear')).rejects.toThrow('/pear is not a valid command.');
    expect(echo.slack.sent).toHaveLength(before);
  });

  it('a trigger opens one view, within its time', async () => {
    const client = clientOf(echo.slack, echo.workspace.botToken);
    await ana.command('/peer at-once');
    const sent = new URLSearchParams(echo.slack.sent.at(-1)?.body);
    const trigger_id = sent.get('trigger_id') ?? '';
    await client.views.open({ trigger_id, view: echoModal() });
    expect(await refusal(client.views.open({ trigger_id, view: echoModal() }))).toBe('exchanged_trigger_id');
    expect(await refusal(client.views.open({ trigger_id: '1.2.3', view: echoModal() }))).toBe(
      'invalid_trigger_id',
    );
    await ana.closeModal();
    await ana.command('/peer at-once');
    const late = new URLSearchParams(echo.slack.sent.at(-1)?.body).get('trigger_id') ?? '';
    inSlacksOwnTime();
    await new Promise((resolve) => setTimeout(resolve, timing.triggerLife + 20));
    expect(await refusal(client.views.open({ trigger_id: late, view: echoModal() }))).toBe(
      'expired_trigger_id',
    );
  });

  it('a slow machine has its leeway, which is told and no breach, but none where slowness is asked for', async () => {
    const slow = await startEcho({ timing: { ...timing, triggerLife: 0 } });
    const client = clientOf(slow.slack, slow.workspace.botToken);
    const trigger = async (): Promise<string> => {
      await slow.workspace.person('Ana Sousa').command('/peer at-once');
      return new URLSearchParams(slow.slack.sent.at(-1)?.body).get('trigger_id') ?? '';
    };
    const traffic = async () => (await (await fetch(`${slow.slack.url}/sandbox/traffic`)).json()) as Traffic;
    await client.views.open({ trigger_id: await trigger(), view: echoModal() });
    const { breaches, exchanges } = await traffic();
    expect(breaches).toBe(0);
    expect(exchanges[0]).toMatchObject({ name: 'views.open', isFine: true });
    expect(exchanges[0]?.late).toMatch(/^late: after \d+ ms, and Slack waits 0 ms$/);
    const expiring = await trigger();
    slow.slack.faults.everywhere({ delayMs: 1 });
    expect(await refusal(client.views.open({ trigger_id: expiring, view: echoModal() }))).toBe(
      'expired_trigger_id',
    );
    expect((await traffic()).breaches).toBe(1);
    await slow.stop();
  });

  it('what a submission’s trigger opens is taken but, as in Slack’s desktop client, not shown', async () => {
    const client = clientOf(echo.slack, echo.workspace.botToken);
    await ana.command('/peer form');
    await eventually(() => expect(ana.modal()).toBeDefined());
    await ana.fillIn({ 'Your words': 'good day' });
    await ana.submit();
    const payload = new URLSearchParams(echo.slack.sent.at(-1)?.body).get('payload') ?? '{}';
    const { trigger_id } = JSON.parse(payload) as { trigger_id: string };
    await client.views.open({ trigger_id, view: echoModal() });
    expect(ana.modal()).toBeUndefined();
  });

  it('modals lie at most three deep', async () => {
    await ana.command('/peer form');
    await eventually(() => expect(ana.modal()).toBeDefined());
    for (let depth = 2; depth <= 3; depth += 1) {
      await ana.fillIn({ 'Your words': 'more' });
      await ana.submit();
      expect(ana.modalDepth()).toBe(depth);
    }
    await ana.fillIn({ 'Your words': 'more' });
    await expect(ana.submit()).rejects.toMatchObject({ code: 'unusable_response' });
    expect(ana.notices().at(-1)?.text).toBe('We had some trouble connecting. Try again?');
    for (let depth = 3; depth > 0; depth -= 1) await ana.closeModal();
    expect(ana.modalDepth()).toBe(0);
  });

  it('a response URL serves five times, for thirty minutes', async () => {
    await ana.command('/peer at-once');
    const statuses = [
      await reply(echo),
      await reply(echo),
      await reply(echo),
      await reply(echo),
      await reply(echo),
      await reply(echo),
    ];
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    await ana.command('/peer at-once');
    now = now.add(HOUR);
    expect(await reply(echo)).toBe(404);
  });

  it('what people write to each other never reaches the app', async () => {
    const before = echo.slack.sent.length;
    ana.say(echo.workspace.generalId, 'Just between us');
    const direct = echo.workspace.conversationOf(ana, echo.workspace.person('Ben Okoro'));
    ana.say(direct, 'And this too');
    await echo.slack.settled();
    expect(echo.slack.sent).toHaveLength(before);
  });

  it('the app’s Messages tab can be read only', async () => {
    await ana.command('/peer post');
    await eventually(() => expect(newest()).toContain('Hello there'));
    const tab = ana.conversations().find(({ kind, name }) => kind === 'im' && name === 'Peer Pairs');
    expect(() => ana.say(tab?.id ?? '', 'hello?')).toThrow('turned off');
  });

  it('removing the app ends its token, tells it so twice over, and it can come back', async () => {
    const before = echo.slack.sent.length;
    const client = clientOf(echo.slack, echo.workspace.botToken);
    await echo.workspace.uninstall();
    const events = echo.slack.sent
      .slice(before)
      .map(({ body }) => (JSON.parse(body) as { event: { type: string } }).event.type);
    expect(events.toSorted()).toEqual(['app_uninstalled', 'tokens_revoked']);
    expect(await refusal(client.auth.test())).toBe('token_revoked');
    expect(await clientOf(echo.slack, echo.workspace.reinstall()).auth.test()).toMatchObject({ ok: true });
  });
});
