import { promptFaults, questionFaults, topicFaults } from './check-prompt.ts';
import type { ContentFault } from './content-error.ts';
import type { Content, Prompt } from './content.ts';
import { coverageOf } from './coverage.ts';
import { styleFaults } from './house-style.ts';
import type { Pack } from './load-content.ts';
import { largestShareOfOneOpening, openingsOf } from './opening-variety.ts';
import { mostAlike, tooAlike } from './similarity.ts';
import { textsAt } from './source.ts';
import type { Prose, Source } from './source.ts';
import { reasons } from './texts.ts';
import { wordsOf } from './wording.ts';

const primerMinutes = 5;
const wordsReadPerMinute = 200;

/** Asked of people as they are, so the rules for a question hold. */
const questionPaths: readonly (readonly string[])[] = [
  ['closing-actions', '*', 'text'],
  ['follow-ups', '*', 'text'],
  ['frames', '*', 'questions', '*'],
];

/** Within each of these nothing is said twice. */
const variedPaths: readonly (readonly string[])[] = [
  ...questionPaths,
  ['restarts', '*', 'text'],
  ['openers', '*', 'say'],
  ['tips', '*', 'text'],
  ['items', '*', 'text'],
  ['fields', '*', 'examples', '*'],
  ['examples', '*', 'better'],
];

/** Everything in a readable pack that should be written otherwise, and what it lacks. */
export function lintPack({ content, sources }: Pack): readonly ContentFault[] {
  const at = (path: readonly string[]): readonly Prose[] => sources.flatMap((source) => textsAt(source, path));
  return [
    ...faultsOfPrompts(content.prompts, at(['prompts', '*', 'text'])),
    ...questionPaths.flatMap(at).flatMap(faultsOfQuestion),
    ...variedPaths.flatMap((path) => repetitions(at(path))),
    ...sources.flatMap(faultsOfStyle),
    ...coverageFaults(content),
    ...primerFaults(content.primer),
  ];
}

/** `places` are those of the prompts, in the same order: both are read file by file, from top to bottom. */
function faultsOfPrompts(prompts: readonly Prompt[], places: readonly Prose[]): readonly ContentFault[] {
  return [
    ...places.flatMap(({ text, ...place }, index) =>
      promptFaults(text, prompts[index] ?? {}, prompts.slice(0, index)).map((fault) => ({
        ...place,
        cause: `"${text}" ${reasons(fault)}`,
      })),
    ),
    ...openingFaults(places),
  ];
}

function openingFaults(prompts: readonly Prose[]): readonly ContentFault[] {
  return openingsOf(prompts.map(({ text }) => text))
    .filter(({ share }) => share > largestShareOfOneOpening)
    .map(({ words, count }) => ({
      file: 'prompts',
      line: 1,
      cause: `${count} of ${prompts.length} prompts begin with "${words}": at most ${largestShareOfOneOpening * 100} % may`,
    }));
}

function faultsOfQuestion({ text, ...place }: Prose): readonly ContentFault[] {
  return [...questionFaults(text), ...topicFaults(text)].map((fault) => ({
    ...place,
    cause: `"${text}" ${reasons(fault)}`,
  }));
}

function repetitions(texts: readonly Prose[]): readonly ContentFault[] {
  return texts.flatMap(({ text, file, line }, index) => {
    const nearest = mostAlike(text, texts.slice(0, index));
    return nearest === undefined || nearest.similarity < tooAlike
      ? []
      : [{ file, line, cause: `"${text}" ${reasons({ rule: 'said-already', text: nearest.other.text })}` }];
  });
}

function faultsOfStyle({ prose }: Source): readonly ContentFault[] {
  return prose.flatMap(({ text, ...place }) =>
    styleFaults(text).map((fault) => ({ ...place, cause: `"${text}" ${fault}` })),
  );
}

function coverageFaults(content: Content): readonly ContentFault[] {
  return coverageOf(content)
    .filter(({ required, found }) => found < required)
    .map(({ file, of, required, found }) => ({ file, line: 1, cause: `${of}: ${found}, where ${required} are needed` }));
}

/** Whether it keeps its promise of five minutes, for somebody who reads at an unhurried pace. */
function primerFaults({ sections }: Content['primer']): readonly ContentFault[] {
  const words = sections.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const minutes = Math.round(words / wordsReadPerMinute);
  return minutes === primerMinutes
    ? []
    : [{ file: 'primer.yaml', line: 1, cause: `takes ${minutes} minutes to read, where ${primerMinutes} are promised` }];
}
