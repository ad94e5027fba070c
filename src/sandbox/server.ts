import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BodyTooLargeError, parseFields, readBody } from './http-body.ts';
import { takeResponse } from './app/responses.ts';
import { ownAddresses } from './own-address.ts';
import { tellError, type World } from './state/world.ts';
import { serveApi } from './web-api/endpoint.ts';
import { SlackRefusalError } from './web-api/refusal.ts';

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Serves the stand-in on 127.0.0.1: Slack's API, its upload and response addresses, and the page by `page`. */
export async function listen(world: World, page: RequestHandler, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    answer(world, page, { request, response }).catch((error: unknown) => {
      if (!(error instanceof BodyTooLargeError)) tellError(world, `The sandbox: ${String(error)}`);
      if (!response.headersSent) response.writeHead(error instanceof BodyTooLargeError ? 413 : 500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return server;
}

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

async function answer(world: World, page: RequestHandler, { request, response }: Exchange): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', world.url);
  if (!isAddressedToUs(world, request)) return end(response, 403, 'Only reachable on this machine');
  if (pathname.startsWith('/api/')) return serveApi(world, request, response);
  if (pathname.startsWith('/response/'))
    return serveResponse(world, pathname.slice(10), { request, response });
  if (pathname.startsWith('/upload/')) return serveUpload(world, pathname, { request, response });
  return page(request, response);
}

/** Refuses names that merely resolve to this machine, so that no web page can reach the stand-in by one. */
const isAddressedToUs = ({ url }: World, { headers }: IncomingMessage): boolean =>
  ownAddresses(url).hosts.includes(headers.host ?? '');

/** What goes wrong with calls of methods alone leaves it as it is. */
const isExpired = ({ faults }: World): boolean => faults.take('response_url', 'by name') !== undefined;

async function serveResponse(world: World, id: string, { request, response }: Exchange): Promise<void> {
  const body = (await readBody(request)).toString();
  const fields = parseFields(body, request.headers['content-type']);
  if (isExpired(world)) return end(response, 404, 'expired_url');
  try {
    takeResponse(world, id, fields);
    world.changed();
    end(response, 200, 'ok');
  } catch (refusal) {
    if (!(refusal instanceof SlackRefusalError)) throw refusal;
    const isGone =
      refusal.code === 'expired_url' || refusal.code === 'used_url' || refusal.code === 'no_service';
    end(response, isGone ? 404 : 400, refusal.code);
  }
}

async function serveUpload(world: World, pathname: string, { request, response }: Exchange): Promise<void> {
  const [, , teamId = '', fileId = ''] = pathname.split('/');
  const workspace = world.workspaces.get(teamId);
  const file = workspace?.files.get(fileId);
  if (!workspace || !file) return end(response, 404, 'file_not_found');
  const content = await uploadedContent(request);
  workspace.files.set(fileId, { ...file, content });
  end(response, 200, `OK - ${content.length}`);
}

/** Slack takes the file as the bare body or as a form's only file. */
async function uploadedContent(request: IncomingMessage): Promise<Buffer> {
  const body = await readBody(request);
  const contentType = request.headers['content-type'] ?? '';
  if (!contentType.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
  const part = [...form.values()].find((value) => value instanceof Blob);
  return part ? Buffer.from(await part.arrayBuffer()) : Buffer.alloc(0);
}

function end(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(body);
}
