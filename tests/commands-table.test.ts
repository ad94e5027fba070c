import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { commandsTable, withCommands } from '../scripts/commands/table.ts';
import { commandsOf } from '../src/feature.ts';
import { features } from '../src/features.ts';

/** The formatter sets tables wide. */
const words = (text: string): readonly string[] => text.replaceAll(/[|\s-]+/gu, ' ').split(' ');

describe('the table of commands in README.md', () => {
  it('says what each feature says of its own: npm run usage-hint writes it', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    expect(words(readme)).toEqual(words(withCommands(readme)));
  });

  it('names each command once, and whom it is for', () => {
    const table = commandsTable();
    const named = [...table.matchAll(/^\| `\/peer ([\w-]+)`/gmu)].map(([, word]) => word);
    expect(named).toEqual(commandsOf(features).map(({ word }) => word));
    expect(table).toMatch(/`\/peer join` \| .* \| who hasn’t joined \|/u);
    expect(table).toMatch(/`\/peer profile` \| .* \| who has joined \|/u);
    expect(table).toMatch(/`\/peer goals` \| .* \| who has a peer \|/u);
    expect(table).toMatch(/`\/peer rematch` \| .* \| who has a peer \|/u);
    expect(table).toMatch(/`\/peer privacy` \| .* \| everybody \|/u);
    expect(table).toMatch(/`\/peer match` \| .* \| program admins \|/u);
    expect(table).not.toMatch(/\| *(?:undefined)? *\|$/mu);
  });
});
