import { createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** What the bot called last, and when. */
type Heard = { readonly method: string; readonly at: number };

/** As little of a Slack as can be: it takes whatever comes, and says when it came. Its own cost is the same to both. */
export type BareSlack = {
  readonly apiUrl: string;
  /** Fulfilled with the moment at which this comes next. A method's name, or `response` for a response_url. */
  readonly next: (method: string) => Promise<number>;
  /** How many calls have come. */
  readonly heard: () => number;
  readonly stop: () => void;
};

export const workspaceId = 'T0BENCH';
export const signingSecret = 'a secret of the bench alone';
const answers: Readonly<Record<string, object>> = {
  'auth.test': { team_id: workspaceId, team: 'Bench', user_id: 'U0BOT' },
  'conversations.open': { channel: { id: 'D0BENCH' } },
  'chat.postMessage': { channel: 'D0BENCH', ts: '1.000001' },
};

export async function startBareSlack(): Promise<BareSlack> {
  const waiting: { readonly method: string; readonly tell: (at: number) => void }[] = [];
  let count = 0;
  const hear = ({ method, at }: Heard) => {
    count += 1;
    const index = waiting.findIndex((each) => each.method === method);
    if (index >= 0) waiting.splice(index, 1)[0]?.tell(at);
  };
  const server = createServer((request, response) => {
    const method = request.url?.split('/').at(-1) ?? '';
    request.resume().on('end', () => {
      hear({ method, at: performance.now() });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, ...answers[method] }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    apiUrl: `${urlOf(server.address() as AddressInfo)}/api/`,
    next: (method) => new Promise((tell) => waiting.push({ method, tell })),
    heard: () => count,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const urlOf = ({ port }: AddressInfo) => `http://127.0.0.1:${port}`;

export type Call = { readonly contentType: string; readonly body: string };

/** Home was opened. */
export const opening = (personId: string): Call => {
  const time = Math.floor(Date.now() / 1000);
  return {
    contentType: 'application/json',
    body: JSON.stringify({
      type: 'event_callback',
      team_id: workspaceId,
      api_app_id: 'A0BENCH',
      event_id: `Ev${randomBytes(8).toString('hex')}`,
      event_time: time,
      event: {
        type: 'app_home_opened',
        tab: 'home',
        user: personId,
        channel: 'D0BENCH',
        event_ts: `${time}.000001`,
      },
      authorizations: [
        {
          enterprise_id: null,
          team_id: workspaceId,
          user_id: 'U0BOT',
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
    }),
  };
};

/** `/peer` with what follows it. */
export const command = (text: string, personId: string, apiUrl: string): Call => ({
  contentType: 'application/x-www-form-urlencoded',
  body: new URLSearchParams({
    command: '/peer',
    text,
    team_id: workspaceId,
    user_id: personId,
    channel_id: 'C0BENCH',
    trigger_id: '1.2.3',
    response_url: `${apiUrl}response`,
  }).toString(),
});

/** Sends it as Slack does. @returns the moment at which it was acknowledged */
export async function send(url: string, { contentType, body }: Call): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const mac = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': contentType,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${mac}`,
  };
  const response = await fetch(url, { method: 'POST', body, headers });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`the app answered with ${response.status}`);
  return performance.now();
}
