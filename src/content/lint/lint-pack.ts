import { sharedReader } from '../../language.ts';
import { promptFaults, questionFaults } from '../rules/prompt-faults.ts';
import type { ContentFault } from '../loading/content-error.ts';
import type { Content } from '../pack/content.ts';
import { coverageOf } from './coverage.ts';
import { styleFaults } from './house-style.ts';
import type { Pack } from '../loading/load-pack.ts';
import { varietyFaults } from './opening-variety.ts';
import { lengthFaults, longestOpener, longestTopic } from './shortness.ts';
import { saidAlready } from '../rules/similarity.ts';
import { textsAt } from '../loading/source.ts';
import type { Prose, Source } from '../loading/source.ts';
import { reasons } from '../rules/reasons.ts';
import { wordsOf } from '../rules/wording.ts';

/** Whoever writes a pack reads English. */
const writer = sharedReader([]);

const primerMinutes = 5;
const wordsReadPerMinute = 200;

/** Asked of people as they are, so the rules for a question hold. */
const questionPaths: readonly (readonly string[])[] = [
  ['closing-actions', '*', 'text'],
  ['follow-ups', '*', 'text'],
  ['frames', '*', 'questions', '*'],
  ['items', '*', 'text'],
  ['fields', '*', 'ask'],
];

/** Within each of these nothing is said twice. */
const variedPaths: readonly (readonly string[])[] = [
  ...questionPaths,
  ['restarts', '*', 'text'],
  ['openers', '*', 'say'],
  ['tips', '*', 'text'],
  ['fields', '*', 'examples', '*'],
  ['examples', '*', 'better'],
];

/**
 * Everything in a readable pack that should be written otherwise, and what it lacks. What is known about English alone is
 * asked of the English pack alone.
 */
export function lintPack(pack: Pack): readonly ContentFault[] {
  const { content, sources, language } = pack;
  const at = (path: readonly string[]): readonly Prose[] =>
    sources.flatMap((source) => textsAt(source, path));
  return [
    ...faultsOfPrompts(pack, at(['prompts', '*', 'text'])),
    ...questionPaths.flatMap(at).flatMap((prose) => faultsOfQuestion(prose, language)),
    ...variedPaths.flatMap((path) => repetitions(at(path))),
    ...sources.flatMap((source) => faultsOfStyle(source, language)),
    ...coverageFaults(pack),
    ...(language === 'en' ? [...faultsOfLength(at), ...primerFaults(content.primer)] : []),
  ];
}

/** `places` are those of the prompts, in the same order: both are read file by file, from top to bottom. */
function faultsOfPrompts({ content, language }: Pack, places: readonly Prose[]): readonly ContentFault[] {
  const { prompts } = content;
  return [
    ...places.flatMap(({ text, ...place }, index) =>
      promptFaults({ ...prompts[index], text }, { beside: prompts.slice(0, index), language }).map(
        (fault) => ({ ...place, cause: `"${text}" ${reasons(fault, writer)}` }),
      ),
    ),
    ...varietyFaults(
      places.map(({ text }) => text),
      language,
    ).map((cause) => ({ file: 'prompts', line: 1, cause })),
  ];
}

function faultsOfQuestion({ text, ...place }: Prose, language: string): readonly ContentFault[] {
  return questionFaults(text, language).map((fault) => ({
    ...place,
    cause: `"${text}" ${reasons(fault, writer)}`,
  }));
}

function repetitions(texts: readonly Prose[]): readonly ContentFault[] {
  return texts.flatMap(({ text, file, line }, index) => {
    const nearest = saidAlready(text, texts.slice(0, index));
    const cause = nearest && reasons({ rule: 'said-already', text: nearest.text }, writer);
    return cause === undefined ? [] : [{ file, line, cause: `"${text}" ${cause}` }];
  });
}

function faultsOfStyle({ prose }: Source, language: string): readonly ContentFault[] {
  return prose.flatMap(({ text, ...place }) =>
    styleFaults(text, language).map((fault) => ({ ...place, cause: `"${text}" ${fault}` })),
  );
}

function coverageFaults(pack: Pack): readonly ContentFault[] {
  return coverageOf(pack)
    .filter(({ required, found }) => found < required)
    .map(({ file, of, required, found }) => ({
      file,
      line: 1,
      cause: `${of}: ${found}, where ${required} are needed`,
    }));
}

/** A topic is read at a glance, and an opener is only the beginning of what is said. */
function faultsOfLength(at: (path: readonly string[]) => readonly Prose[]): readonly ContentFault[] {
  const longer = (path: readonly string[], most: number): readonly ContentFault[] =>
    at(path).flatMap(({ text, ...place }) =>
      lengthFaults(text, most).map((fault) => ({ ...place, cause: `"${text}" ${fault}` })),
    );
  return [
    ...longer(['prompts', '*', 'text'], longestTopic),
    ...longer(['openers', '*', 'say'], longestOpener),
  ];
}

/** Whether it keeps its promise of five minutes, for somebody who reads at an unhurried pace. */
function primerFaults({ sections }: Content['primer']): readonly ContentFault[] {
  const words = sections.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const minutes = Math.round(words / wordsReadPerMinute);
  return minutes === primerMinutes
    ? []
    : [
        {
          file: 'primer.yaml',
          line: 1,
          cause: `takes ${minutes} minutes to read, where ${primerMinutes} are promised`,
        },
      ];
}
