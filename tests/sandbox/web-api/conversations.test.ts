import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { WebClient } from '@slack/web-api';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import type { StandInSlack } from '../../../src/sandbox/stand-in-slack.ts';
import { startStandInSlack } from '../../../src/sandbox/stand-in-slack.ts';
import { clientOf, idOf, refusal } from '../client.ts';
import { manifest, PEOPLE, SIGNING_SECRET } from '../echo-app.ts';

describe('conversations and messages, by the real client', () => {
  let slack: StandInSlack;
  let workspace: Workspace;
  let other: Workspace;
  let client: WebClient;
  let ana: string;
  let ben: string;

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
    ben = workspace.person('Ben Okoro').id;
  });

  it('the same people meet in the same conversation, in whatever order', async () => {
    const first = await client.conversations.open({ users: `${ana},${ben}` });
    const again = await client.conversations.open({ users: `${ben},${ana},${ben}` });
    expect(again.channel?.id).toBe(first.channel?.id);
    expect(again.already_open).toBe(true);
    const alone = await client.conversations.open({ users: ana });
    expect(alone.channel?.id).toMatch(/^D/);
    expect(
      workspace
        .person('Ben Okoro')
        .conversations()
        .map(({ kind }) => kind),
    ).toEqual(['channel', 'mpim']);
  });

  it('opens no conversation with people who cannot be in one', async () => {
    const open = (users: string) => refusal(client.conversations.open({ users }));
    expect(await open(idOf(workspace, 'Slackbot'))).toBe('invalid_user_combination');
    expect(await open('U404')).toBe('user_not_found');
    expect(await open(`${ana},${other.person('Ben Okoro').id}`)).toBe('user_not_found');
    expect(
      await open([...workspace.state.people.values()].find(({ isDeactivated }) => isDeactivated)?.id ?? ''),
    ).toBe('user_disabled');
    expect(await open(workspace.botUserId)).toBe('not_enough_users');
    expect(await refusal(client.apiCall('conversations.open'))).toBe('users_list_not_supplied');
  });

  it('posts where the bot is a member, and nowhere else', async () => {
    const pair = await client.conversations.open({ users: `${ana},${ben}` });
    const channel = pair.channel?.id ?? '';
    const posted = await client.chat.postMessage({ channel, text: 'Hello both' });
    expect(workspace.person('Ben Okoro').messages(channel).at(-1)).toMatchObject({
      reading: 'Hello both',
      from: 'Peer Pairs',
    });
    expect(workspace.person('Chen Wei').messages(channel)).toEqual([]);
    expect(await refusal(client.chat.postMessage({ channel: workspace.generalId, text: 'Hi' }))).toBe(
      'not_in_channel',
    );
    expect(await refusal(client.chat.postMessage({ channel: 'C404', text: 'Hi' }))).toBe('channel_not_found');
    expect(await refusal(clientOf(slack, other.botToken).chat.postMessage({ channel, text: 'Hi' }))).toBe(
      'channel_not_found',
    );
    expect(await refusal(client.chat.postMessage({ channel, text: '' }))).toBe('no_text');
    await client.chat.update({ channel, ts: posted.ts ?? '', text: 'Hello again' });
    expect(workspace.person('Ben Okoro').messages(channel)).toMatchObject([
      { reading: 'Hello again', isEdited: true },
    ]);
    expect(await refusal(client.chat.update({ channel, ts: posted.ts ?? '', text: 'x'.repeat(4001) }))).toBe(
      'msg_too_long',
    );
    expect(await refusal(client.chat.update({ channel, ts: '1.2', text: 'x' }))).toBe('message_not_found');
    await client.chat.delete({ channel, ts: posted.ts ?? '' });
    expect(workspace.person('Ben Okoro').messages(channel)).toEqual([]);
  });

  it('an ephemeral message is for one reader, who must be there', async () => {
    const pair = await client.conversations.open({ users: `${ana},${ben}` });
    const channel = pair.channel?.id ?? '';
    await client.chat.postEphemeral({ channel, user: ana, text: 'For you' });
    expect(workspace.person('Ana Sousa').messages(channel)).toMatchObject([{ isEphemeral: true }]);
    expect(workspace.person('Ben Okoro').messages(channel)).toEqual([]);
    const chen = workspace.person('Chen Wei').id;
    expect(await refusal(client.chat.postEphemeral({ channel, user: chen, text: 'Hi' }))).toBe(
      'user_not_in_channel',
    );
  });

  it('tells what is wrong with blocks, as Slack does', async () => {
    const call = client.apiCall('chat.postMessage', {
      channel: ana,
      text: 'x',
      blocks: [{ type: 'section' }],
    });
    await expect(call).rejects.toMatchObject({
      data: {
        error: 'invalid_blocks',
        response_metadata: { messages: ['[ERROR] missing required field: text [json-pointer:/blocks/0]'] },
      },
    });
  });

  it('message times only grow, even when the clock goes back', async () => {
    let now = Temporal.Instant.from('2026-03-01T12:00:00Z');
    const timed = await startStandInSlack({
      manifest,
      signingSecret: SIGNING_SECRET,
      clock: { now: () => now },
    });
    const there = timed.addWorkspace({ teamId: 'T1', name: 'Timed', people: PEOPLE });
    const poster = clientOf(timed, there.botToken);
    const channel = there.person('Ana Sousa').id;
    const first = await poster.chat.postMessage({ channel, text: 'one' });
    now = Temporal.Instant.from('2026-02-01T12:00:00Z');
    const second = await poster.chat.postMessage({ channel, text: 'two' });
    expect(Number(second.ts)).toBeGreaterThan(Number(first.ts));
    expect(first.ts).toMatch(/^1772366400\.\d{6}$/);
    await timed.stop();
  });

  it('takes a file in three steps and shows it in the conversation', async () => {
    const { channel } = await client.conversations.open({ users: ana });
    await client.filesUploadV2({
      channel_id: channel?.id ?? '',
      filename: 'report.csv',
      content: 'a,b\n1,2\n',
    });
    const files = workspace
      .person('Ana Sousa')
      .messages(channel?.id ?? '')
      .at(-1)?.files;
    expect(files).toMatchObject([{ name: 'report.csv', content: 'a,b\n1,2\n' }]);
  });
});
