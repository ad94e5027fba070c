import type { Coming, Series, SeriesStanding } from '../../../src/features/relationship/series/model.ts';
import { texts } from '../../../src/features/relationship/series/texts.ts';
import {
  bookedCard,
  goesOnCard,
  restsCard,
  settledCard,
  stoppedCard,
  suggestedCard,
} from '../../../src/features/relationship/series/views/cards.ts';
import { seriesPart } from '../../../src/features/relationship/series/views/part.ts';
import { rhythmOf } from '../../../src/features/relationship/series/views/words.ts';
import { inMonthOf } from '../../../src/scheduling/cadence.ts';
import { buttonsIfAny } from '../../../src/slack/blocks.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { farApart, pair, people, said, trio } from '../sample-data.ts';
import { booking } from '../sample-sessions.ts';

const now = Temporal.Instant.from('2026-03-09T09:00:00Z');
const [ana, ben] = [people.ana.id, people.ben.id];
const firstOn = Temporal.PlainDate.from('2026-03-10');

const series: Series = {
  pairId: pair.id,
  number: 1,
  state: 'proposed',
  suggestedBy: ana,
  suits: [ana],
  timeZone: 'Europe/Lisbon',
  firstOn,
  time: Temporal.PlainTime.from('14:00'),
  within: 'working-hours',
  lastOn: firstOn,
};

const coming = (state: Series['state'] = 'proposed', rhythm = '14'): Coming => ({
  isSkipped: false,
  pair,
  series: { ...series, state },
  rhythm,
  inMonth: rhythm === 'monthly' ? inMonthOf(firstOn) : undefined,
  next: ['2026-03-24T14:00:00Z', '2026-04-07T13:00:00Z'].map((at) => Temporal.Instant.from(at)),
});

const suggesting = (reader: Reader): readonly Exhibit[] => {
  const words = texts(reader);
  const inTrio: Coming = { ...coming(), pair: trio, series: { ...series, suits: [ana, ben] } };
  return [
    {
      title: 'Suggested',
      when: '_Repeat this time_, under a session that is booked or in Home; in the pair DM.',
      message: suggestedCard(coming(), reader),
    },
    {
      title: 'Suggested, each month',
      when: 'They have agreed to meet each month.',
      message: suggestedCard(coming('proposed', 'monthly'), reader),
    },
    {
      title: 'Which day of each month',
      when: 'They have agreed to meet each month.',
      lines: Object.fromEntries(
        [3, 10, 17, 24, 31].map((day) => [
          `March ${day}`,
          rhythmOf({ rhythm: 'monthly', inMonth: inMonthOf(firstOn.with({ day })) }, reader),
        ]),
      ),
    },
    {
      title: 'Suggested, by peers in two zones',
      when: 'Their clocks may change on other days.',
      message: suggestedCard({ ...coming(), pair: farApart }, reader),
    },
    {
      title: 'It suits another of a trio',
      when: '_That suits me_, while one has not said so yet.',
      message: suggestedCard(inTrio, reader),
    },
    { title: 'Its way', when: '_Repeat this time_.', message: saying(words.waits) },
    { title: 'It waits still', when: '_That suits me_ in a trio.', message: saying(words.waitsStill) },
    { title: 'It suits everybody', when: '_That suits me_.', message: saying(words.runs) },
    {
      title: 'A suggestion that is settled',
      when: 'What the suggestion says from then on.',
      message: suggestedCard(coming('running'), reader),
    },
    {
      title: 'A suggestion that is set aside',
      when: '_Set it aside_, or its session is moved; what the suggestion says from then on.',
      message: suggestedCard(coming('set-aside'), reader),
    },
    { title: 'Set aside', when: '_Set it aside_.', message: saying(words.isAside) },
  ];
};

