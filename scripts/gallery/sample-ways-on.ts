import type { QuestionFound } from '../../src/features/ways-on/no-word/model.ts';
import { pair, people, said } from './sample-data.ts';
import type { PairAtHome } from './sample-home.ts';
import { program } from './sample-program.ts';
import { closingAnyway, ownTurn } from './sample-visitors.ts';

const stillIn = (found: Partial<QuestionFound>): PairAtHome => ({
  ...ownTurn,
  presence: {
    pairId: pair.id,
    number: 1,
    askedBy: people.ana.id,
    askedAt: Temporal.Instant.from('2026-02-27T09:10:00Z'),
    answerBy: Temporal.Instant.from('2026-03-06T09:10:00Z'),
    state: 'open',
    lastDay: Temporal.PlainDate.from('2026-03-06'),
    isOver: false,
    unreached: [],
    ...found,
  },
});
const byPeer = { askedBy: people.ben.id };

const day = Temporal.PlainDate.from('2026-03-20');
const near = { day, chooseUntil: day.subtract({ days: 15 }) };
const wishes = [{ endsOn: day, personId: people.ana.id, weeks: 8 }];

/** What may wait in a pair that is asked how it goes on, or that ends. */
export const pairsOnTheirWay: readonly (readonly [title: string, PairAtHome])[] = [
  ['Asked by their peer if they’re still in', stillIn(byPeer)],
  ['Having asked if their peer is still in', stillIn({})],
  ['Having asked, with the question on its way', stillIn({ lastDay: undefined })],
  ['Asked by their peer, once the week is over', stillIn({ ...byPeer, isOver: true })],
  ['Having asked, once the week is over', stillIn({ isOver: true })],
  [
    'With half of their farewell written',
    {
      ...closingAnyway,
      farewell: { own: { thanks: said.note, keep: '', benefits: [], outcome: undefined } },
    },
  ],
  [
    'A pair near the end of its program',
    { ...ownTurn, term: { ...near, program: program.name, wishes: [] } },
  ],
  [
    'Having chosen to go on, with a pair near its own day',
    { ...ownTurn, term: { ...near, program: undefined, wishes } },
  ],
];
