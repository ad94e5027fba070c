import type { SessionAction } from '../../src/features/relationship/actions/model.ts';
import type {
  Booking,
  SessionsAhead,
  Suggestion,
} from '../../src/features/relationship/bookings/model/booking.ts';
import { frameFor, type Preparation } from '../../src/features/relationship/preparation/model.ts';
import type { Rota } from '../../src/features/relationship/rota/model.ts';
import {
  planFor,
  tipsFor,
  type Agenda,
  type Session,
} from '../../src/features/relationship/sessions/model.ts';
import type { Reader } from '../../src/language.ts';
import { given, listeningFrames, pair, people, said, sessionPlans, tipAt } from './sample-data.ts';

export const rota = (sessionsHeld: number, form: Rota['form'] = 'swap'): Rota => ({
  pair,
  menteeToday: people.ben,
  isSwapped: false,
  isAgain: false,
  sessionsHeld,
  form,
  balance: [
    { member: people.ana, count: Math.ceil(sessionsHeld / 2) },
    { member: people.ben, count: Math.floor(sessionsHeld / 2) },
  ],
  inHalves: form === 'halves' ? 1 : 0,
  lastHeldAt: sessionsHeld === 0 ? undefined : Temporal.Instant.from('2026-02-24T10:00:00Z'),
  lastRecordedAt: sessionsHeld === 0 ? undefined : Temporal.Instant.from('2026-02-24T10:00:00Z'),
});

export const booking: Booking = {
  pairId: pair.id,
  number: 1,
  startsAt: Temporal.Instant.from('2026-03-10T14:00:00Z'),
  minutes: 45,
  state: 'booked',
  canceledFor: null,
  sequence: 0,
};

export const suggestion: Suggestion = {
  pairId: pair.id,
  number: 1,
  startsAt: Temporal.Instant.from('2026-03-11T10:30:00Z'),
  suggestedBy: people.ana.id,
  suits: [people.ana.id],
  isMove: false,
  eachTime: false,
  state: 'open',
  booked: undefined,
};

export const standing: SessionsAhead = {
  pair,
  booking: undefined,
  open: [],
  startedAt: undefined,
  everyDays: undefined,
};

export const action: SessionAction = {
  personId: people.ana.id,
  wording: said.firstStep,
  dueOn: Temporal.PlainDate.from('2026-03-20'),
  outcome: 'open',
};

export const preparation = (personId: string, form: Rota['form'] = 'swap'): Preparation => ({
  rota: rota(3, form),
  personId,
  own: undefined,
  shared: [],
  frame: frameFor(listeningFrames, 4),
});

export const agenda = (session: Session, reader: Reader): Agenda => ({
  pairId: pair.id,
  number: session.number,
  rota: rota(session.number - 1),
  minutes: 45,
  plan: planFor(sessionPlans, session),
  plans: sessionPlans,
  prompt: given,
  frame: frameFor(listeningFrames, session.number),
  tips: tipsFor(session, (moment) => tipAt(moment, reader)),
  lastActions: [],
  restart: undefined,
  isHeld: false,
});
