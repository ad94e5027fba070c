import { wordsOf } from './wording.ts';

/**
 * From here on two texts say the same thing. Chosen between two measurements that the tests repeat: rewordings of one
 * question score above it, and no two questions of the pack reach it, though many share a frame ("What would you …").
 */
export const tooAlike = 0.5;

const frame = new Set(
  (
    'a an the and or but so of to in on at for with by from about as into than then that this these those it its is are was were be been ' +
    'being do does did have has had can could will would shall should may might must you your yours we our us they their them he she his ' +
    'her i my me one what how which who whom whose where when why if not no more most some any ever just'
  ).split(' '),
);

type Fingerprint = { readonly words: ReadonlySet<string>; readonly trigrams: ReadonlySet<string> };

/** The text among the others that says the same thing as this one, the most alike where there are several. */
export function saidAlready<Other extends { readonly text: string }>(
  text: string,
  others: readonly Other[],
): Other | undefined {
  const own = fingerprintOf(text);
  let nearest: { readonly other: Other; readonly similarity: number } | undefined;
  for (const other of others) {
    const similarity = alikeFrom(nearest?.similarity ?? tooAlike, own, rememberedFingerprintOf(other));
    if (similarity !== undefined && similarity !== nearest?.similarity) nearest = { other, similarity };
  }
  return nearest?.other;
}

/** A pack is compared with itself, each text with each: what was worked out for one is kept as long as that one is. */
const fingerprints = new WeakMap<object, Fingerprint>();

function rememberedFingerprintOf(other: { readonly text: string }): Fingerprint {
  const known = fingerprints.get(other) ?? fingerprintOf(other.text);
  fingerprints.set(other, known);
  return known;
}

function fingerprintOf(text: string): Fingerprint {
  const letters = ` ${wordsOf(text).join(' ')} `;
  const trigrams = Array.from({ length: Math.max(0, letters.length - 2) }, (_, at) =>
    letters.slice(at, at + 3),
  );
  const words = wordsOf(text).filter((word) => !frame.has(word));
  return { words: new Set(words.map(stem)), trigrams: new Set(trigrams) };
}

/** Enough to make "decide", "decided" and "deciding" one word. */
function stem(word: string): string {
  return word.replace(/'\w+$/u, '').replace(/(?<=\w{3})(?:ing|ed|es|s|ly|e)$/u, '');
}

/**
 * How alike the two are, 0 to 1, where that is at least `least`: the mean of shared meaning words (Jaccard) and shared
 * three-letter pieces (Dice). Few of a pack are: their words tell, and no pieces are compared.
 */
function alikeFrom(least: number, one: Fingerprint, other: Fingerprint): number | undefined {
  const words = wordsShared(one, other);
  if (words !== undefined && (words + mostPiecesShared(one, other)) / 2 < least) return undefined;
  const pieces = piecesShared(one, other);
  const both = words === undefined ? pieces : (words + pieces) / 2;
  return both < least ? undefined : both;
}

/** Jaccard; undefined where neither has a word of meaning. */
function wordsShared(one: Fingerprint, other: Fingerprint): number | undefined {
  const shared = one.words.intersection(other.words).size;
  const either = one.words.size + other.words.size - shared;
  return either === 0 ? undefined : shared / either;
}

/** Dice. */
const piecesShared = (one: Fingerprint, other: Fingerprint): number =>
  ofPieces(one.trigrams.intersection(other.trigrams).size, one, other);

const mostPiecesShared = (one: Fingerprint, other: Fingerprint): number =>
  ofPieces(Math.min(one.trigrams.size, other.trigrams.size), one, other);

function ofPieces(shared: number, one: Fingerprint, other: Fingerprint): number {
  const pieces = one.trigrams.size + other.trigrams.size;
  return pieces === 0 ? 0 : (2 * shared) / pieces;
}
