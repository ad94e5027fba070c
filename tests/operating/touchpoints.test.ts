import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createVault, type Sealed } from '../../src/db/vault.ts';
import { prepareDatabase } from '../../src/prepare-database.ts';
import { tokenPlace } from '../../src/slack/installations.ts';
import { testKeys } from '../support/postgres.ts';
import { room } from '../support/room.ts';
import { few } from '../support/world.ts';
import { run, whoAndWhere } from './commands.ts';

const here = room({ people: few, introduced: true, shared: true, silent: true, withoutRateLimits: true });
const [k1] = testKeys;

const touchpoints = (changes: Readonly<Record<string, string>>, ...words: readonly string[]) =>
  run(
    {
      SLACK_BOT_TOKEN: here.workspace.botToken,
      SLACK_SIGNING_SECRET: 'a secret of Slack’s',
      SLACK_API_URL: here.slack.apiUrl,
      DATABASE_URL: here.world.databaseUrl,
      ENCRYPTION_KEYS: `k1:${k1.key.toString('base64')}`,
      ...changes,
    },
    'src/show-touchpoints.ts',
    ...words,
  );

describe('npm run touchpoints', () => {
  it('shows an operator what comes to a pair and what has come, with nobody’s name, and changes nothing', async () => {
    await here.rows.delivered();
    const before = await here.rows.all();
    const { code, said } = await touchpoints({}, '--pair', here.pairId);
    expect([code, said]).toEqual([0, expect.stringMatching(/^Coming in the next 8 weeks/u)]);
    expect(said).toContain('  introduction  sent  1');
    for (const words of await whoAndWhere(here)) expect(said).not.toContain(words);
    expect(await here.rows.all()).toEqual(before);
  });

  it('makes no change to a database that is older than it, and says the way out in one line', async () => {
    const last = 'name = (select max(name) from kysely_migration)';
    const [taken] = await here.rows.query<{ name: string; timestamp: string }>(
      `delete from kysely_migration where ${last} returning name, timestamp`,
    );
    expect(await touchpoints({}, '--pair', here.pairId)).toEqual({
      code: 1,
      said: expect.stringMatching(/^This version can’t work with the database: .* start the bot[^\n]*\n$/u),
    });
    await here.rows.query('insert into kysely_migration values ($1, $2)', [taken?.name, taken?.timestamp]);
  });

  it('says which key is missing, and what to do, where another opens the token alone', async () => {
    const k2 = { id: 'k2', key: randomBytes(32) };
    const place = tokenPlace(here.workspace.teamId);
    const [kept] = await here.rows.query<{ sealed: Sealed }>(
      'select bot_token_sealed as sealed from installations',
    );
    const setTo = (sealed: string) =>
      here.rows.query('update installations set bot_token_sealed = $1', [sealed]);
    const { databaseUrl: url } = here.world;
    await setTo(createVault([k2]).seal(here.workspace.botToken, place));
    await prepareDatabase({ url, keys: [k2] });
    expect(
      await touchpoints({ ENCRYPTION_KEYS: `k2:${k2.key.toString('base64')}` }, '--pair', here.pairId),
    ).toEqual({
      code: 1,
      said: expect.stringMatching(
        /^cannot open \S+: it lies under the key k1, which is not in the ring\. Put that key back into ENCRYPTION_KEYS[^\n]*\n$/u,
      ),
    });
    await setTo(kept?.sealed ?? '');
    await prepareDatabase({ url, keys: testKeys });
  });

  it('says of an id that is no pair’s, or none at all, what is wrong, and ends with a code for it', async () => {
    expect(await touchpoints({}, '--pair', crypto.randomUUID())).toEqual({
      code: 1,
      said: 'No such pair.\n',
    });
    for (const words of [[], ['--pair', 'ana']])
      expect(await touchpoints({}, ...words)).toEqual({
        code: 2,
        said: expect.stringContaining('Usage: npm run touchpoints -- --pair <id>'),
      });
  });
});
