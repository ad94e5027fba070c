import { measures } from '../../../src/features/insight/measures/model/measures.ts';
import { everything, type Report } from '../../../src/features/insight/report/model/report.ts';
import { texts } from '../../../src/features/insight/report/texts.ts';
import { digest, monthly, monthlyChanged } from '../../../src/features/insight/report/views/digest.ts';
import { fileInMessage } from '../../../src/features/insight/report/views/file.ts';
import { figuresModal } from '../../../src/features/insight/report/views/figures.ts';
import { reportInModal, reportScreen } from '../../../src/features/insight/report/views/screen.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { said } from '../sample-data.ts';
import {
  beginning,
  calm,
  carried,
  ofFew,
  releases,
  report,
  rounds,
  tiny,
  waiting,
} from '../sample-report.ts';

const unreached = { deactivated: 6, refused: 1, undelivered: 2 };
const mean = releases.filter(({ measure }) => measure === 'usefulness');
const meeting = releases.filter(({ measure }) => measure === 'sessions');

/** Of the sessions of a month nearly all, or nothing that can be told. */
const metBy = (figure: 'nearly-all' | 'hidden'): readonly Report['releases'][number][] =>
  meeting.map((each) => ({
    ...each,
    told: {
      kind: 'groups',
      figures: { program: { total: 40, groups: { 'as-agreed': figure, less: 'hidden' } }, cohorts: [] },
    },
  }));

/** Three months, the first of which could not be told. */
const later = meeting.map((each) => ({
  ...each,
  from: each.from.add({ months: 1 }),
  until: each.until.add({ months: 1 }),
}));

export const reportRoom: OpenRoom = (reader) => ({
  name: 'Report',
  exhibits: [
    ...screens(reader),
    {
      title: 'All figures',
      when: '_See all figures_.',
      view: figuresModal({ ...report, reach: unreached }, everything, reader),
    },
    {
      title: 'All figures of a round',
      when: '_Show_, with a round that is told together with the next.',
      view: figuresModal(report, { ...everything, roundId: rounds[1]?.id }, reader),
    },
    {
      title: 'Figures of several months',
      when: 'One month was of too few people.',
      view: figuresModal(
        { ...ofFew, releases: carried, reach: { ...unreached, deactivated: 1 } },
        everything,
        reader,
      ),
    },
    {
      title: 'Nothing of this alone',
      when: '_Show_, with a round that is too few people.',
      view: figuresModal(report, { ...everything, roundId: rounds[0]?.id }, reader),
    },
    {
      title: 'Nothing of that month',
      when: '_Show_, with a month of before.',
      view: figuresModal(report, { ...everything, month: Temporal.PlainDate.from('2025-01-01') }, reader),
    },
    {
      title: 'No figures yet',
      when: '_See all figures_, before a month is over.',
      view: figuresModal(beginning, everything, reader),
    },
    ...after(reader),
  ],
});

const screenFor =
  (reader: Reader) =>
  (title: string, when: string, shown: Report): Exhibit => ({
    title,
    when,
    message: reportScreen(shown, reader),
    isDocument: true,
  });

