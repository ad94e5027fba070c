import { SocketModeReceiver, type SocketModeReceiverOptions } from '@slack/bolt';
import { z } from 'zod';
import { slackLogger } from '../clients.ts';
import { UnreadableBodyError } from './door.ts';
import { stayConnected, type Staying } from './staying-connected.ts';

type Options = Staying & Pick<SocketModeReceiverOptions, 'appToken' | 'customRoutes' | 'installerOptions'>;
type Client = SocketModeReceiver['client'];
type ErrorHandler = NonNullable<SocketModeReceiverOptions['processEventErrorHandler']>;

/** Bolt's receiver for Socket Mode, kept connected, behind a door that lets in nothing but messages of Slack's kinds. */
export function socketReceiver({ log, broken, wait, ...options }: Options): SocketModeReceiver {
  const receiver = new SocketModeReceiver({
    ...options,
    logger: slackLogger(log),
    autoReconnectEnabled: false,
    processEventErrorHandler: answerFailure(log),
  });
  stayConnected(receiver.client, { log, broken, ...(wait && { wait }) });
  readAtTheDoor(receiver.client, log);
  return receiver;
}

const answerFailure =
  (log: Staying['log']): ErrorHandler =>
  async ({ error, event }) => {
    // Sent again it would read no better. Of what was not handled Slack hears nothing, and sends it again.
    if (error instanceof UnreadableBodyError) await event.ack().catch(() => undefined);
    else log.warn({ err: error }, 'what came by Socket Mode was not handled');
    return false;
  };

const message = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('hello') }),
  z.looseObject({ type: z.literal('disconnect') }),
  z.looseObject({
    type: z.literal('events_api'),
    envelope_id: z.string(),
    payload: z.looseObject({ event: z.looseObject({ type: z.string() }) }),
  }),
  z.looseObject({ type: z.literal('slash_commands'), envelope_id: z.string(), payload: z.looseObject({}) }),
  z.looseObject({ type: z.literal('interactive'), envelope_id: z.string(), payload: z.looseObject({}) }),
]);

/** The client reads a message without asking what it is, and fails on a null one where nothing catches it. */
function readAtTheDoor(client: Client, log: Staying['log']): void {
  const readers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    if (!isMessage(data)) return log.warn('what came by Socket Mode was no message of Slack’s kinds');
    for (const read of readers)
      Promise.resolve(read(data, isBinary)).catch((error: unknown) =>
        log.error({ err: error }, 'a message of Socket Mode could not be taken'),
      );
  });
}

function isMessage(data: unknown): boolean {
  try {
    return typeof data === 'string' && message.safeParse(JSON.parse(data)).success;
  } catch {
    return false;
  }
}
