import { vocabularyOf } from '../../src/features/programs/program/model/vocabulary.ts';
import { keptPacks } from './packs-read.ts';

/** The words of a program that has chosen none. */
export const vocabulary = vocabularyOf({}, keptPacks().in('en'));
