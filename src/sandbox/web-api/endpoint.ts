import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { parseFields, readBody } from '../http-body.ts';
import type { World } from '../state/world.ts';
import { remember } from '../state/world.ts';
import type { ApiAnswer, ApiCall } from './dispatch.ts';
import { dispatch } from './dispatch.ts';
import type { Fault } from '../state/faults.ts';

/** Serves `/api/<method>`, with whatever fault a test has asked for. */
export async function serveApi(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = await readCall(request);
  const fault = world.faults.take(call.method);
  await fault?.holdBack?.(call.args);
  if (fault?.delayMs) await pause(fault.delayMs);
  const spoils = fault !== undefined && spoilsAnswer(fault);
  if (!spoils || fault.afterEffect) {
    const answer = await dispatch(world, call);
    if (!spoils) return send(response, answer);
  } else logSpoiled(world, call, fault);
  if (fault.dropConnection) request.socket.destroy();
  else if (fault.body !== undefined) sendPage(response, fault.status ?? 200, fault.body);
  else send(response, spoiledAnswer(fault));
}

const spoilsAnswer = ({ dropConnection, status, error, body }: Fault): boolean =>
  dropConnection === true || status !== undefined || error !== undefined || body !== undefined;

function logSpoiled(world: World, { method, args, begun }: ApiCall, fault: Fault): void {
  remember(world, world.requests, {
    method,
    args,
    teamId: undefined,
    status: fault.dropConnection ? 0 : (fault.status ?? 200),
    ok: false,
    took: Math.round(performance.now() - begun),
    isSpoiled: true,
    ...(fault.error === undefined ? {} : { error: fault.error }),
  });
}

function spoiledAnswer({ status = 200, error, retryAfter }: Fault): ApiAnswer {
  return {
    status,
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    body: { ok: false, error: error ?? (status === 429 ? 'ratelimited' : 'internal_error') },
  };
}

function sendPage(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(body);
}

async function readCall(request: IncomingMessage): Promise<ApiCall> {
  const begun = performance.now();
  const url = new URL(request.url ?? '/', 'http://slack');
  const fields = {
    ...Object.fromEntries(url.searchParams),
    ...parseFields((await readBody(request)).toString(), request.headers['content-type']),
  };
  const { token, ...args } = fields;
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return {
    method: url.pathname.replace(/^\/api\//, ''),
    token: bearer ?? (typeof token === 'string' ? token : undefined),
    args,
    begun,
  };
}

function send(response: ServerResponse, { status, headers, body }: ApiAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
