import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  HTTPModuleFunctions,
  HTTPReceiver,
  type CustomRoute,
  type HTTPReceiverOptions,
  type ReceiverUnhandledRequestHandlerArgs,
} from '@slack/bolt';
import type { Log } from '../../log.ts';
import { slackLogger } from '../clients.ts';
import { tellRefusals, whyUnverified, type WhyRefused } from '../refused-requests.ts';
import { UnreadableBodyError } from './door.ts';

/** In bytes: what Slack sends is a quarter of it at most. */
const bodyLimit = 1024 * 1024;

/** In seconds, either way. Bolt refuses what is older, and takes what is of any time to come. */
const clocksMayDiffer = 300;

type Options = Pick<HTTPReceiverOptions, 'customRoutes'> & {
  readonly signingSecret: string;
  /** The one path that Slack calls. */
  readonly endpoint: string;
  readonly log: Log;
  /** Counts what is refused, where somebody reads it. */
  readonly refused?: ((why: WhyRefused) => void) | undefined;
};

/**
 * Bolt's HTTP receiver, behind a door that lets in nothing but objects that Slack has signed. Bolt reads a body without asking
 * what it is: on `null` it fails where none of its error handlers reaches, which would end the process, and of a broken one it
 * logs a part.
 */
export function httpReceiver({ signingSecret, endpoint, log, refused, ...routes }: Options): HTTPReceiver {
  const receiver = new HTTPReceiver({
    ...routes,
    signingSecret,
    // The door has done so.
    signatureVerification: false,
    endpoints: endpoint,
    bodyLimit,
    logger: slackLogger(log),
    processEventErrorHandler: answerFailure,
    unhandledRequestHandler: answerTooLate,
  });
  const listener = receiver.requestListener;
  const tell = tellRefusals(log);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const refusal = await refusalOf(request, signingSecret);
    if (!refusal) return listener(request, response);
    tell(refusal.why);
    refused?.(refusal.why);
    // What is left of the body is not read, so nothing more can come on this connection.
    response.writeHead(refusal.status, { connection: 'close' }).end();
  };
  const isServed = servedAmong(routes.customRoutes ?? []);
  receiver.requestListener = (request, response) => {
    const path = pathOf(request);
    if (request.method === 'POST' && path === endpoint) void answer(request, response);
    else if (path === endpoint || isServed(request, path)) listener(request, response);
    // Bolt logs the path of what it doesn't know or can't decode, and a secret may stand in that.
    else response.writeHead(404, { connection: 'close' }).end();
  };
  return receiver;
}

/** Undefined for what is no address, or cannot be decoded. */
function pathOf({ url = '' }: IncomingMessage): string | undefined {
  const path = URL.parse(url, 'http://localhost')?.pathname;
  try {
    return path && decodeURIComponent(path) && path;
  } catch {
    return undefined;
  }
}

type Served = (request: IncomingMessage, path: string | undefined) => boolean;

/** Part by part, as Bolt matches them: in any case, and with a slash at the end or none. */
function servedAmong(routes: readonly CustomRoute[]): Served {
  const known = routes.map(({ path, method }) => ({ parts: partsOf(path), methods: [method].flat() }));
  return ({ method = '' }, path) => {
    if (path === undefined) return false;
    const asked = partsOf(path);
    const fits = (part: string, index: number): boolean =>
      part.startsWith(':') ? asked[index] !== '' : part === asked[index];
    return known.some(
      ({ parts, methods }) => methods.includes(method) && parts.length === asked.length && parts.every(fits),
    );
  };
}

const partsOf = (path: string): readonly string[] => path.toLowerCase().replace(/\/$/u, '').split('/');

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

type Refusal = { readonly status: 400 | 401 | 413; readonly why: WhyRefused };

/** Reads the body, which Bolt then finds read already. Nothing of it is parsed before it is known to be Slack's. */
async function refusalOf(request: IncomingMessage, signingSecret: string): Promise<Refusal | undefined> {
  const { isRawBodyError, parseAndVerifyHTTPRequest, parseHTTPRequestBody } = HTTPModuleFunctions;
  // What comes without a length is counted as it comes.
  if (Number(request.headers['content-length']) > bodyLimit) return { status: 413, why: 'too-long' };
  request.headers['content-type'] = mediaTypeOf(request);
  try {
    const received = await parseAndVerifyHTTPRequest({ signingSecret, bodyLimit }, request);
    if (isOfTheFuture(request)) return { status: 401, why: 'of-the-future' };
    return isObject(() => parseHTTPRequestBody(received)) ? undefined : { status: 400, why: 'no-object' };
  } catch (error) {
    if (!isRawBodyError(error)) return { status: 401, why: whyUnverified(error) };
    return error.statusCode === 413 ? { status: 413, why: 'too-long' } : { status: 400, why: 'unreadable' };
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
