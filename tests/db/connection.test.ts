import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { connectionTo } from '../../src/db/connection.ts';

const warnings: string[] = [];
const noted = ({ message }: Error) => void warnings.push(message);

beforeEach(() => {
  warnings.length = 0;
  process.on('warning', noted);
});
afterEach(() => void process.off('warning', noted));

/** How a connection by such a URL goes about TLS. */
async function tlsBy(query: string): Promise<unknown> {
  const client = new Client(connectionTo(`postgres://me:secret@db.example/pairs?${query}`));
  await turn();
  return client.ssl;
}

describe('sslmode in DATABASE_URL', () => {
  it.each([
    'sslmode=require',
    'sslmode=prefer',
    'sslmode=verify-ca&application_name=peers',
    'application_name=peers&sslmode=require',
    'sslmode=verify-full',
  ])('asks for TLS with a certificate that is checked, and prints nothing of it: %s', async (query) => {
    expect(await tlsBy(query)).toEqual({});
    expect(warnings).toEqual([]);
  });

  it.each([
    ['sslmode=disable', false],
    ['sslmode=no-verify', { rejectUnauthorized: false }],
    ['sslmode=require&uselibpqcompat=true', { rejectUnauthorized: false }],
    ['uselibpqcompat=true&sslmode=prefer', { rejectUnauthorized: false }],
    ['application_name=sslmode', false],
  ])('means what it says where it says less: %s', async (query, tls) => {
    expect(await tlsBy(query)).toEqual(tls);
    expect(warnings).toEqual([]);
  });
});
