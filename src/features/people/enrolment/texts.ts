import { catalogue } from '../../../language.ts';
import { otherWork, wordOf, type Vocabulary } from '../../programs/program/model/vocabulary.ts';
import type { Work } from './model.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });

/** What somebody does, for an admin who tells people apart: in the program's words, or theirs where it has none. */
export function workInWords({ craftFamily, otherWork: named, level }: Work, vocabulary: Vocabulary): string {
  const work = craftFamily === otherWork && named ? named : wordOf(vocabulary.work, craftFamily);
  return `${work} · ${wordOf(vocabulary.levels, String(level))}`;
}
