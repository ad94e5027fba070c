import { home, pairCard } from '../../../src/features/home/views.ts';
import type { ProgramSeen, Membership } from '../../../src/features/people/enrolment/model.ts';
import type { Undelivered } from '../../../src/features/people/undelivered/model.ts';
import type { AgreementState } from '../../../src/features/relationship/agreement/model.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { agreement, goals, pair, people, rowId, said, trio, wish } from '../sample-data.ts';
import { booking, rota } from '../sample-sessions.ts';
import { overviewOf, pairShown, type AtHome, type PairAtHome } from '../sample-home.ts';
import { nextRoundOn, program } from '../sample-program.ts';

const planned = { ...program, settings: { ...program.settings, nextRoundOn: nextRoundOn.toString() } };
const open: ProgramSeen = { program: planned, membership: { kind: 'out' }, isLeftOut: false };
const joined: ProgramSeen = { ...open, membership: { kind: 'in' } };
const another = (id: string, seen: ProgramSeen): ProgramSeen => ({ ...seen, program: { ...planned, id } });
const others: readonly ProgramSeen[] = ['A', 'B', 'C', 'D'].map((id) => another(id, open));

const newcomer: AtHome = {
  personId: people.ana.id,
  programs: [open],
  asking: new Set(),
  rounds: 'none',
  undelivered: [],
  windingDown: [],
  pairs: [],
};

const atHome = (standing: Omit<AgreementState, 'pair'>, held: number): PairAtHome => ({
  standing: { ...standing, pair },
  rota: rota(held),
  goals: held > 0 ? [goals.own, goals.shared] : [],
  wish: undefined,
});

const begun = atHome({ signed: undefined, proposed: undefined }, 0);
const proposed = atHome({ signed: undefined, proposed: agreement }, 1);
const paused: PairAtHome = { ...begun, standing: { ...begun.standing, pair: { ...pair, state: 'paused' } } };
const closing = (begins: PairAtHome): PairAtHome => ({
  ...begins,
  standing: { ...begins.standing, pair: { ...pair, state: 'closing' } },
});
const toSign: PairAtHome = atHome(
  { signed: undefined, proposed: { ...agreement, proposedBy: people.ben.id, signedBy: [people.ben.id] } },
  0,
);
const ownTurn: PairAtHome = { ...begun, rota: { ...begun.rota, menteeToday: people.ana } };
const notOpen: PairAtHome = {
  ...begun,
  standing: { ...begun.standing, pair: { ...pair, state: 'introduced', channelId: undefined } },
  rota: { ...begun.rota, pair: { ...pair, state: 'introduced', channelId: undefined } },
};
const ofTrio: PairAtHome = {
  ...begun,
  standing: { ...begun.standing, pair: trio },
  rota: { ...begun.rota, pair: trio },
};
const withWish: PairAtHome = { ...begun, wish };
const underWay = atHome({ signed: agreement, proposed: undefined }, 3);

const missing: Undelivered = {
  id: rowId(1),
  what: 'private-message',
  names: [people.chen.name],
  why: 'refused',
  isOver: false,
  at: Temporal.Instant.from('2026-03-02T09:00:00Z'),
};

const away: Membership = { kind: 'paused', until: Temporal.PlainDate.from('2026-04-13') };

const withPair = (shown: PairAtHome): AtHome => ({ ...newcomer, programs: [joined], pairs: [shown] });

export const homeRoom: OpenRoom = (reader) => {
  const drawn = (title: string, at: AtHome, when = 'The Home tab is opened.'): Exhibit => ({
    title,
    when,
    view: home(overviewOf(at, reader), reader),
  });
  return {
    name: 'Home',
    exhibits: [
      drawn('Somebody new', newcomer),
      drawn('An admin, before the first round', { ...newcomer, rounds: 'first-ahead' }),
      drawn('An admin, after something did not arrive', {
        ...newcomer,
        rounds: 'some',
        programs: [joined],
        undelivered: [
          { programId: program.id, program: said.program, undelivered: [missing], held: undefined },
        ],
      }),
      ...withoutPair(drawn),
      drawn('In a pause', { ...withPair(paused), programs: [{ ...joined, membership: away }] }),
      drawn('With no program running', { ...newcomer, programs: [] }),
      drawn('In two programs, with more that are open', {
        ...withPair(begun),
        programs: [joined, another('E', joined), ...others],
      }),
      drawn(
        'Having archived a program',
        { ...newcomer, windingDown: [{ id: 'A', name: program.name, lastDay: nextRoundOn }] },
        'The Home tab is opened before its last day is over.',
      ),
      drawn('A pair that begins', withPair(begun)),
      drawn('A pair whose DM isn’t open yet', withPair(notOpen)),
      drawn('A pair whose agreement is proposed', withPair(proposed)),
      drawn('A pair whose agreement the person is to sign', withPair(toSign)),
      drawn('In several pairs', { ...withPair(underWay), pairs: [underWay, proposed, ofTrio] }),
      drawn(
        'A pair in which the person is mentee next',
        withPair({ ...ownTurn, standing: { ...underWay.standing }, goals: [goals.own] }),
      ),
      drawn(
        'A pair of which one would like another peer',
        withPair(withWish),
        'That one opens the Home tab; the other sees nothing of it.',
      ),
      drawn('A pair under way', withPair(underWay)),
      drawn('A pair with a session booked', withPair({ ...underWay, booking })),
      drawn('A pair that splits its next session', withPair({ ...underWay, rota: rota(3, 'halves') })),
      drawn(
        'A pair that closes',
        withPair(closing(underWay)),
        'The Home tab is opened once the pair’s program winds down.',
      ),
      glance(reader),
    ],
  };
};

const glance = (reader: Reader): Exhibit => ({
  title: 'The pair at a glance',
  isDocument: true,
  when: '`/peer pair`, seen by that person alone.',
  message: pairCard(pairShown(underWay, withPair(underWay), reader), reader),
});

type Draw = (title: string, at: AtHome, when?: string) => Exhibit;

const withoutPair = (drawn: Draw): readonly Exhibit[] => [
  drawn('Waiting for a round, as an admin', { ...newcomer, programs: [joined], rounds: 'some' }),
  drawn(
    'Asked about a peer',
    { ...newcomer, programs: [joined], asking: new Set([program.id]) },
    'The Home tab is opened before the time for answering is over.',
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
