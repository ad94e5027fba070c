import { catalogue, formatDate, formatList, type Reader } from '../../../language.ts';
import { isProgramOver, partWeights, weighedParts, type RoundOrEnd, type ProgramSettings } from './model.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });

/** The honest word on when, for whoever waits. */
export function nextRoundWords(day: RoundOrEnd, reader: Reader): string {
  const { nextRound } = texts(reader);
  if (isProgramOver(day)) return nextRound.over(formatDate(day.endedOn, reader));
  return day ? nextRound.on(formatDate(day, reader)) : nextRound.open;
}

type Weighed = Pick<ProgramSettings, 'matchedFor'> & Partial<Pick<ProgramSettings, 'ownParts'>>;

/** What pairs are matched for; of a program's own weights, those that are not as usual. */
export function matchedForInWords({ matchedFor, ownParts }: Weighed, reader: Reader): string {
  const words = texts(reader);
  if (matchedFor !== 'own' || !ownParts) return words.matchedFor[matchedFor];
  const lines = partWeights.toReversed().flatMap((weight) => {
    const parts = weighedParts.filter((part) => weight !== 1 && ownParts[part] === weight);
    const names = formatList(
      parts.map((part) => words.parts[part]),
      reader,
    );
    return parts.length === 0 ? [] : [words.weighed(words.weights[weight], names)];
  });
  return [words.matchedFor.own, ...lines].join('\n• ');
}
