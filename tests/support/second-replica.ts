import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PeerPairs } from '../../src/app.ts';
import type { Log } from '../../src/log.ts';
import { readBody } from '../../src/sandbox/http-body.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { Contents } from '../../src/content/pack/content.ts';
import { unpaced, type Rates } from '../../src/slack/rates.ts';
import { createBot } from '../../src/start.ts';
import { testKeys } from './postgres.ts';

type Beside = {
  readonly sandbox: Sandbox;
  readonly databaseUrl: string;
  readonly content: Contents;
  readonly signingSecret: string;
  readonly log: Log;
  /** Unpaced where it is not given, as the sandbox’s own bot is. */
  readonly rates?: Rates | undefined;
};

/** Another replica on the same database: of what Slack sends, each of the two gets every other request. */
export async function startSecondReplica({
  sandbox,
  databaseUrl,
  content,
  signingSecret,
  log,
  rates = unpaced,
}: Beside): Promise<Pick<PeerPairs, 'settled' | 'stop'>> {
  const { slack, clock, botUrl } = sandbox;
  const second = await createBot({
    config: {
      slack: { botToken: '', appToken: undefined, signingSecret, apiUrl: slack.apiUrl },
      port: 0,
      publicUrl: 'https://peer-pairs.example',
    },
    database: { url: databaseUrl, keys: testKeys },
    clock,
    log,
    content,
    rates,
    leeway: slack.leeway,
  });
  const ports = [Number(new URL(botUrl).port), (await second.app.start()) ?? 0];
  let turns = 0;
  const door = createServer((incoming, outgoing) => void passOn(incoming, outgoing, ports[turns++ % 2] ?? 0));
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  slack.connectApp({ url: `http://127.0.0.1:${(door.address() as AddressInfo).port}/slack/events` });
  return {
    settled: second.app.settled,
    stop: async () => {
      door.closeAllConnections();
      door.close();
      await second.stop();
    },
  };
}

/** By `fetch`, which hears an answer that comes before all of what it sends has been heard. */
async function passOn(incoming: IncomingMessage, outgoing: ServerResponse, port: number): Promise<void> {
  const { method = 'GET', url: path = '/' } = incoming;
  try {
    const answer = await fetch(new URL(path, `http://127.0.0.1:${port}`), {
      method,
      headers: ownHeaders(incoming),
      redirect: 'manual',
      ...(method !== 'GET' && { body: new Uint8Array(await readBody(incoming)) }),
    });
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(new Uint8Array(await answer.arrayBuffer()));
  } catch {
    outgoing.destroy();
  }
}

/** Without what is said of the one line alone. */
const ownHeaders = ({ headers }: IncomingMessage): Headers =>
  new Headers(
    Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      typeof value !== 'string' ||
      ['connection', 'host', 'content-length', 'transfer-encoding'].includes(name)
        ? []
        : [[name, value]],
    ),
  );
