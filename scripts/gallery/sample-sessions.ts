import type { SessionAction } from '../../src/features/relationship/actions/model.ts';
import type { Booking, Standing, Suggestion } from '../../src/features/relationship/bookings/model.ts';
import { frameFor, type Preparation } from '../../src/features/relationship/preparation/model.ts';
import type { Rota } from '../../src/features/relationship/rota/model.ts';
import { listeningFrames, pair, people, said } from './sample-data.ts';

export const rota = (sessionsHeld: number, form: Rota['form'] = 'swap'): Rota => ({
  pair,
  menteeToday: people.ben,
  sessionsHeld,
  form,
  balance: [
    { member: people.ana, count: Math.ceil(sessionsHeld / 2) },
    { member: people.ben, count: Math.floor(sessionsHeld / 2) },
  ],
  inHalves: form === 'halves' ? 1 : 0,
});

export const booking: Booking = {
  pairId: pair.id,
  number: 1,
  startsAt: Temporal.Instant.from('2026-03-10T14:00:00Z'),
  minutes: 45,
  state: 'booked',
  sequence: 0,
};

export const suggestion: Suggestion = {
  pairId: pair.id,
  number: 1,
  startsAt: Temporal.Instant.from('2026-03-11T10:30:00Z'),
  suggestedBy: people.ana.id,
  suits: [people.ana.id],
  isMove: false,
  state: 'open',
  booked: undefined,
};

export const standing: Standing = { pair, booking: undefined, open: [] };

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
