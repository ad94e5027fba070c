import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '../../../src/log.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { pathOf, requireSamePlace } from '../../../src/sandbox/keeping/kept-file.ts';
import { forgetKept, openKeeping, type Keeping } from '../../../src/sandbox/keeping/keeping.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/sandbox.ts';
import { keptPacks } from '../../support/packs-read.ts';
import { announcedTestRun, withServer } from '../../support/test-run.ts';
import { fewAtNorthwind, introduceEverybody, reads } from '../../support/world.ts';
import { control } from '../../support/page-controls.ts';

const run = announcedTestRun();
const start = Temporal.Instant.from('2026-03-03T09:00:00Z');

let dataDirectory = '';
const open = (): Promise<Keeping> => openKeeping({ databaseUrl: run.serverUrl, dataDirectory });
const forget = (): Promise<void> => forgetKept({ databaseUrl: run.serverUrl, dataDirectory });

beforeAll(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'peer-pairs-keeping-'));
});

afterAll(async () => {
  await forget();
  rmSync(dataDirectory, { recursive: true });
});

/** As `npm run sandbox -- --keep` does. */
async function begun(keeping: Keeping): Promise<Sandbox> {
  const sandbox = await startSandbox({
    databaseUrl: keeping.url,
    keys: keeping.keys,
    log: createLog('silent'),
    content: keptPacks(),
    isKept: true,
    ...(keeping.before ? { before: keeping.before } : { start }),
  });
  if (!keeping.before) await sandbox.addWorkspace(fewAtNorthwind);
  keeping.keep(sandbox);
  return sandbox;
}

/** From a start to a stop. */
async function on<Result>(act: (sandbox: Sandbox, workspace: Workspace) => Promise<Result>): Promise<Result> {
  const keeping = await open();
  const sandbox = await begun(keeping);
  try {
    const [workspace] = sandbox.slack.workspaces();
    if (!workspace) throw new Error('no workspace');
    return await act(sandbox, workspace);
  } finally {
    await sandbox.stop();
    await keeping.stop();
  }
}

const minutesAfter = ({ clock }: Sandbox, before: Temporal.Instant): number =>
  clock.now().since(before).total('minutes');

const databases = async (): Promise<number> => {
  const { rows } = await withServer(run, (server) =>
    server.query(`select from pg_database where starts_with(datname, 'peer_pairs_kept_')`),
  );
  return rows.length;
};

describe('a sandbox that is kept', () => {
  it('leaves nothing of a first start that came to nothing', async () => {
    const before = await databases();
    await (await open()).stop();
    expect(await databases()).toBe(before);
  });

  it('goes on with the people, the messages, the pairs and the clock of before', async () => {
    const before = await on(async (sandbox, workspace) => {
      const { dm, first } = await introduceEverybody(workspace);
      await workspace.join({ name: 'Newt Comer', timeZone: 'Europe/Lisbon' });
      await sandbox.advance({ days: 2 });
      await first.command('/peer profile');
      await reads(() => first.modal(), 'Next');
      const said = first.allMessages().map(text);
      return { dm, first: first.id, said, form: text(first.modal()), now: sandbox.clock.now() };
    });
    await on(async (sandbox, workspace) => {
      const first = workspace.person(before.first);
      expect(sandbox.slack.workspaces()).toHaveLength(1);
      expect(workspace.people().map(({ name }) => name)).toContain('Newt Comer');
      expect(first.allMessages().map(text)).toEqual(before.said);
      expect(text(first.modal())).toBe(before.form);
      expect(minutesAfter(sandbox, before.now)).toBeGreaterThanOrEqual(0);
      expect(minutesAfter(sandbox, before.now)).toBeLessThan(5);
      await first.closeModal();
      await first.press('Make our agreement', { in: before.dm });
      await reads(() => first.modal(), 'Our agreement');
    });
  });

  it('goes back to its first morning where everything starts over, and is kept from there', async () => {
    await on(async (sandbox) => {
      expect(minutesAfter(sandbox, start)).toBeGreaterThan(24 * 60);
      await control(sandbox, { kind: 'reset' });
    });
    await on(async (sandbox, workspace) => {
      expect(minutesAfter(sandbox, start)).toBeLessThan(5);
      expect(sandbox.slack.workspaces()).toHaveLength(1);
      expect(workspace.person('Ana Sousa').allMessages()).toEqual([]);
      await expect(open()).rejects.toThrow('Another sandbox runs on what is kept. Stop that one first');
    });
  });

  it('is in a file that nobody else can read', () => {
    expect(statSync(pathOf(dataDirectory)).mode & 0o777).toBe(0o600);
  });
});

describe('what is kept', () => {
  let path: string;
  let whole: Buffer;
  let database: string;

  beforeAll(() => {
    path = pathOf(dataDirectory);
    whole = readFileSync(path);
    ({ database } = JSON.parse(whole.toString().split('\n')[0] ?? '') as { database: string });
  });

  afterEach(() => writeFileSync(path, whole));

  it('is refused in words, with the way out, where another version wrote it', async () => {
    writeFileSync(path, `{"version":99,"database":"${database}"}\nwhatever it holds`);
    await expect(open()).rejects.toThrow(
      `${path} was written by another version of the sandbox (99, and this is 1). Add --fresh to throw it away and start again.`,
    );
  });

  it('is refused in words where it is damaged', async () => {
    writeFileSync(path, whole.subarray(0, whole.length - 400));
    await expect(open()).rejects.toThrow('can’t be read to its end. Add --fresh');
    writeFileSync(path, 'nothing of ours');
    await expect(open()).rejects.toThrow('Delete it, and start again.');
  });

  it('is refused in words on a server that does not have its database', async () => {
    const gone = Buffer.from('{"version":1,"database":"peer_pairs_kept_gone"}');
    writeFileSync(path, Buffer.concat([gone, whole.subarray(whole.indexOf('\n'))]));
    await expect(open()).rejects.toThrow(
      'isn’t on this server. Set DATABASE_URL as it was then. Add --fresh',
    );
  });

  it('stays at its place: another one is refused, with the way out', async () => {
    const keeping = await open();
    const { before } = keeping;
    await keeping.stop();
    if (!before) throw new Error('nothing was kept');
    expect(() => requireSamePlace(before, { isChosen: true })).toThrow('What is kept goes on at Northwind.');
    expect(() => requireSamePlace(before, { isChosen: false })).not.toThrow();
  });

  it('is thrown away together with its database, whichever version wrote it', async () => {
    const before = await databases();
    writeFileSync(path, `{"version":99,"database":"${database}"}\nwhatever it holds`);
    await forget();
    expect(await databases()).toBe(before - 1);
    const keeping = await open();
    expect(keeping.before).toBeUndefined();
    await keeping.stop();
  });
});
