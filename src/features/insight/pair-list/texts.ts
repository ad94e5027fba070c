import { catalogue, type Reader } from '../../../language.ts';
import type { PairStage } from './model.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });

type Counted = PairStage | 'going';

/** In the same words wherever it is told how a program's pairs stand: those that aren’t over, and which among them need a word. */
const told = {
  all: ['going', 'begun', 'introduced', 'ended'],
  among: ['silent', 'paused'],
} as const satisfies Readonly<Record<string, readonly Counted[]>>;

/** @param counts of what may be told; what is not there, or is none, is left out. @returns its lines */
export function standingInWords(
  counts: Readonly<Partial<Record<Counted, number | undefined>>>,
  reader: Reader,
): readonly string[] {
  const words = texts(reader);
  const inWords = (kinds: readonly Counted[]) =>
    kinds.flatMap((each) => (counts[each] ? [words.counts[each](counts[each])] : [])).join(' · ');
  const [all, among] = [inWords(told.all), inWords(told.among)];
  return [...(all === '' ? [] : [all]), ...(among === '' ? [] : [words.among(among)])];
}
