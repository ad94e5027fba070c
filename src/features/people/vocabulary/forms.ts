import { z } from 'zod';
import type { Content } from '../../../content/pack/content.ts';
import type { Reader } from '../../../language.ts';
import { chosenMany, jsonText, typedUpTo, valuesOf, type Read } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { folded, readable } from '../../../written.ts';
import {
  vocabularyBounds,
  longestWord,
  withOffered,
  wordLists,
  type Vocabulary,
  type Word,
  type WordList,
} from '../../programs/program/model/vocabulary.ts';
import { texts as enrolmentTexts } from '../enrolment/texts.ts';
import { fields, wordField } from './buttons.ts';
import { choosable, longestLines, rewordable, type Chosen } from './model.ts';
import { texts } from './texts.ts';

const chosenList = z.enum(['work', 'topics']);
const about = { programId: z.uuid(), mark: z.string(), removing: z.array(z.string()) };

/** What a button is about. */
export const chooseButton = jsonText.pipe(z.object({ programId: z.uuid(), list: chosenList }));
export const rewordButton = jsonText.pipe(z.object({ programId: z.uuid(), list: z.enum(wordLists) }));
export const setButton = jsonText.pipe(z.object({ programId: z.uuid(), set: z.string() }));

/** Which words the form is of, as they were, and what its submitter has been told will go. */
export const choiceMetadata = jsonText.pipe(z.object({ ...about, list: chosenList }));
export const wordsMetadata = jsonText.pipe(z.object({ ...about, list: z.enum(wordLists) }));
export const setMetadata = jsonText.pipe(
  z.object({ programId: z.uuid(), mark: z.string(), set: z.string() }),
);

type Choosing = {
  readonly list: 'work' | 'topics';
  readonly vocabulary: Vocabulary;
  readonly content: Content;
  readonly reader: Reader;
};

/** @throws ZodError on a value that the view does not offer */
export function readChoice(state: ViewState, { list, vocabulary, content, reader }: Choosing): Read<Chosen> {
  const { ours, own } = choosable(list, vocabulary, content);
  const all = [...ours, ...own];
  const given = z
    .object({
      [fields.chosen]: chosenMany(vocabularyBounds[list].most).pipe(z.array(z.enum(all.map(({ id }) => id)))),
      [fields.own]: typedUpTo(longestLines),
    })
    .parse(valuesOf(state));
  const words = texts(reader);
  const lines = given.own
    .split('\n')
    .map(readable)
    .filter((line) => line !== '');
  const added = lines.map((name) => all.find((word) => isSame(word.name, name)) ?? newWord(name));
  const picked = all.filter(({ id }) => given.chosen.some((each) => each === id));
  const chosen = [...picked, ...added].filter(
    ({ name }, at, each) => each.findIndex((word) => isSame(word.name, name)) === at,
  );
  const { least, most } = vocabularyBounds[list];
  const isOtherNamed = list === 'work' && lines.some((line) => isOther(line, reader));
  const isTooLong = lines.some((line) => Array.from(line).length > longestWord);
  const errors = {
    ...(chosen.length < least && { [fields.chosen]: words.tooFew(least) }),
    ...(chosen.length > most && { [fields.own]: words.tooMany(chosen.length, most) }),
    ...(isOtherNamed && { [fields.own]: words.otherTaken }),
    ...(isTooLong && { [fields.own]: words.tooLong(longestWord) }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const next = { ...vocabulary, [list]: withOffered(vocabulary[list], chosen) };
  return { value: { next, typed: given.own } };
}

const isSame = (one: string, other: string): boolean => folded(one) === folded(other);

/** People can choose it beside the program's words, whatever those are. */
const isOther = (name: string, reader: Reader): boolean => isSame(name, enrolmentTexts(reader).otherChoice);

const newWord = (name: string): Word => ({ id: `own-${crypto.randomUUID().slice(0, 8)}`, name });

type Rewording = { readonly list: WordList; readonly vocabulary: Vocabulary; readonly reader: Reader };

/** @throws ZodError on a value that the view does not offer */
export function readWords(state: ViewState, { list, vocabulary, reader }: Rewording): Read<Vocabulary> {
  const asked = rewordable(list, vocabulary);
  const typed = z
    .object(Object.fromEntries(asked.map(({ id }) => [wordField(id), typedUpTo(longestWord)])))
    .parse(valuesOf(state));
  const named = asked.map(({ id }) => ({ id, name: readable(typed[wordField(id)] ?? '') }));
  const words = texts(reader);
  const given = named.filter(({ name }) => name !== '');
  const twice = given.filter(({ name }, at) => given.findIndex((word) => isSame(word.name, name)) !== at);
  const before = vocabulary[list].filter(({ id }) => !given.some((word) => word.id === id));
  const taken = given.filter(({ name }) => before.some((word) => isSame(word.name, name)));
  const other = list === 'work' ? given.filter(({ name }) => isOther(name, reader)) : [];
  const empty = list === 'levels' ? [] : named.filter(({ name }) => name === '');
  const first = asked[0];
  const errors = {
    ...Object.fromEntries(twice.map(({ id }) => [wordField(id), words.twice])),
    ...Object.fromEntries(taken.map(({ id }) => [wordField(id), words.taken])),
    ...Object.fromEntries(other.map(({ id }) => [wordField(id), words.otherTaken])),
    ...Object.fromEntries(empty.map(({ id }) => [wordField(id), words.empty])),
    ...(first &&
      given.length < vocabularyBounds[list].least && {
        [wordField(first.id)]: words.tooFew(vocabularyBounds[list].least),
      }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const names = new Map(given.map(({ id, name }) => [id, name]));
  const renamed = vocabulary[list].map((word) => ({ ...word, name: names.get(word.id) ?? word.name }));
  if (list !== 'levels') return { value: { ...vocabulary, [list]: renamed } };
  const levels = withOffered(renamed, given).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { value: { ...vocabulary, levels } };
}
