import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DatabaseError } from 'pg';
import { ConfigError } from '../src/config.ts';
import { databaseFaultOf } from '../src/db/database-fault.ts';
import { DatabaseAwayError } from '../src/db/out-of-reach.ts';
import { wordsForOperators } from '../src/words-for-operators.ts';
import { run } from './operating/commands.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** Each that docs/operations.md lists, and the start: its name, and the file that it runs. */
const commands = [...`npm run start\n${read('docs/operations.md')}`.matchAll(/npm run ([a-z-]+)/gu)]
  .map(([, name = '']) => [
    name,
    new RegExp(`"${name}": "node.* (\\S+\\.ts)"`, 'u').exec(read('package.json'))?.[1] ?? '',
  ])
  .filter(([name, file], index, all) => file !== '' && all.findIndex(([other]) => other === name) === index);

const ofPostgres = (code: string) =>
  Object.assign(new DatabaseError('said of me@db.example', 20, 'error'), { code });
const ofSystem = (code: string, syscall: string) =>
  Object.assign(new Error(`${code} 10.0.0.7`), { code, syscall });

const faults: readonly (readonly [Error, RegExp])[] = [
  [
    ofPostgres('28P01'),
    /no such user, or another password for them \(28P01\)\. Set the right ones in DATABASE_URL/u,
  ],
  [ofPostgres('28000'), /does not let that user in from here.*pg_hba\.conf/u],
  [ofPostgres('3D000'), /no database of that name.*CREATE DATABASE/u],
  [ofPostgres('42501'), /may not do there what the bot needs.*ALTER DATABASE/u],
  [ofPostgres('53300'), /no room for one more connection/u],
  [ofPostgres('57P03'), /starting or stopping.*Wait a minute/u],
  [ofSystem('ECONNREFUSED', 'connect'), /nothing listens at its address.*Start the server/u],
  [Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' }), /nothing listens at its address/u],
  [ofSystem('ENOTFOUND', 'getaddrinfo'), /no host has that name.*Correct the host in DATABASE_URL/u],
  [ofSystem('ENOENT', 'connect'), /nothing listens at its socket/u],
  [new Error('timeout expired'), /does not answer.*firewall/u],
  [new Error('The server does not support SSL connections'), /knows no TLS.*sslmode=disable/u],
  [ofSystem('SELF_SIGNED_CERT_IN_CHAIN', 'read'), /does not trust.*sslrootcert=… in DATABASE_URL/u],
  [
    Object.assign(new Error('of db.example'), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }),
    /certificate is for another host.*Name in DATABASE_URL the host/u,
  ],
  [
    Object.assign(new Error('certificate has expired'), { code: 'CERT_HAS_EXPIRED' }),
    /certificate has run out.*Renew it/u,
  ],
  [new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'), /asks for a password/u],
  [new DatabaseAwayError('database-away', { cause: ofPostgres('28P01') }), /no such user/u],
];

describe('what an operator reads of an error', () => {
  it.each(faults)(
    'of the database is its own cause and next step, and no host or user: %s',
    (error, words) => {
      const told = wordsForOperators(error);
      expect(told).toMatch(words);
      expect(told).toMatch(/^The database cannot be used: .*$/u);
      expect(told).not.toMatch(/db\.example|10\.0\.0\.7/u);
    },
  );

  it('tells each of them apart, and which variable it is about', () => {
    const told = faults.slice(0, 7).map(([error]) => databaseFaultOf(error)?.next);
    expect(new Set(told).size).toBe(7);
    expect(databaseFaultOf(ofPostgres('28P01'), 'DATABASE_APP_URL')?.next).toContain('DATABASE_APP_URL');
  });

  it('is our own words, or the system’s about a file or an argument, with no stack', () => {
    const missing = new ConfigError([{ variable: 'PORT', words: 'is not set' }]);
    expect(wordsForOperators(missing)).toBe(missing.message);
    const file = Object.assign(new Error("EROFS: read-only file system, open 'x.json'"), {
      code: 'EROFS',
      syscall: 'open',
      path: 'x.json',
    });
    expect(wordsForOperators(file)).toBe(file.message);
    const argument = Object.assign(new TypeError("Unknown option '--alll'"), {
      code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION',
    });
    expect(wordsForOperators(argument)).toBe(argument.message);
  });

  it.each([
    new TypeError('nothing is not a function'),
    ofPostgres('42601'),
    Object.assign(new Error('odd'), { code: 'ERR_INVALID_ARG_TYPE' }),
  ])('keeps its stack where nobody foresaw it: %s', (error) => {
    expect(wordsForOperators(error)).toContain(' at ');
  });
});

describe('each command of an operator', () => {
  it('tells what went wrong by this one door', () => {
    expect(commands.map(([name]) => name)).toEqual(expect.arrayContaining(['start', 'doctor', 'live-check']));
    const others = commands.filter(
      ([, file = '']) => !/^await run(Command|UntilStopped)\(/mu.test(read(file)),
    );
    expect(others).toEqual([]);
  });

  it.each(commands)('refuses what it does not know, and says how it is used: %s', async (name, file) => {
    expect(await run({}, file, 'one', 'two', 'three')).toEqual(usageOf(name));
  });

  it('refuses an option that it does not know in the same way', async () => {
    expect(await run({}, 'src/run-doctor.ts', '--unheard-of')).toEqual(usageOf('doctor'));
  });
});

const usageOf = (name: string) => ({
  code: 2,
  said: expect.stringMatching(new RegExp(String.raw`^Usage: npm (?:run )?${name}\b`, 'u')),
});
