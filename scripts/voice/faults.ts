import { buttonFaults, formalities, longestMessage, longSentences, otherWords, wordsIn } from './rules.ts';
import type { Spoken } from './spoken.ts';

/** What a colleague would not say, in one exhibit. `written` are the made-up people's own words. */
export function faultsOf(spoken: Spoken, written: readonly string[]): readonly string[] {
  const own = spoken.texts.map((text) => written.reduce((rest, each) => rest.replaceAll(each, 'X'), text));
  return [
    ...own.flatMap((text) => [...formalities(text), ...otherWords(text), ...longSentences(text)]),
    ...new Set(spoken.buttons).values().flatMap(buttonFaults),
    ...lengthFaults(spoken),
    ...wayOnFaults(spoken),
    ...markupFaults(spoken, written),
  ];
}

function lengthFaults({ isMessage, isDocument, texts, buttons }: Spoken): readonly string[] {
  const length = texts.filter((text) => !buttons.includes(text)).flatMap(wordsIn).length;
  return isMessage && !isDocument && length > longestMessage ? [`is a message of ${length} words`] : [];
}

const wayOn = /\/peer\b|\bHome\b|<http/u;

const wayOnFaults = ({ isMessage, buttons, texts }: Spoken): readonly string[] =>
  isMessage && buttons.length === 0 && !texts.some((text) => wayOn.test(text)) ? ['has no way on'] : [];

const markupFaults = ({ marked }: Spoken, written: readonly string[]): readonly string[] =>
  written
    .filter((words) => marked.some((text) => text.includes(words)))
    .map((words) => `reads markup in what a person wrote: "${words}"`);
