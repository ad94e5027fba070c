import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { settingsTable, withSettings } from '../scripts/settings/table.ts';
import { environment } from '../src/config.ts';
import { settings } from '../src/settings.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** The formatter sets tables wide. */
const words = (text: string): readonly string[] => text.replaceAll(/[|\s-]+/gu, ' ').split(' ');

const names = Object.keys(environment.shape);

describe('the table of settings in README.md', () => {
  it('says what the schema says: npm run settings writes it', () => {
    expect(words(read('README.md'))).toEqual(words(withSettings(read('README.md'))));
  });

  it('names each variable once, with its default or what is so without it', () => {
    const table = settingsTable();
    expect([...table.matchAll(/^\| `(\w+)`/gmu)].map(([, name]) => name)).toEqual(names);
    expect(table).toContain('| `PORT` | for Slack’s requests, `/healthz` and `/readyz` | `3000` |');
    expect(table).toMatch(/`SLACK_SIGNING_SECRET` .* \| the start stops \|/u);
    expect(table).toMatch(/`SLACK_APP_TOKEN` .* \| HTTP on `PORT`/u);
  });

  it('says of each that may be left out and has no default what is so then', () => {
    const silent = Object.entries(environment.shape).filter(
      ([, schema]) =>
        schema.safeParse(undefined).success &&
        schema.parse(undefined) === undefined &&
        settings.get(schema)?.without === undefined,
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});

describe('.env.example', () => {
  it('has a line for each of them but the address of another Slack, and no other', () => {
    const lines = [...read('.env.example').matchAll(/^([A-Z_]+)=/gmu)].map(([, name = '']) => name);
    const ofCompose = 'POSTGRES_PASSWORD';
    expect(lines.toSorted()).toEqual(
      [...names.filter((name) => name !== 'SLACK_API_URL'), ofCompose].toSorted(),
    );
  });
});
