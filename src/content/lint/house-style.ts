import { oldestReadingAge, readingAge } from '../rules/reading-age.ts';
import { wordFaults } from './english-words.ts';
import { sentenceFaults } from './shortness.ts';

/** What keeps any text of a pack from being said by the bot, in words for its writer. */
export function styleFaults(text: string, language: string): readonly string[] {
  const shouts = /!\s*!/u.test(text) ? ['has exclamation marks in a row'] : [];
  return language === 'en' ? [...shouts, ...englishFaults(text)] : shouts;
}

/** The formula for the reading age, the length of a breath and the words know English alone. */
function englishFaults(text: string): readonly string[] {
  const age = readingAge(text);
  const old =
    age > oldestReadingAge
      ? [`reads at the age of ${age.toFixed(1)}, above ${oldestReadingAge}: shorten it`]
      : [];
  return [...old, ...wordFaults(text), ...sentenceFaults(text)];
}
