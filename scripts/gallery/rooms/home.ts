import { everythingModal, home, pairCard } from '../../../src/features/home/views.ts';
import type { ProgramSeen } from '../../../src/features/people/enrolment/model.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { people, said } from '../sample-data.ts';
import { goals } from '../sample-goals.ts';
import { overviewOf, pairShown, type AtHome } from '../sample-home.ts';
import { nextRoundOn, program } from '../sample-program.ts';
import { nothingYet, pastItsEnd, run } from '../sample-runs.ts';
import {
  another,
  away,
  begun,
  askedToCarryOn,
  checkInsShown,
  closing,
  closingAnyway,
  closingWithWish,
  ended,
  joined,
  metAgo,
  missing,
  newcomer,
  notOpen,
  ofTrio,
  open,
  others,
  ownTurn,
  paused,
  changing,
  proposed,
  question,
  restingPair,
  reviewSaid,
  toReview,
  toSign,
  underWay,
  withBooking,
  inHalves,
  inSession,
  withAnother,
  withPair,
  withWish,
  wouldCarryOn,
} from '../sample-visitors.ts';
import { pairsOnTheirWay } from '../sample-ways-on.ts';

type Draw = (title: string, at: AtHome, when?: string) => Exhibit;

const aGoalIsNext = [
  ['A shared goal to accept', goals.proposed],
  ['A shared goal to close', goals.closing],
  ['A goal whose actions are done', goals.done],
] as const;

export const homeRoom: OpenRoom = (reader) => {
  const drawn: Draw = (title, at, when = 'The Home tab is opened.') => ({
    title,
    when,
    seenBy: said.ana,
    view: home(overviewOf(at, reader), reader),
  });
  return {
    name: 'Home',
    exhibits: [
      drawn('Somebody new', newcomer),
      drawn('With no program running', { ...newcomer, programs: [] }),
      ...admins(drawn),
      ...withoutPair(drawn),
      ...beginning(drawn),
      ...underWayShown(drawn),
      ...aGoalIsNext.map(([title, goal]) => drawn(title, withPair({ ...ownTurn, goals: [goal] }))),
      ...pairsOnTheirWay.map(([title, shown]) => drawn(title, withPair(shown))),
      ...several(drawn),
      ...nothingAndEverything(reader),
      glance(reader),
      ofThree(reader),
    ],
  };
};

const glance = (reader: Reader): Exhibit => ({
  title: 'The pair at a glance',
  isDocument: true,
  when: '`/peer pair`, seen by that person alone.',
  seenBy: said.ana,
  message: pairCard(pairShown(underWay, withPair(underWay), reader), reader),
});

const ofThree = (reader: Reader): Exhibit => ({
  title: 'A trio at a glance',
  isDocument: true,
  when: '`/peer pair`, seen by that person alone.',
  seenBy: said.ana,
  message: pairCard(pairShown(ofTrio, withPair(ofTrio), reader), reader),
});

const admins = (drawn: Draw): readonly Exhibit[] => [
  drawn('An admin, before anything is set up', {
    ...newcomer,
    runs: [{ ...nothingYet, program: { ...run.program, revision: 0 } }],
  }),
  drawn('An admin, before people have joined', {
    ...newcomer,
    runs: [{ ...run, hadRound: false, enrolled: 1, waiting: 1, paused: 0, pairs: 0, trios: 0 }],
  }),
  drawn('An admin who can make pairs', {
    ...withPair(underWay),
    pairs: [],
    runs: [{ ...run, program: { ...program, revision: 2 }, waiting: 5 }],
  }),
  drawn('An admin whose program is past its last day', { ...newcomer, runs: [pastItsEnd] }),
  drawn('An admin, while pairs are asked in private', {
    ...newcomer,
    runs: [{ ...run, waiting: 0, pairs: 0, trios: 0, asked: 11 }],
  }),
  drawn('An admin of several programs, after something did not arrive', {
    ...withPair(underWay),
    runs: ['A', 'B', 'C', 'D'].map((id) => ({ ...run, program: { ...run.program, id } })),
    undelivered: [{ programId: program.id, program: said.program, undelivered: [missing], held: undefined }],
  }),
  drawn(
    'Having archived a program',
    { ...newcomer, windingDown: [{ id: 'A', name: program.name, lastDay: nextRoundOn }] },
    'The Home tab is opened before its last day is over.',
  ),
];

