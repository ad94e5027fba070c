/** What stands in a text and cannot be seen: controls, marks of direction, joiners, fillers, a Braille pattern without a dot. */
const unseen = /[[\p{Cc}--[\s\u0085]]\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800]/gv;
const blanks = /[\s\u0085]+/gu;

/** What can be read of a text, on one line; empty where nothing can. */
export const readable = (text: string): string =>
  text.toWellFormed().replaceAll(unseen, '').replaceAll(blanks, ' ').trim();

/** As Postgres and Slack can take it: no NUL, and what is half a character shows that something is missing. Nothing else is changed. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '');

/** Controls but for the ends of lines, and halves of a character: nobody types them, and each takes six characters as JSON. */
const untyped = /[[\p{Cc}\p{Cs}]--[\n\t]]/gv;

/** A text of several lines, as it can be typed. */
export const typeable = (text: string): string => text.replaceAll(untyped, '');

/** The marks that make an accent. Signs for vowels are marks too, and stay. */
const accents = /[\p{M}&&\p{Diacritic}]/gv;

/** Letters whose accent is a stroke, or that are two in one: Unicode does not take these apart. */
const plainLetters: Readonly<Record<string, string>> = {
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Ħ: 'H',
  Ŧ: 'T',
  Þ: 'TH',
  Æ: 'AE',
  Œ: 'OE',
};
const letters = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** Most names: letters, digits and signs of ASCII, with single blanks between them. */
const isPlain = /^[!-~]+(?: [!-~]+)*$/u;

/**
 * The one way in which what people write is compared: without case, accents, width, odd blanks and what cannot be seen.
 * "ｓøren  ÁLVAREZ" and "Soren Alvarez" fold to the same. Nobody is shown a folded text.
 */
export const folded = (text: string): string =>
  isPlain.test(text) ? text.toUpperCase().replaceAll('`', "'") : foldedWhole(text);

const foldedWhole = (text: string): string =>
  readable(text.normalize('NFKD'))
    .replaceAll(accents, '')
    // Both ways, since "ß" is two letters in capitals alone.
    .toLowerCase()
    .toUpperCase()
    .replaceAll(letters, (letter) => plainLetters[letter] ?? letter)
    .replaceAll(/[’‘ʼ`]/gu, "'")
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(blanks, ' ')
    .trim();

/** Whether every word that is searched for is a part of what is written, in any order. */
export function isFound(written: string, search: string): boolean {
  const whole = folded(written);
  return folded(search)
    .split(' ')
    .every((word) => whole.includes(word));
}

const characters = new Intl.Segmenter();

/** To so many code points at most, the last of them an ellipsis. It leaves whole what is read as one character: a flag, a family. */
export function cutWhole(text: string, length: number): string {
  if (Array.from(text).length <= length) return text;
  let room = length - 1;
  let kept = '';
  for (const { segment } of characters.segment(text)) {
    room -= Array.from(segment).length;
    if (room < 0) break;
    kept += segment;
  }
  return `${kept}…`;
}
