import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  HTTPModuleFunctions,
  HTTPReceiver,
  type HTTPReceiverOptions,
  type ReceiverUnhandledRequestHandlerArgs,
} from '@slack/bolt';
import { UnreadableBodyError } from './door.ts';

/** In bytes: what Slack sends is a quarter of it at most. */
const bodyLimit = 1024 * 1024;

/** In seconds, either way. Bolt refuses what is older, and takes what is of any time to come. */
const clocksMayDiffer = 300;

type Options = HTTPReceiverOptions & Required<Pick<HTTPReceiverOptions, 'signingSecret' | 'logger'>>;

/**
 * Bolt's HTTP receiver, behind a door that lets in nothing but objects that Slack has signed. Bolt reads a body without asking
 * what it is: on `null` it fails where none of its error handlers reaches, which would end the process, and of a broken one it
 * logs a part.
 */
export function httpReceiver(options: Options): HTTPReceiver {
  const receiver = new HTTPReceiver({
    ...options,
    bodyLimit,
    processEventErrorHandler: answerFailure,
    unhandledRequestHandler: answerTooLate,
  });
  const listener = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    if (request.method === 'POST') void receive({ listener, options }, request, response);
    else listener(request, response);
  };
  return receiver;
}

type Failed = HTTPModuleFunctions.ReceiverProcessEventErrorHandlerArgs;

async function answerFailure(failed: Failed): Promise<boolean> {
  if (!(failed.error instanceof UnreadableBodyError))
    return HTTPModuleFunctions.defaultProcessEventErrorHandler(failed);
  if (!failed.response.headersSent) failed.response.writeHead(400).end();
  return true;
}

/** What was not answered in Slack's three seconds: it may be at work yet, and an event is sent again. */
function answerTooLate({ response, logger }: ReceiverUnhandledRequestHandlerArgs): void {
  logger.warn('a request was not answered within three seconds');
  if (!response.headersSent) response.writeHead(503).end();
}

type Door = { readonly listener: HTTPReceiver['requestListener']; readonly options: Options };

async function receive(
  { listener, options }: Door,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refusal = await refusalOf(request, options);
  if (refusal !== undefined) {
    options.logger.warn(`a request was refused with ${refusal.status}: ${refusal.why}`);
    // What is left of the body is not read, so nothing more can come on this connection.
    return void response.writeHead(refusal.status, { connection: 'close' }).end();
  }
  try {
    listener(request, response);
  } catch {
    // Bolt throws for a path that it does not serve.
    response.writeHead(404).end();
  }
}

type Refusal = { readonly status: 400 | 401 | 413; readonly why: string };

/** Reads the body, which Bolt then finds read already. Nothing of it is parsed before it is known to be Slack's. */
async function refusalOf(request: IncomingMessage, { signingSecret }: Options): Promise<Refusal | undefined> {
  const { isRawBodyError, parseAndVerifyHTTPRequest, parseHTTPRequestBody } = HTTPModuleFunctions;
  // What comes without a length is counted as it comes.
  if (Number(request.headers['content-length']) > bodyLimit) return { status: 413, why: 'it is too long' };
  request.headers['content-type'] = mediaTypeOf(request);
  try {
    const received = await parseAndVerifyHTTPRequest({ signingSecret, bodyLimit }, request);
    if (isOfTheFuture(request)) return { status: 401, why: 'its timestamp is ahead of our clock' };
    return isObject(() => parseHTTPRequestBody(received))
      ? undefined
      : { status: 400, why: 'its body is no object' };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it could not be read';
    if (!isRawBodyError(error)) return { status: 401, why };
    return { status: error.statusCode === 413 ? 413 : 400, why };
  }
}

/** Without its parameters, and as Bolt compares it: a charset changes nothing, since all that Slack sends is UTF-8. */
const mediaTypeOf = ({ headers }: IncomingMessage): string =>
  (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** By this machine's clock, as Bolt compares too: whatever date the sandbox plays, a signature is made now. */
const isOfTheFuture = ({ headers }: IncomingMessage): boolean =>
  Number(headers['x-slack-request-timestamp']) > Date.now() / 1000 + clocksMayDiffer;

function isObject(parse: () => unknown): boolean {
  try {
    const body = parse();
    return typeof body === 'object' && body !== null && !Array.isArray(body);
  } catch {
    return false;
  }
}
