import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDatabase, openStandingDatabase } from '../../src/db/open-database.ts';

let dataDirectory: string;

beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'peer-pairs-key-'));
  await chmod(dataDirectory, 0o755);
});

afterEach(() => rm(dataDirectory, { recursive: true }));

const named = () => ({
  databaseUrl: undefined,
  databaseAppUrl: undefined,
  encryptionKeys: undefined,
  dataDirectory,
});
const file = () => join(dataDirectory, 'encryption-key');
const key = Buffer.alloc(32, 7).toString('base64');

describe('the key file of an embedded database', () => {
  it.each([
    ['is empty', '\n', /it is empty\. Put it back from your backup/u],
    ['is cut off', `k1:${key.slice(0, 20)}\n`, /does not read "id:base64 of 32 bytes"/u],
    ['has no id', `${key}\n`, /does not read "id:base64/u],
  ])('that %s is told to the start and to commands, and no server is started', async (_, text, words) => {
    await mkdir(join(dataDirectory, 'postgres'));
    await writeFile(file(), text);
    for (const open of [openDatabase, openStandingDatabase])
      await expect(open(named())).rejects.toMatchObject({
        code: 'key-file',
        message: expect.stringMatching(words),
      });
    expect(await readdir(join(dataDirectory, 'postgres'))).toEqual([]);
  });

  it('that cannot be read is told with why', async () => {
    await mkdir(file());
    await expect(openDatabase(named())).rejects.toMatchObject({
      message: expect.stringMatching(/EISDIR.*See that/u),
    });
  });

  it('is not made by a command, nor is a database', async () => {
    await expect(openStandingDatabase(named())).rejects.toMatchObject({ code: 'no-database' });
    await mkdir(join(dataDirectory, 'postgres'));
    await expect(openStandingDatabase(named())).rejects.toMatchObject({
      message: expect.stringMatching(/it is not there\. Put it back/u),
    });
    expect(await readdir(dataDirectory)).toEqual(['postgres']);
  });
});