function screens(reader: Reader): readonly Exhibit[] {
  const screen = screenFor(reader);
  const { reach } = report;
  return [
    screen('How a program is doing', '`/peer report`, for admins alone.', report),
    screen('Nothing to do', '`/peer report`; they get no monthly report.', { ...calm, isSent: false }),
    screen('In the first month', '`/peer report`, where pairs have not begun in ten days.', beginning),
    screen('With few pairs', '`/peer report`, where numbers would be of too few people.', ofFew),
    screen('One pair has still to begin', '`/peer report`.', {
      ...beginning,
      pairs: { ...beginning.pairs, introduced: 1 },
      lateToBegin: 1,
      floor: 5,
    }),
    screen('Something did not arrive', '`/peer report`.', { ...calm, reach: { ...reach, undelivered: 2 } }),
    screen('Somebody cannot be reached', '`/peer report`.', { ...calm, reach: { ...reach, refused: 1 } }),
    screen('Better than before', '`/peer report`.', { ...calm, releases: [...mean, ...metBy('nearly-all')] }),
    screen('Worse than before', '`/peer report`.', {
      ...calm,
      releases: mean.map((each, place) => ({
        ...each,
        told: { kind: 'mean', means: { program: place === 0 ? 4.2 : 'low', rounds: [] } },
      })),
    }),
    screen('What cannot be told', '`/peer report`.', {
      ...calm,
      releases: [...mean.slice(1), ...metBy('hidden')],
    }),
    screen('Neither of the two can be told', '`/peer report`.', {
      ...calm,
      releases: releases.filter(({ measure }) => measure === 'goals'),
    }),
    screen('A month that a chart leaves out', '`/peer report`.', {
      ...calm,
      releases: [...metBy('hidden').slice(0, 1), ...later],
    }),
    ...atEitherEnd(reader),
  ];
}

/** Before there are pairs, and after the program is over. */
function atEitherEnd(reader: Reader): readonly Exhibit[] {
  const screen = screenFor(reader);
  return [
    screen('No pairs yet', '`/peer report`, before the first round.', waiting),
    screen('Few people are waiting', '`/peer report`.', { ...calm, waiting: 2 }),
    screen('Pairs are asked first', '`/peer report`, after a round whose pairs are asked in private.', {
      ...waiting,
      waiting: 0,
      asked: 12,
    }),
    screen('Of a program that has ended', '`/peer report`.', { ...report, isArchived: true }),
    screen('Of a program that ended before any figures', '`/peer report`.', {
      ...report,
      isArchived: true,
      releases: [],
    }),
    {
      title: 'In a modal, which shows no charts',
      when: '_See report_ in Home, and where several programs are to choose among.',
      message: reportInModal(calm, reader),
      isDocument: true,
    },
    { title: 'Too few people', when: '`/peer report`.', message: reportScreen(tiny, reader) },
    {
      title: 'Too few people were in it',
      when: '`/peer report`, of a program that has ended.',
      message: reportScreen({ ...tiny, isArchived: true }, reader),
    },
  ];
}

function after(reader: Reader): readonly Exhibit[] {
  const words = texts(reader);
  const of = { programId: report.programId, program: said.program };
  return [
    {
      title: 'The file',
      when: '_Get the file_, in the own DM.',
      lines: { Name: words.file.name, Comment: words.file.comment, Told: words.file.sent },
    },
    {
      title: 'The figures to copy',
      when: '_Get the file_, where files are not granted.',
      message: fileInMessage({ ...report, releases: oneOfEach }, reader),
      isDocument: true,
    },
    {
      title: 'The monthly report',
      when: 'In the own DM of each admin, at the start of a month.',
      message: digest(report, reader),
      isDocument: true,
    },
    {
      title: 'The monthly report, with nothing to do',
      when: 'The same.',
      message: digest(calm, reader),
    },
    {
      title: 'The monthly report, while it is sent',
      when: '_Change monthly report_.',
      message: monthly({ ...of, isSent: true }, reader),
    },
    {
      title: 'The monthly report, while it is not',
      when: 'The same.',
      message: monthly({ ...of, isSent: false }, reader),
    },
    {
      title: 'Stopped',
      when: 'In its place: _Stop monthly report_.',
      message: monthlyChanged({ ...of, isSent: false }, reader),
    },
    {
      title: 'Sent again',
      when: 'In its place: _Send it monthly_.',
      message: monthlyChanged({ ...of, isSent: true }, reader),
    },
    {
      title: 'The report with its charts',
      when: '_See charts_, in a modal, which can’t show them.',
      lines: { Told: words.chartsSent },
    },
  ];
}

/** A measure in groups and one that is a mean. */
const oneOfEach = ['sessions', 'usefulness'].flatMap((id) =>
  releases.filter(({ measure }) => measures.some((each) => each.id === measure && measure === id)),
);