const withoutPair = (drawn: Draw): readonly Exhibit[] => [
  drawn('Waiting for a round, as an admin', { ...newcomer, programs: [joined], runs: [run] }),
  drawn('Waiting for a round', { ...newcomer, programs: [joined] }),
  drawn(
    'After an ending',
    { ...newcomer, programs: [joined], ended: [ended], kept: [goals.own] },
    'The Home tab is opened once the pair has ended.',
  ),
  ...([undefined, 'yes', 'no'] as const).map((answer) =>
    drawn(
      answer ? `Having answered ${answer}` : 'Asked about a peer',
      { ...newcomer, programs: [joined], asked: [{ ...question, answer }] },
      'The Home tab is opened before the time for answering is over.',
    ),
  ),
  drawn(
    'A guest',
    { ...newcomer, programs: [{ ...open, isLeftOut: true }] },
    'The Home tab is opened; every program leaves guests out.',
  ),
  drawn(
    'Somebody in it who is a guest by now',
    { ...newcomer, programs: [{ ...joined, isLeftOut: true }] },
    'The Home tab is opened; the program leaves guests out.',
  ),
];

const beginning = (drawn: Draw): readonly Exhibit[] => [
  drawn('A pair whose DM isn’t open yet', withPair(notOpen)),
  drawn('A pair that begins', withPair(begun)),
  drawn('A pair whose agreement is proposed', withPair({ ...proposed, goals: [] })),
  drawn('A pair that changes its agreement', withPair(changing)),
  drawn('A pair whose agreement the person is to sign', withPair(toSign)),
  drawn('A pair whose agreement is asked about again', withPair(toReview)),
  drawn('A pair whose agreement still fits for the person', withPair(reviewSaid)),
  drawn(
    'A pair whose first session is next',
    withPair({ ...ownTurn, standing: underWay.standing, goals: underWay.goals }),
  ),
];

const underWayShown = (drawn: Draw): readonly Exhibit[] => [
  drawn('A pair under way', withPair(underWay)),
  drawn('A pair with a session booked', withPair(withBooking)),
  drawn('A pair whose session was started', withPair(inSession)),
  drawn('A pair that splits its next session', withPair(inHalves)),
  ...checkInsShown.map(([title, shown]) => drawn(title, withPair(shown))),
  drawn('A pair whose next session is due', withPair(metAgo(20))),
  drawn('A pair that met lately', withPair(metAgo(1))),
  drawn('In a pause', { ...withPair(paused), programs: [{ ...joined, membership: away }] }),
  drawn(
    'While the peer is in a pause',
    withPair({ ...paused, standing: { ...underWay.standing, pair: paused.standing.pair } }),
  ),
  drawn(
    'A pair of which one would like another peer',
    withPair(withWish),
    'That one opens the Home tab; the other sees nothing of it.',
  ),
  drawn(
    'A pair that closes',
    withPair(closing(underWay)),
    'The Home tab is opened once the pair’s program winds down.',
  ),
  drawn('A pair that rests by its own wish', withPair(restingPair)),
  drawn('A pair that ends by its own wish', withPair(closingAnyway)),
  drawn('A pair of which the other would carry on', withPair(askedToCarryOn)),
  drawn('A pair that this person would carry on with', withPair(wouldCarryOn)),
  drawn('A pair that ends, with a wish for another peer', withPair(closingWithWish)),
];

/** Behind the last line of a menu that would be too long. */
function nothingAndEverything(reader: Reader): readonly Exhibit[] {
  const overview = overviewOf(withPair(underWay), reader);
  const shown = (place: string) => everythingModal(overview, place, reader);
  const when = '*See everything* is chosen, the last line of a long menu.';
  const ofPair = overview.pairs[0]?.pairId ?? '';
  return [
    { title: 'Everything to do with a peer', when, view: shown(ofPair) },
    { title: 'Everything else to do', when, view: shown('person') },
    { title: 'Nothing left to do', when: 'It is chosen once the pair has ended.', view: shown('gone') },
  ];
}

const onNoDay = (seen: ProgramSeen, endsOn: string | null = null): ProgramSeen => ({
  ...seen,
  program: { ...seen.program, settings: { ...seen.program.settings, nextRoundOn: null, endsOn } },
});

const several = (drawn: Draw): readonly Exhibit[] => [
  drawn('In two programs, with more that are open', {
    ...withPair(begun),
    programs: [joined, another('E', joined), ...others],
  }),
  drawn('Waiting in several programs', {
    ...newcomer,
    programs: [joined, another('E', joined), another('F', joined)],
  }),
  drawn('Waiting in programs with rounds on other days', {
    ...newcomer,
    programs: [joined, another('E', joined), onNoDay(another('F', joined))],
  }),
  drawn('Waiting in programs of which one has had its last day', {
    ...newcomer,
    programs: [joined, onNoDay(another('F', joined), '2026-01-30')],
  }),
  drawn('Waiting in a program that has had its last day', {
    ...newcomer,
    programs: [onNoDay(joined, '2026-01-30')],
  }),
  drawn('In several pairs', {
    ...withPair(underWay),
    pairs: [
      underWay,
      withAnother(toSign, 11, [people.ana, people.chen]),
      withAnother(ofTrio, 12, ofTrio.standing.pair.members),
    ],
  }),
];
