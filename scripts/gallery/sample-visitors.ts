import {
  points,
  type Answers,
  type OwnCheckIns,
} from '../../src/features/relationship/check-ins/model/check-in.ts';
import type { Pair } from '../../src/features/pairs/pair/model.ts';
import type { ProgramSeen, Membership } from '../../src/features/people/enrolment/model.ts';
import type { Undelivered } from '../../src/features/people/undelivered/model.ts';
import type { AgreementState } from '../../src/features/relationship/agreement/model/versions.ts';
import { agreement, checkIn, pair, people, rowId, said, trio, wish } from './sample-data.ts';
import { goals } from './sample-goals.ts';
import { booking, rota } from './sample-sessions.ts';
import { now, type AtHome, type PairAtHome } from './sample-home.ts';
import { nextRoundOn, program } from './sample-program.ts';

const planned = { ...program, settings: { ...program.settings, nextRoundOn: nextRoundOn.toString() } };
export const open: ProgramSeen = { program: planned, membership: { kind: 'out' }, isLeftOut: false };
export const joined: ProgramSeen = { ...open, membership: { kind: 'in' } };
export const another = (id: string, seen: ProgramSeen): ProgramSeen => ({
  ...seen,
  // By number, so that they can be told apart.
  program: { ...planned, id, name: `${planned.name} ${id.codePointAt(0) ?? 0}` },
});
export const others: readonly ProgramSeen[] = ['A', 'B', 'C', 'D'].map((id) => another(id, open));

export const newcomer: AtHome = {
  personId: people.ana.id,
  programs: [open],
  asked: [],
  runs: [],
  undelivered: [],
  windingDown: [],
  pairs: [],
  ended: [],
  kept: [],
};

const reviewDay = Temporal.Instant.from('2026-06-29T09:00:00Z');

const atHome = (standing: Omit<AgreementState, 'pair'>, held: number): PairAtHome => ({
  standing: { ...standing, pair },
  reviews: { asked: undefined, hasMet: held > 0, next: standing.signed && reviewDay },
  rota: rota(held),
  goals: held > 0 ? [goals.own, goals.shared] : [],
  wish: undefined,
  checkIns:
    held > 0
      ? answeredFor(held)
      : { latest: undefined, answered: [], canShare: false, isQuiet: false, isAskedAlone: false },
  topics: { latest: held > 0 ? said.prompt : undefined, muted: [] },
});

/** A little better each time, and all answered. */
const answeredFor = (count: number): OwnCheckIns => ({
  latest: { ...checkIn, occurrence: count },
  answered: Array.from({ length: count }, (_, index) => ({
    ...checkIn,
    occurrence: index + 1,
    answers: Object.fromEntries(
      checkIn.items.map((item) => [item, points[Math.min(4, index + 1)] ?? 1]),
    ) as Answers,
    answeredAt: checkIn.askedAt,
    isFinished: true,
  })),
  canShare: true,
  isQuiet: false,
  isAskedAlone: false,
});

export const begun = atHome({ signed: undefined, proposed: undefined }, 0);
const waiting = { ...agreement, version: 3, state: 'proposed', signedBy: [people.ana.id] } as const;
export const proposed = atHome({ signed: undefined, proposed: waiting }, 1);
export const changing = atHome({ signed: agreement, proposed: waiting }, 2);
export const paused: PairAtHome = {
  ...begun,
  standing: { ...begun.standing, pair: { ...pair, state: 'paused' } },
};
export const closing = (begins: PairAtHome): PairAtHome => ({
  ...begins,
  standing: { ...begins.standing, pair: { ...pair, state: 'closing' } },
});
/** One of them has chosen the day, and the other would rather carry on. */
export const closingAnyway: PairAtHome = {
  ...closing(begun),
  standing: { ...begun.standing, pair: { ...pair, state: 'closing', closesOn: nextRoundOn } },
};
export const wouldCarryOn: PairAtHome = { ...closingAnyway, carriesOn: true };
export const askedToCarryOn: PairAtHome = { ...closingAnyway, othersCarryOn: [people.ben.name] };
export const restingPair: PairAtHome = {
  ...begun,
  standing: { ...begun.standing, pair: { ...pair, state: 'paused', pausedUntil: nextRoundOn } },
};
export const closingWithWish: PairAtHome = { ...closingAnyway, wish };
export const toSign: PairAtHome = atHome(
  {
    signed: undefined,
    proposed: { ...agreement, state: 'proposed', proposedBy: people.ben.id, signedBy: [people.ben.id] },
  },
  0,
);
export const ownTurn: PairAtHome = { ...begun, rota: { ...begun.rota, menteeToday: people.ana } };
export const notOpen: PairAtHome = {
  ...begun,
  standing: { ...begun.standing, pair: { ...pair, state: 'introduced', channelId: undefined } },
  rota: { ...begun.rota, pair: { ...pair, state: 'introduced', channelId: undefined } },
};
export const ofTrio: PairAtHome = {
  ...begun,
  standing: { ...begun.standing, pair: trio },
  rota: { ...begun.rota, pair: trio },
};
/** Ten minutes ago, by the hour at which Home is drawn. */
export const inSession: PairAtHome = {
  ...atHome({ signed: agreement, proposed: undefined }, 3),
  startedAt: Temporal.Instant.from('2026-03-02T08:50:00Z'),
};
export const withBooking: PairAtHome = { ...atHome({ signed: agreement, proposed: undefined }, 0), booking };
export const inHalves: PairAtHome = { ...withBooking, rota: rota(3, 'halves') };
export const withWish: PairAtHome = { ...begun, wish };
/** One of them has said that it still fits: the other, then the one whose Home it is. */
const askedAgain = { number: 1, fine: [people.ben], waiting: [people.ana], next: reviewDay };
export const toReview: PairAtHome = {
  ...atHome({ signed: agreement, proposed: undefined }, 3),
  reviews: { asked: askedAgain, hasMet: true, next: reviewDay },
};
export const reviewSaid: PairAtHome = {
  ...toReview,
  reviews: {
    asked: { ...askedAgain, fine: [people.ana], waiting: [people.ben] },
    next: reviewDay,
    hasMet: true,
  },
};
export const underWay = atHome({ signed: agreement, proposed: undefined }, 3);

