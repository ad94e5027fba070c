import { oldestReadingAge, readingAge } from '../rules/reading-age.ts';
import { plain } from '../rules/wording.ts';

/** Phrases worn out by training rooms and offices, and pictures that do not travel between cultures. */
const worn = new RegExp(
  '\\b(?:' +
    [
      'best self',
      'authentic self',
      'true self',
      'comfort zone',
      'growth mindset',
      'north star',
      'hold(?:ing)? space',
      'safe space',
      'lean(?:ing)? in(?:to)?',
      'unpack',
      'show(?:ing)? up (?:as|for)',
      'superpowers?',
      'journey',
      'empower\\w*',
      'leverag\\w*',
      'synerg\\w*',
      'stakeholders?',
      'bandwidth',
      'deep dive',
      'touch base',
      'circle back',
      'low-hanging',
      'game.changer',
      'next level',
      'out(?:side)? (?:of )?the box',
      'move the needle',
      'elephant in the room',
      'home run',
      'ballpark',
      'magic wand',
      'limiting beliefs?',
      'resonat\\w*',
      'passion\\w*',
      'rock ?stars?',
      'win-win',
    ].join('|') +
    ')\\b',
  'u',
);

/** What keeps any text of a pack from being said by the bot, in words for its writer. */
export function styleFaults(text: string, language: string): readonly string[] {
  const shouts = /!\s*!/u.test(text) ? ['has exclamation marks in a row'] : [];
  return language === 'en' ? [...shouts, ...englishFaults(text)] : shouts;
}

/** The formula for the reading age and the phrases know English alone. */
function englishFaults(text: string): readonly string[] {
  const faults: string[] = [];
  const age = readingAge(text);
  if (age > oldestReadingAge)
    faults.push(`reads at the age of ${age.toFixed(1)}, above ${oldestReadingAge}: shorten it`);
  const phrase = worn.exec(plain(text))?.[0];
  if (phrase !== undefined) faults.push(`says "${phrase}", which is worn out or does not travel`);
  return faults;
}
