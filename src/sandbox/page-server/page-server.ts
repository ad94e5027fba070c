import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { SandboxActor, World } from '../state/world.ts';
import { visibleMessages } from '../state/conversations.ts';
import { readBody } from '../http-body.ts';
import type { RequestHandler } from '../server.ts';
import { humansOf } from '../state/workspace-state.ts';
import { serveAsset } from './assets.ts';
import { namesIn } from '../driver/seen.ts';
import { control, doIt, REPLACING, requireFree, untilFree } from './controlling.ts';
import type { PageOptions } from './controls.ts';
import { gesture, perform } from './gestures.ts';
import { pageState } from './page-state.ts';
import { shellState } from './shell-state.ts';
import { trafficOf } from './traffic.ts';
import type { Troubles } from './troubles.ts';
import { breakLine, makeTrouble, trouble } from './troubles.ts';

const asPerson = z.object({ teamId: z.string(), personId: z.string(), gesture });
const asTrouble = z.object({ teamId: z.string(), personId: z.string(), trouble });

/** What only looks, or is done by the page itself. */
const LOOKING: ReadonlySet<string> = new Set(['open-app', 'read']);

/** The page and its own endpoints, for this machine's browser alone. */
export function createPageRoute(world: World, options: PageOptions): RequestHandler {
  const troubles: Troubles = { network: 'none' };
  const touched = { isTouched: false };
  const replacing = { done: Promise.resolve() };
  const underWay = new Set<Promise<void>>();
  return async (request, response) => {
    const url = new URL(request.url ?? '/', world.url);
    if (!url.pathname.startsWith('/sandbox/')) {
      if (!serveAsset(url.pathname, response)) send(response, 404, { ok: false, message: 'Not found' });
      return;
    }
    if (!isFromOurPage(world, request))
      return send(response, 403, { ok: false, message: 'Only from the page itself' });
    if (url.pathname === '/sandbox/live') return options.live.follow(response);
    await options.opening;
    return serveSandbox(
      world,
      { ...options, troubles, touched, replacing, underWay },
      { request, response, url },
    );
  };
}

/** Refuses what another site's page sends: browsers name its origin, and let no other site send JSON unasked. */
function isFromOurPage(world: World, { headers, method }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  const port = new URL(world.url).port;
  const origins = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
  const isOurOrigin = headers.origin === undefined || origins.includes(headers.origin);
  const isOurSite = site === undefined || site === 'same-origin' || site === 'none';
  const isJson = method === 'GET' || headers['content-type'] === 'application/json';
  return isOurOrigin && isOurSite && isJson;
}

type Served = PageOptions & {
  readonly troubles: Troubles;
  readonly touched: { isTouched: boolean };
  /** Done once no workspace is being put in the place of another: none is shown half made, and none acted in. */
  readonly replacing: { done: Promise<unknown> };
  /** What people are doing: it ends before the workspace does in which they do it. */
  readonly underWay: Set<Promise<void>>;
};
type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly url: URL };

async function serveSandbox(world: World, options: Served, exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange;
  const route = `${request.method} ${url.pathname}`;
  if (route !== 'POST /sandbox/control') await options.replacing.done;
  if (route === 'GET /sandbox/state') return sendStateOf(world, exchange, pageState);
  if (route === 'GET /sandbox/shell')
    return sendStateOf(world, exchange, (actor) => shellState(actor, options));
  if (route === 'GET /sandbox/traffic') return send(response, 200, trafficOf(world));
  if (route === 'GET /sandbox/timeline') return sendTimeline(world, options, exchange);
  if (route.startsWith('GET /sandbox/file/')) return sendFile(world, exchange);
  if (route === 'POST /sandbox/do') return doGesture(world, options, exchange);
  if (route === 'POST /sandbox/trouble') return doTrouble(world, options, exchange);
  if (route === 'POST /sandbox/control') return doControl(world, options, exchange);
  return send(response, 404, { ok: false, message: 'Not found' });
}

/** The person asked for, or the first of the first workspace. */
function actorFor(world: World, teamId: string | null, personId: string | null): SandboxActor | undefined {
  const workspace = world.workspaces.get(teamId ?? '') ?? [...world.workspaces.values()][0];
  if (!workspace) return undefined;
  const people = humansOf(workspace).filter(({ isDeactivated }) => !isDeactivated);
  const person = people.find(({ id }) => id === personId) ?? people[0];
  return person && { world, workspace, personId: person.id };
}