const running = (reader: Reader): readonly Exhibit[] => {
  const words = texts(reader);
  const told = {
    pair,
    booking: { ...booking, number: 2 },
    series: { ...series, state: 'running' },
    isMoved: false,
    leftOut: [],
    now,
  } as const;
  return [
    {
      title: 'It runs',
      when: 'It suits everybody; in the pair DM.',
      message: settledCard(coming('running'), reader),
    },
    {
      title: 'It ran',
      when: 'What it says once it has stopped.',
      message: settledCard(coming('stopped'), reader),
    },
    {
      title: 'It rests',
      when: 'What it says while nothing is booked: nobody told of its sessions, or its time fits no more.',
      message: settledCard(coming('untold'), reader),
    },
    {
      title: 'The next one is booked',
      when: 'The one before is recorded, skipped or a day over; in the pair DM.',
      message: bookedCard(told, reader),
    },
    {
      title: 'The next one is booked at another time, after weeks left out',
      when: 'A pause, a holiday or quiet hours are in the way.',
      message: bookedCard({ ...told, isMoved: true, leftOut: [firstOn, firstOn.add({ days: 14 })] }, reader),
    },
    {
      title: 'It has stopped',
      when: '_Stop the series_; in the pair DM.',
      message: stoppedCard({ pair, booking, now }, reader),
    },
    { title: 'Stopped', when: '_Stop the series_.', message: saying(words.isStopped) },
  ];
};

const resting = (reader: Reader): readonly Exhibit[] => {
  const words = texts(reader);
  const offer = {
    pair,
    minutes: 45,
    rhythm: '14',
    within: 'working-hours',
    starts: [booking.startsAt],
  } as const;
  return [
    {
      title: 'It rests: nobody tells',
      when: 'Two sessions in a row that nobody recorded; in the pair DM.',
      message: restsCard({ coming: coming('untold'), booking: undefined, offer, now }, reader),
    },
    {
      title: 'It rests: its time fits no more',
      when: 'One of them works at other hours now; in the pair DM.',
      message: restsCard({ coming: coming('misfit'), booking, offer, now }, reader),
    },
    {
      title: 'It rests: they share no working hours',
      when: 'One of them works at other hours now; in the pair DM.',
      message: restsCard(
        { coming: coming('misfit'), booking, offer: { ...offer, within: 'waking-hours' }, now },
        reader,
      ),
    },
    { title: 'It went on', when: 'What such a message says from then on.', message: goesOnCard(reader) },
    { title: 'Carried on', when: '_Carry on_.', message: saying(words.carriesOn.books) },
    {
      title: 'Carried on without a series',
      when: '_Carry on_, after two sessions that were skipped.',
      message: saying(words.carriesOn.nothing),
    },
  ];
};

const atHome = (reader: Reader): readonly Exhibit[] => {
  const standing: SeriesStanding = { pair, proposed: undefined, living: undefined, booking };
  const home = (title: string, shown: Partial<SeriesStanding>, personId = ben): Exhibit => {
    const seen = { personId, now, reader };
    const { blocks = [], buttons = [] } = seriesPart({ ...standing, ...shown }, seen);
    return {
      title,
      when: 'In a pair’s part of Home.',
      seenBy: personId === ana ? said.ana : said.ben,
      message: { text: said.firstStep, blocks: [...blocks, ...buttonsIfAny(...buttons)] },
    };
  };
  return [
    home('A session in Home that could repeat', {}),
    home('A series in Home', { living: coming('running') }),
    home('A series in Home that nobody tells of', { living: coming('untold') }),
    home('A series in Home of which two are skipped', { living: { ...coming('untold'), isSkipped: true } }),
    {
      title: 'A series that nobody tells of, among what is next',
      when: 'At the top of Home, with _Carry on_.',
      lines: {
        'What is next': texts(reader).toCarryOn.untold,
        'After two that were skipped': texts(reader).toCarryOn.skipped,
      },
    },
    home('A series in Home that fits no more', { living: coming('misfit') }),
    home('A suggestion in Home', { proposed: coming() }),
    home('A suggestion in Home whose time fits nowhere for now', { proposed: { ...coming(), next: [] } }),
    home('A suggestion in Home, seen by its author', { proposed: coming(), living: coming('running') }, ana),
  ];
};

/** Sessions that are booked by themselves. */
export const sessionSeries: OpenRoom = (reader) => ({
  name: 'Sessions that repeat',
  exhibits: [
    ...suggesting(reader),
    ...running(reader),
    ...resting(reader),
    ...atHome(reader),
    { title: 'Kindly refused', when: 'It cannot be done.', lines: texts(reader).refusals },
  ],
});
