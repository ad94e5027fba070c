import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { people } from '../../src/sandbox/people/people.ts';
import { startingBots } from '../support/starting-bots.ts';

const here = startingBots({ people, environment: { SLACK_BOT_TOKEN: 'xoxb-T0001-sandbox' } });

const posted = z.object({
  resourceSpans: z.array(
    z.object({
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              name: z.string(),
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
              attributes: z.array(z.object({ key: z.string(), value: z.unknown() })),
            }),
          ),
        }),
      ),
    }),
  ),
});

type Span = z.infer<typeof posted>['resourceSpans'][number]['scopeSpans'][number]['spans'][number];

let collector: Server;
const bodies: unknown[] = [];

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url !== '/v1/traces') return void response.writeHead(404).end();
  bodies.push(await json(request));
  response.setHeader('content-type', 'application/json').end('{}');
}

beforeAll(async () => {
  collector = createServer((request, response) => void take(request, response));
  await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening));
});

afterAll(() => void collector.close());

const spans = (): readonly Span[] =>
  bodies.flatMap((body) =>
    posted.parse(body).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  );

const endpoint = () => `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;

/** Has the process write down which of OpenTelemetry's packages it loads, but for the one that pg-boss has too. */
const telling = `import { registerHooks } from 'node:module';
registerHooks({
  resolve: (name, context, next) => {
    if (name.includes('opentelemetry') && !name.endsWith('/api')) process.stderr.write(\`loads \${name}\n\`);
    return next(name, context);
  },
});`;
const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(telling)}`;

const command = async () => {
  const [northwind] = here.slack.workspaces();
  await northwind?.person('Ana Sousa').command('/peer join');
};

describe('where the environment names a collector', () => {
  it('a request, what Slack was called for, and each tick are spans, under the id that the logs have', async () => {
    const bot = here.start({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint(), NODE_OPTIONS });
    here.slack.connectApp({ url: `${await bot.ready()}/slack/events` });
    await command();
    // What is left to be sent is sent as it stops.
    expect(await bot.stop()).toBe(0);
    const request = spans().find(({ name }) => name === 'request command');
    const call = spans().find(
      ({ name, parentSpanId }) => name.startsWith('slack ') && parentSpanId === request?.spanId,
    );
    expect(request).toMatchObject({ traceId: expect.stringMatching(/^[\da-f]{32}$/) });
    expect(call?.traceId).toBe(request?.traceId);
    expect(call?.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: 200 } });
    expect(bot.output()).toContain(`"trace":"${request?.traceId}"`);
    expect(bot.errors()).toContain('loads @opentelemetry/sdk-trace\n');
    for (const secret of ['Sousa', 'xoxb', 'Northwind']) expect(JSON.stringify(bodies)).not.toContain(secret);
  });

  it('the bot works where the collector is away, and the log says that nothing reached it', async () => {
    const bot = here.start({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
    here.slack.connectApp({ url: `${await bot.ready()}/slack/events` });
    await command();
    expect(await bot.stop()).toBe(0);
    expect(bot.output()).toContain('spans could not be sent');
  });
});

describe('where it names none', () => {
  it('nothing that makes or sends spans is loaded', async () => {
    const bot = here.start({ NODE_OPTIONS });
    await bot.ready();
    expect(await bot.stop()).toBe(0);
    expect(bot.errors()).toBe('');
  });
});
