import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import type { PageState } from '../../src/sandbox/page-server/page-state.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { keptPacks } from '../support/packs-read.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { fewAtNorthwind } from '../support/world.ts';

describe('a page that is open before the sandbox is whole', () => {
  let database: TestDatabase;
  let sandbox: Sandbox;
  let seen: PageState;
  const lines: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    const port = await freePort();
    const starting = startSandbox({
      databaseUrl: database.url,
      content: keptPacks(),
      log: createLog('warn', { write: (line) => void lines.push(line) }),
      port,
      first: fewAtNorthwind,
    });
    seen = await lookAgain(port);
    await openHome(port, seen);
    sandbox = await starting;
  });

  afterAll(async () => {
    await sandbox.stop();
    await database.drop();
  });

  it('is shown the workspace once the bot is installed there, and all who join have joined', async () => {
    expect(seen.people.map(({ name }) => name)).toContain('Ana Sousa');
    const [workspace] = sandbox.slack.workspaces();
    await eventually(() => expect(workspace?.state.homes.size).toBe(1));
    expect(lines.join('')).toBe('');
  });
});

/** As a page does that has lost its sandbox: until something answers. What it is answered first, it shows. */
const lookAgain = (port: number): Promise<PageState> =>
  eventually(async () => {
    const response = await fetch(`http://127.0.0.1:${port}/sandbox/state`);
    expect(response.status).toBe(200);
    return (await response.json()) as PageState;
  });

const openHome = (port: number, { teamId, personId }: PageState): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/sandbox/do`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ teamId, personId, gesture: { kind: 'open-app', tab: 'home' } }),
  });

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
