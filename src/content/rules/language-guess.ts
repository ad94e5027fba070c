import { plainForm, wordsOf } from './wording.ts';

/** Words that hardly another language writes. One of the first, or two of the others, make a text English. */
const onlyEnglish =
  listed(`the you your what which how who whose where when why with and would could should does did have
  this that these those them anything something everything nothing been because much yet always often`);
const mostlyEnglish =
  listed(`is it to be are do can will if after my our not from by there they people all any good
  better ready feel working next lately today now still enough changed talk openly things tired soon`);
/** What begins a question elsewhere, or is in hardly any short one in English. */
const elsewhere =
  listed(`was wer wie wo wann warum welche welcher welches du dir dich euch ist sind hast gut alles
  wat hoe waar welke het goed que quoi qui quel quelle est faire quien como cuando donde cual tal qual quando onde quem
  porque tudo bem cosa chi dove quale perche hvad hva vad hur hvem hvordan vem`);
const tooFewWordsToTell = 4;

/**
 * Some rules know only English. A text in another language is not held to those, rather than refused by mistake. A short
 * one has few words to tell by: it is taken for English unless more of it is known from elsewhere.
 */
export function isEnglish(text: string): boolean {
  const words = new Set(wordsOf(text));
  const certain = words.intersection(onlyEnglish).size;
  const likely = words.intersection(mostlyEnglish).size;
  if (words.size >= tooFewWordsToTell || certain > 0) return certain > 0 || likely > 1;
  return /^[\p{ASCII}\s]*$/u.test(plainForm(text)) && words.intersection(elsewhere).size <= likely;
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}
