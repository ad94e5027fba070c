import bolt from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { readManifest } from '../../src/sandbox/manifest.ts';
import { slackSamples } from './block-kit/slack-samples.ts';
import { everyBlock, everyInput } from './gallery.ts';
import { SILENT } from './client.ts';
import type { NewWorkspace, StandInOptions, StandInSlack } from '../../src/sandbox/stand-in-slack.ts';
import { startStandInSlack } from '../../src/sandbox/stand-in-slack.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';

export const SIGNING_SECRET = 'a-secret-between-slack-and-the-app';
export const manifest = readManifest(new URL('../../manifest.yml', import.meta.url));

export const PEOPLE = [
  { name: 'Ana Sousa', timeZone: 'Europe/Lisbon', isAdmin: true },
  { name: 'Ben Okoro', timeZone: 'Africa/Lagos' },
  { name: 'Chen Wei', timeZone: 'Asia/Shanghai' },
  { name: 'Dora Gone', timeZone: 'Europe/Berlin', isDeactivated: true },
];

/** A stand-in Slack with one small real Bolt app connected, and one workspace. */
export type Echo = {
  readonly slack: StandInSlack;
  readonly workspace: Workspace;
  readonly app: bolt.App;
  readonly stop: () => Promise<void>;
};

export async function startEcho(
  options: Partial<StandInOptions> = {},
  setup: Partial<NewWorkspace> = {},
): Promise<Echo> {
  const slack = await startStandInSlack({ manifest, signingSecret: SIGNING_SECRET, ...options });
  const workspace = slack.addWorkspace({ teamId: 'T0001', name: 'Northwind', people: PEOPLE, ...setup });
  const app = new bolt.App({
    receiver: new bolt.HTTPReceiver({
      signingSecret: SIGNING_SECRET,
      unhandledRequestTimeoutMillis: 300,
      logger: SILENT,
    }),
    authorize: async ({ teamId }) => {
      const installed = slack.workspaces().find((candidate) => candidate.teamId === teamId);
      return { botToken: installed?.botToken ?? '', botId: 'B', botUserId: installed?.botUserId ?? '' };
    },
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
    convoStore: false,
    logLevel: bolt.LogLevel.ERROR,
  });
  addListeners(app);
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  slack.connectApp({ url: `http://127.0.0.1:${port}/slack/events` });
  return {
    slack,
    workspace,
    app,
    stop: async () => {
      await slack.settled();
      await app.stop();
      await slack.stop();
    },
  };
}

const plain = (text: string) => ({ type: 'plain_text' as const, text });

const alertModal = { type: 'modal' as const, title: plain('Beware'), blocks: [slackSamples.alert] };

export const echoModal = (title = 'Say something') => ({
  type: 'modal' as const,
  callback_id: 'echo_modal',
  title: plain(title),
  submit: plain('Send'),
  close: plain('Not now'),
  notify_on_close: true,
  private_metadata: 'kept',
  blocks: [
    {
      type: 'input' as const,
      block_id: 'words',
      label: plain('Your words'),
      element: { type: 'plain_text_input' as const, action_id: 'typed', max_length: 20 },
    },
    {
      type: 'input' as const,
      block_id: 'mood',
      optional: true,
      label: plain('Mood'),
      element: {
        type: 'static_select' as const,
        action_id: 'picked',
        placeholder: plain('Choose one'),
        options: ['Calm', 'Merry'].map((text) => ({ text: plain(text), value: text.toLowerCase() })),
      },
    },
  ],
});

export const BUTTONS: KnownBlock[] = [
  { type: 'section', text: { type: 'mrkdwn', text: 'Hello *there* &amp; <https://example.com|welcome>' } },
  {
    type: 'actions',
    block_id: 'row',
    elements: [
      { type: 'button', action_id: 'open_form', text: plain('Open form'), value: 'v1' },
      {
        type: 'static_select',
        action_id: 'colour',
        placeholder: plain('Colour'),
        options: ['Red', 'Blue'].map((text) => ({ text: plain(text), value: text })),
      },
    ],
  },
];

function addListeners(app: bolt.App): void {
  app.command('/peer', async ({ ack, command, client, respond, body }) => {
    const [word] = command.text.split(' ');
    if (word === 'silent') return;
    if (word === 'at-once') return ack('Said at once');
    await ack();
    if (word === 'form') await client.views.open({ trigger_id: body.trigger_id, view: echoModal() });
    else if (word === 'every-input')
      await client.views.open({ trigger_id: body.trigger_id, view: everyInput });
    else if (word === 'alert') await client.views.open({ trigger_id: body.trigger_id, view: alertModal });
    else if (word === 'every-block')
      await client.apiCall('chat.postMessage', { channel: command.user_id, text: 'All', blocks: everyBlock });
    else if (word === 'post')
      await client.chat.postMessage({ channel: command.user_id, text: 'Hello there', blocks: BUTTONS });
    else await respond(`You said: ${command.text}`);
  });
  app.action('open_form', async ({ ack, body, client }) => {
    await ack();
    if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: echoModal() });
  });
  app.action('colour', async ({ ack, action, respond }) => {
    await ack();
    if (action.type === 'static_select') await respond(`You like ${action.selected_option?.text.text}`);
  });
  app.action(/^(go|stop|who|when|mute|more|brew)$/, ({ ack }) => ack());
  app.view('gallery', ({ ack }) => ack());
  app.view('echo_modal', async ({ ack, view, body, client }) => {
    const words = view.state.values['words']?.['typed']?.value ?? '';
    if (words === 'wrong') return ack({ response_action: 'errors', errors: { words: 'Not that word.' } });
    if (words === 'again') return ack({ response_action: 'update', view: echoModal('And again') });
    if (words === 'more') return ack({ response_action: 'push', view: echoModal('One more') });
    if (words === 'clear') return ack({ response_action: 'clear' });
    await ack();
    const mood = view.state.values['mood']?.['picked']?.selected_option?.value ?? 'no mood';
    await client.chat.postMessage({ channel: body.user.id, text: `${words} (${mood})` });
  });
  app.view({ callback_id: 'echo_modal', type: 'view_closed' }, async ({ ack, body, client }) => {
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: 'You closed the form' });
  });
  app.shortcut('peer_menu', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: echoModal('From the shortcut') });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home')
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: BUTTONS } });
  });
}