/** One person's Slack, and what stands around it. */
function sendStateOf(
  world: World,
  { response, url }: Exchange,
  stateOf: (actor: SandboxActor) => object,
): void {
  const actor = actorFor(world, url.searchParams.get('team'), url.searchParams.get('person'));
  if (!actor) return send(response, 503, { ok: false, message: 'There is no workspace yet' });
  send(response, 200, stateOf(actor));
}

async function doGesture(
  world: World,
  { underWay, touched }: Served,
  { request, response }: Exchange,
): Promise<void> {
  const asked = asPerson.safeParse(parsed(await readBody(request)));
  const actor = asked.success ? actorFor(world, asked.data.teamId, asked.data.personId) : undefined;
  const isThere = actor !== undefined && actor.personId === asked.data?.personId;
  // A page looks on for a moment after its workspace was replaced.
  if (!isThere && LOOKING.has(asked.data?.gesture.kind ?? '')) return send(response, 200, { ok: true });
  if (!asked.success || !isThere) return send(response, 400, { ok: false, message: 'That cannot be done' });
  if (!LOOKING.has(asked.data.gesture.kind)) touched.isTouched = true;
  await among(
    underWay,
    answered(world, response, () => perform(actor, asked.data.gesture)),
  );
}

async function among(all: Set<Promise<void>>, done: Promise<void>): Promise<void> {
  all.add(done);
  await done.finally(() => all.delete(done));
}

async function doTrouble(world: World, served: Served, { request, response }: Exchange): Promise<void> {
  const asked = asTrouble.safeParse(parsed(await readBody(request)));
  const actor = asked.success ? actorFor(world, asked.data.teamId, asked.data.personId) : undefined;
  const { controls, troubles } = served;
  if (!asked.success || !actor || !controls)
    return send(response, 400, { ok: false, message: 'That cannot be done' });
  await answered(world, response, () => makeTrouble(actor, { troubles, controls }, asked.data.trouble));
}

async function doControl(
  world: World,
  { controls, troubles, touched, replacing, underWay }: Served,
  { request, response }: Exchange,
): Promise<void> {
  const asked = control.safeParse(parsed(await readBody(request)));
  if (!asked.success || !controls) return send(response, 400, { ok: false, message: 'That cannot be done' });
  const wanted = asked.data;
  if (wanted.kind === 'stop') return answered(world, response, async () => controls.stop?.());
  // The old workspace is to hear of its end.
  const replaces = REPLACING.has(wanted.kind);
  if (replaces) breakLine(world, troubles, 'none');
  const done = answered(world, response, async () => {
    if (replaces) await untilFree(controls, underWay);
    else requireFree(world, controls);
    touched.isTouched = !replaces;
    return doIt(controls, wanted);
  });
  if (!replaces) return among(underWay, done);
  replacing.done = done;
  await done;
}

async function sendTimeline(
  world: World,
  { controls }: PageOptions,
  { response, url }: Exchange,
): Promise<void> {
  const actor = actorFor(world, url.searchParams.get('team'), url.searchParams.get('person'));
  if (!actor || !controls?.timeline) return send(response, 404, { ok: false, message: 'Not found' });
  const { workspace, personId } = actor;
  send(response, 200, await controls.timeline({ teamId: workspace.teamId, personId }, namesIn(workspace)));
}

/** Does it, and tells the page how it went. */
async function answered(
  world: World,
  response: ServerResponse,
  act: () => Promise<string | void>,
): Promise<void> {
  try {
    const message = await act();
    send(response, 200, { ok: true, ...(message && { message }) });
  } catch (error) {
    send(response, 200, { ok: false, message: error instanceof Error ? error.message : String(error) });
  } finally {
    world.changed();
  }
}

function sendFile(world: World, { response, url }: Exchange): void {
  const [, , , teamId = '', fileId = ''] = url.pathname.split('/');
  const actor = actorFor(world, teamId, url.searchParams.get('person'));
  const seen = [...(actor?.workspace.conversations.values() ?? [])]
    .filter(({ memberIds }) => actor && memberIds.has(actor.personId))
    .flatMap((conversation) => visibleMessages(conversation, actor?.personId ?? ''))
    .flatMap(({ files }) => files)
    .find(({ id }) => id === fileId);
  if (!seen) return send(response, 404, { ok: false, message: 'Not found' });
  const name = encodeURIComponent(seen.name);
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
  });
  response.end(seen.content);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