export const missing: Undelivered = {
  id: rowId(1),
  what: 'private-message',
  names: [people.chen.name],
  why: 'refused',
  isOver: false,
  at: Temporal.Instant.from('2026-03-02T09:00:00Z'),
};

export const away: Membership = { kind: 'paused', until: Temporal.PlainDate.from('2026-04-13') };

export const question = {
  programId: program.id,
  pairId: rowId(3),
  others: [people.chen],
  until: now.add({ hours: 72 }),
  answer: undefined,
} as const;

/** Answered by nobody yet, and with a theme that they leave out. */
const checkInOpen: PairAtHome = {
  ...underWay,
  checkIns: { ...underWay.checkIns, latest: { ...checkIn, occurrence: 4 } },
  topics: {
    latest: said.prompt,
    muted: [true, false].map((isOwn) => ({ theme: 'feedback', name: said.theme, isOwn })),
  },
};

/** Of twelve questions. */
const milestoneOpen: PairAtHome = {
  ...checkInOpen,
  checkIns: {
    ...checkInOpen.checkIns,
    latest: { ...checkIn, kind: 'check-in-milestone', milestone: 'mid-way' },
  },
};

/** Left two unanswered. */
const quiet: PairAtHome = {
  ...checkInOpen,
  checkIns: { ...checkInOpen.checkIns, isQuiet: true },
};

/** The same for one who had answered, and is asked on alone. */
const askedAlone: PairAtHome = {
  ...quiet,
  checkIns: { ...quiet.checkIns, latest: { ...checkIn, kind: 'check-in-private' }, isAskedAlone: true },
};

export const checkInsShown = [
  ['A pair whose check-in is open', checkInOpen],
  ['A pair that has come to a milestone', milestoneOpen],
  ['A pair of which not all answered two check-ins', quiet],
  ['The same for one who is asked on alone', askedAlone],
] as const;

/** Met last a day ago, or so long ago that the next is due. */
export const metAgo = (days: number): PairAtHome => ({
  ...underWay,
  goals: [],
  rota: { ...underWay.rota, lastHeldAt: now.subtract({ hours: 24 * days }) },
});

/** A pair of the person with somebody else, told apart by its id. */
export const withAnother = (shown: PairAtHome, id: number, members: Pair['members']): PairAtHome => {
  const other = { ...shown.standing.pair, id: rowId(id), members };
  return {
    ...shown,
    goals: shown.goals.map((goal) => ({
      ...goal,
      id: rowId(1000 + 10 * id + goal.number),
      pairId: other.id,
    })),
    standing: { ...shown.standing, pair: other },
    rota: { ...shown.rota, pair: other },
    checkIns: {
      ...shown.checkIns,
      latest: shown.checkIns.latest && { ...shown.checkIns.latest, pairId: other.id },
    },
  };
};

export const ended: AgreementState = {
  pair: { ...pair, state: 'ended', closesOn: Temporal.PlainDate.from('2026-02-27') },
  signed: agreement,
  proposed: undefined,
};

export const withPair = (shown: PairAtHome): AtHome => ({ ...newcomer, programs: [joined], pairs: [shown] });
