import type { Capacity, Command, PairCapacity } from '../../src/command.ts';
import { commandsOf } from '../../src/feature.ts';
import { features } from '../../src/features.ts';

const begin = '<!-- what follows is written by `npm run usage-hint` from src/features.ts -->';
const end = '<!-- until the end of the commands -->';

const reader = { language: 'en', locale: 'en-US', timeZone: 'UTC' } as const;

const audiences: Readonly<Record<Exclude<Capacity, PairCapacity>, string>> = {
  outsider: 'who hasn’t joined',
  present: 'who has joined',
  away: 'who is paused',
  peer: 'who has a peer',
  'has-agreement': 'who has an agreement',
  admin: 'program admins',
};

/** Every command, with what its own feature says of it, as a table of Markdown. */
export function commandsTable(): string {
  const rows = commandsOf(features).map(
    ({ word, shownTo, words }) => `| \`/peer ${word}\` | ${words(reader).line} | ${audienceOf(shownTo)} |`,
  );
  return ['| command | what it does | shown to |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The widest of them stands first. */
const audienceOf = (shownTo: Command['shownTo']): string =>
  shownTo === 'everybody'
    ? 'everybody'
    : shownTo
        .slice(0, 1)
        .map((capacity) => audiences[isOfPair(capacity) ? 'peer' : capacity])
        .join('');

/** What a pair allows is for somebody who has one. */
const isOfPair = (capacity: Capacity): capacity is PairCapacity => !(capacity in audiences);

/** README.md with the table as it is now. */
export function withCommands(readme: string): string {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from === -1 || to < from) throw new Error('README.md has no place for the commands');
  return `${readme.slice(0, from + begin.length)}\n\n${commandsTable()}\n\n${readme.slice(to)}`;
}
