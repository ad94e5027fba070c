import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  HTTPModuleFunctions,
  HTTPReceiver,
  type HTTPReceiverOptions,
  type ReceiverUnhandledRequestHandlerArgs,
} from '@slack/bolt';

/**
 * Bolt's HTTP receiver, behind a door that lets in nothing but objects. Bolt reads a body without asking what it is: on
 * `null` it fails where none of its error handlers reaches, which would end the process, and of a broken one it logs a part.
 */
export function httpReceiver(options: HTTPReceiverOptions): HTTPReceiver {
  const receiver = new HTTPReceiver({ ...options, unhandledRequestHandler: answerTooLate });
  const listener = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    if (request.method === 'POST') void receive(listener, request, response);
    else listener(request, response);
  };
  return receiver;
}

/** What was not answered in Slack's three seconds: it may be at work yet, and an event is sent again. */
function answerTooLate({ response, logger }: ReceiverUnhandledRequestHandlerArgs): void {
  logger.warn('a request was not answered within three seconds');
  if (!response.headersSent) response.writeHead(503).end();
}

async function receive(
  listener: HTTPReceiver['requestListener'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refusal = await refusalOf(request);
  // What is left of the body is not read, so nothing more can come on this connection.
  if (refusal !== undefined) return void response.writeHead(refusal, { connection: 'close' }).end();
  try {
    listener(request, response);
  } catch {
    // Bolt throws for a path that it does not serve.
    response.writeHead(404).end();
  }
}

/** Reads the body, which Bolt then finds read already. @returns the HTTP status for what cannot be Slack's */
async function refusalOf(request: IncomingMessage): Promise<400 | 413 | undefined> {
  const { bufferIncomingMessage, defaultBodyLimit, isRawBodyError, parseHTTPRequestBody } =
    HTTPModuleFunctions;
  try {
    const body: unknown = parseHTTPRequestBody(await bufferIncomingMessage(request, defaultBodyLimit));
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? undefined : 400;
  } catch (error) {
    return isRawBodyError(error) && error.statusCode === 413 ? 413 : 400;
  }
}
