import type { KnownBlock, ModalView } from '@slack/types';
import { dimensions } from '../../../../content/pack/schema.ts';
import { formatDate, formatMonth, type Reader } from '../../../../language.ts';
import { context, modal, option, section, selectInput } from '../../../../slack/blocks.ts';
import { measures } from '../../measures/model/measures.ts';
import { texts as measureTexts } from '../../measures/texts.ts';
import { any, fields, ids } from '../buttons.ts';
import {
  figuresFor,
  isTiny,
  monthsIn,
  tellable,
  type Found,
  type Report,
  type Wanted,
} from '../model/report.ts';
import { texts } from '../texts.ts';
import { runs } from './screen.ts';
import { figureInWords, meanInWords, measureInWords, numbersInWords, spanInWords } from './words.ts';

/** As many options as Slack takes, and one for all of them. */
const mostOptions = 99;

/** Each measure under what it speaks for, by round and month. */
export function figuresModal(report: Report, wanted: Wanted, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.figuresForm,
    title: words.title,
    submit: words.show,
    close: words.close,
    metadata: { programId: report.programId },
    blocks: isTiny(report)
      ? [section(runs(report, reader))]
      : [
          context([words.intro, words.rules(report.floor)].join(' ')),
          ...choices(report, wanted, reader),
          ...figures(report, wanted, reader),
          { type: 'divider' },
          section([people(report, reader), reach(report, reader)].join('\n')),
        ],
  });
}

function choices(report: Report, { roundId = any, month }: Wanted, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  return [
    selectInput({
      id: fields.round,
      label: words.round,
      options: [
        option(any, words.allRounds),
        ...report.rounds
          .slice(-mostOptions)
          .map(({ id, number, on }) => option(id, words.roundNamed(number, formatDate(on, reader)))),
      ],
      initial: roundId,
    }),
    selectInput({
      id: fields.month,
      label: words.month,
      options: [
        option(any, words.latest),
        ...monthsIn(report)
          .slice(0, mostOptions)
          .map((each) => option(each.toString(), formatMonth(each, reader))),
      ],
      initial: month?.toString() ?? any,
    }),
  ];
}

function figures(report: Report, wanted: Wanted, reader: Reader): readonly KnownBlock[] {
  const found = figuresFor(report, wanted);
  if (found.length === 0) return [section(noFigures(report, wanted, reader))];
  return dimensions.flatMap((dimension) => {
    const of = measures.filter((measure) => measure.dimension === dimension).map(({ id }) => id);
    const lines = found
      .filter(({ measure }) => of.includes(measure))
      .map((each) => line(each, report, reader));
    const heading = section(`*${measureTexts(reader).dimensions[dimension]}*`);
    return lines.length === 0 ? [] : [heading, ...lines.map((each) => section(each))];
  });
}

function noFigures(report: Report, { roundId }: Wanted, reader: Reader): string {
  const words = texts(reader);
  if (report.releases.length === 0) return report.isArchived ? words.nothingEver : words.nothingYet;
  return roundId === undefined ? words.noFigures : words.nothingOfRound(report.floor);
}

function line({ measure, figures: told, ...span }: Found, report: Report, reader: Reader): string {
  const words = texts(reader);
  const { name, whose, groups } = measureInWords(measure, reader);
  const heading = words.measure(name, spanInWords(span, reader));
  if (told.kind === 'mean') return words.foundMean(heading, meanInWords(told.mean, reader));
  const counts = Object.entries(groups).map(([group, called]) =>
    words.group(called, figureInWords(told.row.groups[group] ?? 'hidden', reader)),
  );
  const numbers = report.rounds.filter(({ id }) => told.rounds.includes(id)).map(({ number }) => number);
  const found = words.found(heading, words.people(told.row.total, whose), counts.join(' · '));
  return numbers.length > 1 ? [found, words.joined(numbersInWords(numbers, reader))].join('\n') : found;
}

function people(report: Report, reader: Reader): string {
  const { enrolled, matched, paused } = report;
  return texts(reader).peopleNow(enrolled, tellable(matched, report), tellable(paused, report));
}

/** Who could not be reached, by why, and nothing of what was to reach them. */
function reach(report: Report, reader: Reader): string {
  const words = texts(reader).reach;
  const { deactivated, refused, undelivered } = report.reach;
  const lines = [
    ...(deactivated > 0 ? [words.deactivated(tellable(deactivated, report))] : []),
    ...(refused > 0 ? [words.refused(tellable(refused, report))] : []),
    ...(undelivered > 0 ? [words.undelivered(undelivered)] : []),
  ];
  return `${words.title}: ${lines.length === 0 ? words.all : lines.join(' ')}`;
}
