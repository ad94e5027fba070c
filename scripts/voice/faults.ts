import {
  buttonFaults,
  countsOfTwo,
  formalities,
  longestMessage,
  longSentences,
  otherWords,
  wordsIn,
} from './rules.ts';
import type { Spoken } from './spoken.ts';

/** The made-up people's own words, and what they are called. */
type Made = { readonly written: readonly string[]; readonly names: readonly string[] };

/** What a colleague would not say, in one exhibit. */
export function faultsOf(spoken: Spoken, { written, names }: Made): readonly string[] {
  const own = spoken.texts.map((text) => written.reduce((rest, each) => rest.replaceAll(each, 'X'), text));
  return [
    ...own.flatMap((text) => [...formalities(text), ...otherWords(text), ...longSentences(text)]),
    ...(spoken.ofOnePeer ? [] : own.flatMap(countsOfTwo)),
    ...new Set(spoken.buttons.map((label) => namesAsOne(label, names))).values().flatMap(buttonFaults),
    ...lengthFaults(spoken),
    ...closeFaults(spoken),
    ...wayOnFaults(spoken),
    ...markupFaults(spoken, written),
  ];
}

/** Whom a button acts on counts as one word, however many they are. */
function namesAsOne(label: string, names: readonly string[]): string {
  const unnamed = names.reduce((rest, name) => rest.replaceAll(name, 'X'), label);
  return unnamed.replaceAll(/X(?:,? (?:and )?X)+/gu, 'X');
}

function lengthFaults({ isMessage, isDocument, texts, buttons }: Spoken): readonly string[] {
  const length = texts.filter((text) => !buttons.includes(text)).flatMap(wordsIn).length;
  return isMessage && !isDocument && length > longestMessage ? [`is a message of ${length} words`] : [];
}

/** What was only read was never put off, nor canceled. */
const closeFaults = ({ closesPage }: Spoken): readonly string[] =>
  closesPage === undefined || closesPage === 'Close'
    ? []
    : [`closes a page with [${closesPage}]: say "Close"`];

const wayOn = /\/peer\b|\bHome\b|<http|\btry again\b/;

const wayOnFaults = ({ isMessage, canPress, texts }: Spoken): readonly string[] =>
  isMessage && !canPress && !texts.some((text) => wayOn.test(text)) ? ['has no way on'] : [];

const markupFaults = ({ marked }: Spoken, written: readonly string[]): readonly string[] =>
  written
    .filter((words) => marked.some((text) => text.includes(words)))
    .map((words) => `reads markup in what a person wrote: "${words}"`);
