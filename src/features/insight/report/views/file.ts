import Papa from 'papaparse';
import type { KnownBlock } from '@slack/types';
import type { Reader } from '../../../../language.ts';
import { section, type Message } from '../../../../slack/blocks.ts';
import { preformatted } from '../../../../slack/charts.ts';
import { measures } from '../../measures/model/measures.ts';
import type { Release } from '../../measures/model/releases.ts';
import { texts as measureTexts } from '../../measures/texts.ts';
import { inOrder, isTiny, releasesOfMeasure, type Report } from '../model/report.ts';
import { texts } from '../texts.ts';
import { figureInWords, meanInWords, measureInWords } from './words.ts';

type Line = {
  readonly rounds: readonly string[] | undefined;
  readonly group: string;
  readonly value: string;
  readonly total: string;
};

/** The same numbers as the report's, a line for each, in the same order. */
export const fileOf = (report: Report, reader: Reader): string => written(linesOf(report, reader), reader);

function linesOf(report: Report, reader: Reader): readonly (readonly string[])[] {
  if (isTiny(report)) return [];
  const releases = inOrder.flatMap((measure) => releasesOfMeasure(report, measure));
  return releases.flatMap((release) =>
    figuresIn(release, reader).map(({ rounds, group, value, total }) => [
      report.program,
      speaksFor(release, reader),
      measureInWords(release.measure, reader).name,
      release.from.toString(),
      release.until.subtract({ days: 1 }).toString(),
      roundsInWords(rounds, report, reader),
      group,
      value,
      total,
    ]),
  );
}

function figuresIn({ measure, told }: Release, reader: Reader): readonly Line[] {
  const words = texts(reader).file;
  if (told.kind === 'mean') {
    const { program, rounds } = told.means;
    const all = [
      ...(program === undefined ? [] : [{ rounds: undefined, mean: program }]),
      ...rounds.map(({ roundId, mean }) => ({ rounds: [roundId], mean })),
    ];
    return all.map(({ rounds: of, mean }) => ({
      rounds: of,
      group: words.mean,
      value: meanInWords(mean, reader),
      total: '',
    }));
  }
  const { groups } = measureInWords(measure, reader);
  const { program, cohorts } = told.figures;
  return [{ ...program, rounds: undefined }, ...cohorts].flatMap((row) =>
    Object.entries(groups).map(([group, called]) => ({
      rounds: row.rounds,
      group: called,
      value: figureInWords(row.groups[group] ?? 'hidden', reader),
      total: String(row.total),
    })),
  );
}

function speaksFor({ measure }: Release, reader: Reader): string {
  const found = measures.find(({ id }) => id === measure);
  return found ? measureTexts(reader).dimensions[found.dimension] : '';
}

const roundsInWords = (of: readonly string[] | undefined, { rounds }: Report, reader: Reader): string =>
  of === undefined
    ? texts(reader).file.all
    : rounds
        .filter(({ id }) => of.includes(id))
        .map(({ number }) => number)
        .join('+');

const written = (lines: readonly (readonly string[])[], reader: Reader): string =>
  Papa.unparse({
    fields: Object.values(texts(reader).file.columns),
    data: lines.map((line) => line.map(asPlainText)),
  });

/** By whatever a spreadsheet parts cells where it does not expect commas, in any language's settings. */
const parting = /[;|\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** What begins a formula, in either width, after blanks and marks that nobody sees too. */
const formula = /^[\s\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]/u;

/** A cell stays one, and what a spreadsheet would take for a formula is text, whatever it parts cells by. */
function asPlainText(cell: string): string {
  const whole = cell.replaceAll(parting, ' ');
  return formula.test(whole) ? `'${whole}` : whole;
}

/** As much as stands in a message well. */
const mostCharacters = 2800;

/** Where files are not granted: the latest of it, to be copied. */
export function fileInMessage(report: Report, reader: Reader): Message {
  const words = texts(reader).file;
  const [heading = '', ...lines] = fileOf(report, reader).split('\r\n');
  const kept = lines.reduceRight<readonly string[]>(
    (some, line) => ([heading, line, ...some].join('\n').length > mostCharacters ? some : [line, ...some]),
    [],
  );
  const block: KnownBlock = preformatted([heading, ...kept].join('\n'));
  return { text: words.unsent, blocks: [section(words.unsent), block] };
}
