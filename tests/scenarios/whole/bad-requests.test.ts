import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { interactionBody } from '../../../src/sandbox/app/payloads.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { RawRequest } from '../../../src/sandbox/stand-in-slack.ts';
import { room } from '../../support/room.ts';
import type { Rows } from '../../support/rows.ts';
import { reads } from '../../support/world.ts';

const here = room({ shared: true });

const secret = 'what-a-person-wrote';
let before: Awaited<ReturnType<Rows['all']>>;

beforeAll(async () => {
  before = await here.rows.all();
});

describe('a request that does not come from Slack', () => {
  it.each([
    ['with a forged signature', { 'x-slack-signature': `v0=${'0'.repeat(64)}` }],
    ['with a signature of another length', { 'x-slack-signature': 'v0=00' }],
    ['with an empty signature', { 'x-slack-signature': '' }],
    ['with a timestamp that is no number', { 'x-slack-request-timestamp': 'now' }],
  ])('%s is refused with 401', async (_, headers) => {
    expect(await statusOf({ body: command(), headers })).toBe(401);
    await expectUnharmed();
  });

  it('with a signature of another body is refused with 401', async () => {
    const { headers } = await here.slack.sendRaw({ body: command({ text: 'help' }) });
    const status = await statusOf({ body: command(), headers });
    expect(status).toBe(401);
    await expectUnharmed();
  });

  it('that was Slack’s, but is played again after five minutes, is refused with 401', async () => {
    const { headers, body } = await here.slack.sendRaw({ body: command({ text: 'help' }) });
    const later = Date.now() + 301_000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(later);
    const status = await statusOf({ body, headers });
    clock.mockRestore();
    expect(status).toBe(401);
    await expectUnharmed();
  });
});

describe('a signed request that Slack would never send', () => {
  const json = 'application/json';
  const broken: readonly (readonly [string, RawRequest])[] = [
    ['whose payload is null', { body: 'payload=null' }],
    ['whose payload is a list', { body: 'payload=[]' }],
    ['whose payload is a number', { body: 'payload=1' }],
    ['whose payload is cut off', { body: `payload={"text":"${secret}` }],
    ['whose payload is no JSON', { body: `payload=${secret}` }],
    ['that is null', { body: 'null', contentType: json }],
    ['that is cut off', { body: `{"event":"${secret}`, contentType: json }],
    ['that is empty', { body: '', contentType: json }],
    ['that is of another content type', { body: command(), headers: { 'content-type': 'text/plain' } }],
    ['of more than four megabytes', { body: `payload=${secret.repeat(250_000)}` }],
  ];

  it.each(broken)('%s is refused as such', async (_, request) => {
    const status = await statusOf(request);
    expect([400, 413]).toContain(status);
    await expectUnharmed();
  });

  it('that is an object of no kind changes nothing and ends nothing', async () => {
    const bodies = [
      '',
      interactionBody({}),
      interactionBody({ type: 'block_actions', actions: [] }),
      interactionBody({ type: 'block_actions', team: null, user: null, actions: [null] }),
      interactionBody({ type: 'view_submission', view: null }),
      interactionBody({
        type: 'view_submission',
        team: { id: here.workspace.teamId },
        user: { id: here.ana.id },
        view: {},
      }),
      interactionBody({ type: '__proto__', constructor: { prototype: secret } }),
      `payload=${encodeURIComponent(JSON.stringify({ type: secret.repeat(100_000) }))}`,
    ];
    const events = [{}, { event: null }, { event: { type: 'app_home_opened' } }, { event: { type: secret } }];
    const answers = await Promise.all([
      ...bodies.map((body) => here.slack.sendRaw({ body })),
      ...events.map((event) => here.slack.sendRaw({ body: JSON.stringify(event), contentType: json })),
    ]);
    expect(answers.map(({ answer }) => answer).join('')).not.toContain(secret);
    await expectUnharmed();
  });
});

describe('a person who types something unknown', () => {
  it.each(['dance', '__proto__', 'constructor', 'toString', '<!channel>', '😀'.repeat(60)])(
    'is told how to go on, privately: /peer %s',
    async (word) => {
      const others = here.workspace.people().filter(({ id }) => id !== here.ana.id);
      const othersHeard = () => others.map(({ id }) => here.person(id).allMessages().length);
      const [seen, heardBefore] = [here.ana.allMessages().length, othersHeard()];
      await here.ana.command(`/peer ${word}`);
      await reads(() => heardSince(seen), `/peer ${Array.from(word).slice(0, 30).join('').toLowerCase()}`);
      await reads(() => heardSince(seen), '/peer admins');
      const answers = here.ana.allMessages().slice(seen);
      expect(answers.filter(({ isEphemeral }) => !isEphemeral)).toEqual([]);
      expect(othersHeard()).toEqual(heardBefore);
      await expectUnharmed();
    },
  );
});

const heardSince = (seen: number) => ({ reading: here.ana.allMessages().slice(seen).map(text).join('\n') });

/** Nothing was changed, nothing was logged in clear, and the next good request is answered. */
async function expectUnharmed(): Promise<void> {
  expect(await here.rows.all()).toEqual(before);
  expect(here.world.logged()).not.toContain(secret.slice(0, 8));
  const seen = here.ana.allMessages().length;
  await here.ana.command('/peer help');
  await reads(() => heardSince(seen), '/peer admins');
}

function command(changes: Readonly<Record<string, string>> = {}): string {
  return new URLSearchParams({
    command: '/peer',
    text: `match ${secret}`,
    team_id: 'T0001',
    user_id: 'U0001001',
    channel_id: 'C1',
    trigger_id: 'forged',
    ...changes,
  }).toString();
}

const statusOf = async (request: RawRequest) => (await here.slack.sendRaw(request)).status;
