import type { Reader } from '../../src/language.ts';
import type { Exhibit, Room } from './exhibit.ts';
import { messageInWords, plainly, viewInWords } from './in-words.ts';
import { rooms } from './rooms.ts';

const visitor: Reader = { language: 'en', locale: 'en-GB', timeZone: 'Europe/Lisbon' };

const madeBy =
  'Made by `npm run gallery` from the views themselves, with made-up people. Change the words where they stand, not here.';

/** The pages, by their path within `docs`. */
export function gallery(): ReadonlyMap<string, string> {
  const all = rooms(visitor);
  return new Map([
    ['gallery.md', entrance(all)],
    ...all.map((room): [string, string] => [`gallery/${fileOf(room)}`, pageOf(room)]),
  ]);
}

const fileOf = ({ name }: Room): string =>
  `${name
    .toLowerCase()
    .replaceAll("'", '')
    .replaceAll(/[^a-z0-9]+/gu, '-')}.md`;

function entrance(all: readonly Room[]): string {
  const links = all.map((room) => `- [${room.name}](gallery/${fileOf(room)})`);
  return `# Every word the bot says\n\n${madeBy}\n\n${links.join('\n')}\n\nTopics, plans and examples are in [content](../content/README.md).\n`;
}

function pageOf({ name, exhibits }: Room): string {
  return [`# ${name}`, madeBy, ...exhibits.map(exhibitInWords)].join('\n\n').concat('\n');
}

const exhibitInWords = (exhibit: Exhibit): string =>
  [`## ${exhibit.title}`, exhibit.when, shownInWords(exhibit)].join('\n\n');

function shownInWords(exhibit: Exhibit): string {
  if ('message' in exhibit) return messageInWords(exhibit.message);
  if ('view' in exhibit) return viewInWords(exhibit.view);
  return Object.entries(exhibit.lines)
    .map(([at, words]) => `- **${at}**: ${plainly(words)}`)
    .join('\n');
}
