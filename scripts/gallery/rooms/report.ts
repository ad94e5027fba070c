import { measures } from '../../../src/features/insight/measures/model/measures.ts';
import { everything, type Report } from '../../../src/features/insight/report/model/report.ts';
import { texts } from '../../../src/features/insight/report/texts.ts';
import { digest, digestOver } from '../../../src/features/insight/report/views/digest.ts';
import { fileInMessage } from '../../../src/features/insight/report/views/file.ts';
import { figuresModal } from '../../../src/features/insight/report/views/figures.ts';
import { reportScreen } from '../../../src/features/insight/report/views/screen.ts';
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
      title: 'No figures yet',
      when: '_See all figures_, before a month is over.',
      view: figuresModal(beginning, everything, reader),
    },
    ...after(reader),
  ],
});

function screens(reader: Reader): readonly Exhibit[] {
  const screen = (title: string, when: string, shown: Report): Exhibit => ({
    title,
    when,
    message: reportScreen(shown, reader),
    isDocument: true,
  });
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
    screen('No pairs yet', '`/peer report`, before the first round.', waiting),
    screen('Of a program that has ended', '`/peer report`.', { ...report, isArchived: true }),
    { title: 'Too few people', when: '`/peer report`.', message: reportScreen(tiny, reader) },
  ];
}

function after(reader: Reader): readonly Exhibit[] {
  const words = texts(reader);
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
    },
    {
      title: 'The monthly report, with nothing to do',
      when: 'The same.',
      message: digest(calm, reader),
    },
    {
      title: 'The monthly report, once it is stopped',
      when: 'In its place.',
      message: digestOver(said.program, reader),
    },
    {
      title: 'Stopped, and sent again',
      when: '_Stop monthly report_ and _Send it monthly_.',
      lines: { Stopped: words.stopped(said.program), 'Sent again': words.sent(said.program) },
    },
  ];
}

/** A measure in groups and one that is a mean. */
const oneOfEach = ['sessions', 'usefulness'].flatMap((id) =>
  releases.filter(({ measure }) => measures.some((each) => each.id === measure && measure === id)),
);
