import { adjustModal } from '../../../src/features/ways-on/adjusting/views.ts';
import type { Found } from '../../../src/features/ways-on/four-ways/model.ts';
import { waysCard } from '../../../src/features/ways-on/four-ways/views.ts';
import type { QuestionFound } from '../../../src/features/ways-on/no-word/model.ts';
import { texts as restingTexts } from '../../../src/features/ways-on/resting/texts.ts';
import { withWish } from '../../../src/features/ways-on/rematch/texts.ts';
import { restModal } from '../../../src/features/ways-on/resting/views.ts';
import type { Pair } from '../../../src/features/pairs/pair/model.ts';
import { formatDate } from '../../../src/language.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { agreement, pair, people, said, trio, wish } from '../sample-data.ts';

const effectAt = Temporal.Instant.from('2026-03-04T10:15:00Z');
const day = Temporal.PlainDate.from('2026-04-13');

const untouched: Found = {
  day: undefined,
  agreement: { signed: agreement, proposed: undefined },
  question: { kind: 'can-ask' },
  wish: undefined,
  carriesOn: false,
  canPauseAll: true,
};
const question: QuestionFound = {
  pairId: pair.id,
  number: 1,
  askedBy: people.ana.id,
  askedAt: Temporal.Instant.from('2026-03-02T09:10:00Z'),
  answerBy: Temporal.Instant.from('2026-03-10T00:00:00Z'),
  state: 'open',
  lastDay: Temporal.PlainDate.from('2026-03-09'),
  isOver: false,
  unreached: [],
};
const from = Temporal.Instant.from('2026-03-23T09:10:00Z');

type WaysExhibited = readonly [title: string, of: Pair, found: Partial<Found>];

const cards: readonly WaysExhibited[] = [
  ['All four', pair, {}],
  ['With no agreement', pair, { agreement: { signed: undefined, proposed: undefined } }],
  ['With a proposal that waits', pair, { agreement: { signed: undefined, proposed: agreement } }],
  ['In a pause of the pair', { ...pair, state: 'paused', pausedUntil: day }, { day }],
  ['While one of the pair is away', { ...pair, state: 'paused' }, { day }],
  ['As the pause is over', { ...pair, state: 'paused' }, {}],
  ['While it ends', { ...trio, state: 'closing', closesOn: day }, { day }],
  ['While it ends with its program', { ...pair, state: 'closing' }, { day, canPauseAll: false }],
  [
    'While it ends, for one who would carry on',
    { ...pair, state: 'closing', closesOn: day },
    { day, carriesOn: true },
  ],
  ['With a request for another peer', pair, { wish: { ...wish, isMoot: false } }],
  ['Having asked if the other is still in', pair, { question: { kind: 'waits', question } }],
  [
    'Asked by the other',
    pair,
    { question: { kind: 'asked', question: { ...question, askedBy: people.ben.id } } },
  ],
  [
    'Having asked less than three weeks ago',
    pair,
    { question: { kind: 'nothing', held: { code: 'too-soon', from } } },
  ],
  [
    'Not long after the introduction',
    pair,
    { question: { kind: 'nothing', held: { code: 'too-early', from } } },
  ],
];

export const waysOn: OpenRoom = (reader) => {
  const seen = { personId: people.ana.id, reader };
  const when = '`/peer end`, or _See ways on_ in Home; seen by that person alone.';
  return {
    name: 'Ways on',
    exhibits: [
      ...cards.map(([title, of, found]): Exhibit => ({
        title,
        when,
        isDocument: true,
        seenBy: said.ana,
        message: waysCard(of, { ...untouched, ...found }, seen),
      })),
      { title: 'What would help', when: '_Adjust our agreement_.', view: adjustModal(pair.id, reader) },
    ],
  };
};

export const resting: OpenRoom = (reader) => {
  const words = restingTexts(reader);
  return {
    name: 'A pause of one pair',
    exhibits: [
      {
        title: 'Until when',
        when: '_Pause this pair_.',
        view: restModal({ pair, suggested: day }, { personId: people.ana.id, reader }),
      },
      { title: 'At a field', when: 'Something is amiss with it.', lines: { 'The day': words.dayNeeded } },
      {
        title: 'Paused',
        when: 'The day is chosen. The pair hears what any pair hears that is paused.',
        view: noticeOf(marked(words.paused(formatDate(day, reader))), reader),
      },
      {
        title: 'Paused, with a request for another peer',
        when: 'As before, to one who has asked for another peer.',
        view: noticeOf(marked(withWish(words.paused(formatDate(day, reader)), effectAt, reader)), reader),
      },
      {
        title: 'Paused until a later day',
        when: 'Another of the pair has chosen a later day meanwhile.',
        view: noticeOf(marked(words.later(formatDate(day, reader))), reader),
      },
      { title: 'Restarted', when: '_Restart now_, by any of the pair.', message: saying(words.restarted) },
      {
        title: 'Restarted, while somebody is away',
        when: 'As before, where they are back sooner than the pair was to be.',
        message: saying(words.stillAway.another(formatDate(day, reader))),
      },
      {
        title: 'Restarted by the one who is away',
        when: 'As before.',
        message: saying(words.stillAway.you(formatDate(day, reader))),
      },
    ],
  };
};
