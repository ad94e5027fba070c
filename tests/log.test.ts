import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { createLog, type Log } from '../src/log.ts';
import { anyText } from './support/any-text.ts';

const secretFields = [
  'token',
  'botToken',
  'access_token',
  'refreshToken',
  'client_secret',
  'authorization',
  'text',
  'blocks',
  'view',
  'state',
  'values',
  'private_metadata',
  'body',
  'personId',
  'person_ids',
  'unreachable',
  'detail',
] as const;

const token = fc
  .tuple(fc.constantFrom('xoxb-', 'xoxp-', 'xoxe-1-', 'xapp-1-'), fc.stringMatching(/^[A-Za-z0-9-]{8,40}$/))
  .map((parts) => parts.join(''));

/** Told apart from every other word of a line, in no other way than by being secret. */
const secret = 'what-a-person-wrote';

function logged(write: (log: Log) => void): string {
  const lines: string[] = [];
  write(createLog('trace', { write: (line) => void lines.push(line) }));
  expect(lines).toHaveLength(1);
  return lines.join('');
}

/** Puts a value under a path of harmless names, lists among them. */
const buried = (value: unknown, path: readonly string[]): unknown =>
  path.reduceRight<unknown>((inner, name) => (name === 'list' ? [inner] : { [name]: inner }), value);

const path = fc.array(fc.constantFrom('outer', 'inner', 'data', 'message', 'list'), { maxLength: 6 });

describe('the log', () => {
  it('hides every field that can hold a secret or what a person wrote, however deep it lies', () => {
    fc.assert(
      fc.property(fc.constantFrom(...secretFields), path, (field, way) => {
        const line = logged((log) =>
          log.info({ about: buried({ [field]: secret, kept: 'kept' }, way) }, 'said'),
        );
        expect(line).not.toContain(secret);
        expect(line).toContain('"kept":"kept"');
      }),
    );
  });

  it('hides such a field at the top, whatever it holds', () => {
    for (const field of secretFields) {
      const line = logged((log) => log.info({ [field]: { deep: [{ within: secret }] } }, 'said'));
      expect(JSON.parse(line)).toMatchObject({ [field]: '[hidden]', msg: 'said' });
    }
  });

  it('hides it under any spelling of its name', () => {
    for (const field of ['Authorization', 'AUTHORIZATION', 'privateMetadata', 'bot_token'])
      expect(logged((log) => log.info({ headers: { [field]: secret } }, 'said'))).not.toContain(secret);
  });

  it('cuts a Slack token out of whatever it strays into', () => {
    fc.assert(
      fc.property(token, path, (secretToken, way) => {
        const line = logged((log) =>
          log.info({ about: buried(`Bearer ${secretToken}, and so on`, way) }, `with ${secretToken}`),
        );
        expect(line).not.toContain(secretToken);
        expect(line.match(/\[token\]/g)).toHaveLength(2);
      }),
    );
  });

  it('hides both in an error: in its message, its data, its configuration and its cause', () => {
    fc.assert(
      fc.property(token, fc.constantFrom(...secretFields), path, (secretToken, field, way) => {
        const cause = Object.assign(new Error(`inner ${secretToken}`), { data: { [field]: secret } });
        const error = Object.assign(new Error(`outer ${secretToken}`, { cause }), {
          data: buried({ [field]: secret }, way),
          config: { headers: { Authorization: `Bearer ${secretToken}` }, url: 'https://slack.com/api/' },
        });
        const line = logged((log) => log.error({ err: error }, 'it failed'));
        expect(line).not.toContain(secretToken);
        expect(line).not.toContain(secret);
        expect(line).toContain('outer [token]');
      }),
    );
  });

  it('hides both in an error that is logged by itself', () => {
    const error = Object.assign(new Error('refused: xoxb-1-2-abcdef'), {
      data: { message: { text: secret } },
    });
    const line = logged((log) => log.error(error));
    expect(line).not.toMatch(/xoxb|what-a-person-wrote/);
    expect(line).toContain('refused: [token]');
  });

  it('hides both in what a child logger always says', () => {
    const line = logged((log) =>
      log.child({ request: { body: secret }, by: 'xoxb-1-2-abcdef' }).info('said'),
    );
    expect(line).not.toMatch(/xoxb|what-a-person-wrote/);
  });

  it('stays one line of JSON, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), anyText(), (about, message) => {
        const line = logged((log) => log.info({ about }, message));
        expect(line.endsWith('\n')).toBe(true);
        expect(line.trimEnd()).not.toContain('\n');
        expect(JSON.parse(line)).toMatchObject({ level: 30 });
      }),
    );
  });

  it('hides the line of the database that an error brings along, and says what it is', () => {
    const error = Object.assign(new Error('terminating connection'), { client: { secretKey: -1363451255 } });
    const line = logged((log) => log.error({ err: error }, 'the queue reports an error'));
    expect(line).not.toContain('1363451255');
    expect(line).toContain('terminating connection');
  });

  it('hides what lies in a circle', () => {
    const circle: Record<string, unknown> = { text: secret };
    circle['self'] = circle;
    expect(logged((log) => log.info({ circle }, 'said'))).not.toContain(secret);
  });
});
