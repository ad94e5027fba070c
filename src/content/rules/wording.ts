/** How every rule reads a text: one form for look-alike letters and apostrophes, small letters, single spaces. */
export function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/[’‘ʼ]/gu, "'").toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

export function wordsOf(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? [];
}

/** Words that hardly another language writes. One of the first, or two of the others, make a text English. */
const onlyEnglish = new Set(
  'the you your what which how who whose where when why with and would could should does did have this that'.split(
    ' ',
  ),
);
const mostlyEnglish = new Set(
  'is it to be are do can will if after my our not from by there they people'.split(' '),
);
const tooFewWordsToTell = 4;

/** Some rules know only English. A text in another language is not held to those, rather than refused by mistake. */
export function isEnglish(text: string): boolean {
  const words = new Set(wordsOf(text));
  if (!words.isDisjointFrom(onlyEnglish) || words.intersection(mostlyEnglish).size > 1) return true;
  return words.size < tooFewWordsToTell && /^[\p{ASCII}\s]*$/u.test(plain(text));
}
