import { describe, expect, it } from '@jest/globals';
import {
  bookedCard,
  dayBeforeCard,
  overCard,
  skippedCard,
  soonCard,
  suggestedCard,
} from '../../../../src/features/relationship/bookings/views/cards.ts';
import { outOfHoursCard } from '../../../../src/features/relationship/out-of-hours/views.ts';
import { offerCard } from '../../../../src/features/relationship/first-weeks/views.ts';
import { withoutLongOver } from '../../../../src/features/relationship/bookings/model/booking.ts';
import { sessionHeld } from '../../../../src/features/relationship/bookings/views/held.ts';
import { timeModal } from '../../../../src/features/relationship/bookings/views/modal.ts';
import { sessionsCard, sessionsPart } from '../../../../src/features/relationship/bookings/views/part.ts';
import { rolesChanged } from '../../../../src/features/relationship/rota/views.ts';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOf, faultsOfView } from '../../block-kit.ts';
import { couple, members, pairId, personId, rotaOf, trio } from '../../extreme.ts';

const tip = 'Say thank you for one thing.';
const [frame = { id: '', title: '', about: '', questions: [] }] =
  loadContent('content').in('en').listeningFrames;
const now = Temporal.Instant.from('2026-03-09T09:00:00Z');
const booking = {
  pairId,
  number: 999,
  startsAt: now.add({ hours: 30 }),
  minutes: 60,
  state: 'booked',
  canceledFor: null,
  sequence: 0,
} as const;
const suggestion = {
  pairId,
  number: 9999,
  startsAt: booking.startsAt,
  suggestedBy: personId,
  suits: members.map(({ id }) => id),
  isMove: true,
  eachTime: true,
  state: 'open',
  booked: undefined,
} as const;

const swapped = (pair: typeof trio) => JSON.stringify(rolesChanged(rotaOf(pair, 1), pairReader));

describe('what shows sessions', () => {
  it.each([0, 1, 2, 9_998])('is sound after %d sessions, for a pair and a trio', (sessionsHeld) => {
    for (const pair of [couple, trio]) {
      const rota = rotaOf(pair, sessionsHeld);
      const standing = {
        pair,
        booking,
        startedAt: undefined,
        everyDays: 14,
        open: pair.members.map(({ id }) => ({ ...suggestion, suits: [id] })),
      };
      for (const message of [
        sessionsCard({ rota, standing }, { personId, now, reader: pairReader }),
        sessionHeld({ rota, now, tip, booked: undefined, ahead: undefined }, pairReader),
        sessionHeld(
          { rota: { ...rota, lastRecordedAt: now }, now, tip, booked: undefined, ahead: booking },
          pairReader,
        ),
        rolesChanged(rota, pairReader),
        rolesChanged({ ...rota, form: 'halves' }, pairReader),
        suggestedCard({ pair, rhythm: '14', suggestion, now }, pairReader),
        bookedCard({ pair, booking, sequence: 0, at: booking.startsAt, eachTime: false, now }, pairReader),
        skippedCard(
          {
            pair,
            booking: { ...booking, state: 'skipped' },
            restart: { wording: tip, inARow: 12 },
            tip,
            pausedUntil: undefined,
          },
          pairReader,
        ),
        dayBeforeCard(
          { booking, preparation: { rota, personId, own: undefined, shared: [], frame }, now },
          pairReader,
        ),
        soonCard({ booking, rota, now }, pairReader),
        overCard({ booking, rota }, pairReader),
      ])
        expect(faultsOf(message)).toEqual([]);
    }
  });

  it('offers what there is, and any other time', () => {
    for (const count of [0, 1, 3]) {
      const starts = Array.from({ length: count }, (_, index) => now.add({ hours: 24 * (index + 1) }));
      const view = timeModal(
        { pair: couple, minutes: 45, rhythm: 'monthly', within: 'waking-hours', starts },
        pairReader,
      );
      expect(faultsOfView(view)).toEqual([]);
      expect(JSON.stringify(view)).toContain('timepicker');
    }
  });

  it('blames what they agreed to be quiet where it is that, and leads to it while it can be changed', () => {
    const offer = {
      pair: couple,
      minutes: 45,
      rhythm: '14',
      within: 'waking-hours',
      isQuietInTheWay: true,
    } as const;
    for (const starts of [[], [now]]) {
      const shown = (pair = couple) =>
        [timeModal, offerCard].map((show) => JSON.stringify(show({ ...offer, pair, starts }, pairReader)));
      for (const each of shown()) {
        expect(each).toMatch(/Your agreed quiet hours.*Change our agreement/u);
        expect(each).not.toMatch(/8 AM|share no working hours|Change my hours/u);
      }
      for (const each of shown({ ...couple, state: 'closing' }))
        expect(each).not.toContain('Change our agreement');
    }
  });

  it('offers each time only in a pair that goes on', () => {
    const offer = { pair: couple, minutes: 45, rhythm: '14', within: 'working-hours', starts: [] } as const;
    const last = { day: Temporal.PlainDate.from('2026-03-05'), doneBy: now };
    const [goesOn, ends] = [offer, { ...offer, last }].map((each) =>
      JSON.stringify(timeModal(each, pairReader)),
    );
    expect(goesOn).toContain('Each time, every two weeks');
    expect(ends).not.toContain('Each time');
    expect(ends).not.toContain('How often?');
  });

  it('moves the session that is ahead by its name, with the time that it has', () => {
    const offer = { pair: couple, minutes: 45, rhythm: '14', within: 'working-hours', starts: [] } as const;
    const [move, find] = [{ ...offer, moves: booking.startsAt }, offer].map((each) =>
      JSON.stringify(timeModal(each, pairReader)),
    );
    expect(move).toMatch(/Move the session.*now on/u);
    expect(find).not.toMatch(/Move the session|now on/u);
  });

  it('never says how many minutes are left before a session: its reminder may come late', () => {
    for (const minutes of [-15, -10, -3, 0, 8, 29]) {
      const at = { booking, rota: rotaOf(couple, 3), now: booking.startsAt.add({ minutes }) };
      const { text, blocks } = soonCard(at, pairReader);
      expect(text).toBe(minutes < 0 ? 'Your session starts soon.' : 'It’s time for your session.');
      expect(JSON.stringify(blocks)).not.toContain('minutes');
    }
  });

  it('says for how long that holds, of each that names a time', () => {
    const at = (minutes: number) => booking.startsAt.add({ minutes });
    const rota = rotaOf(couple, 2);
    const preparation = { rota, personId, own: undefined, shared: [], frame };
    const spoiled = { pair: couple, booking, sequence: 0, fit: 'quiet' } as const;
    const untilThen = (when: Temporal.Instant) =>
      [
        dayBeforeCard({ booking, preparation, now: when }, pairReader),
        soonCard({ booking, rota, now: when }, pairReader),
        outOfHoursCard({ ...spoiled, now: when }, pairReader),
        overCard({ booking, rota }, pairReader),
      ].map(({ holdsUntil }) => holdsUntil);
    const end = at(booking.minutes);
    const asked = end.add({ hours: 14 * 24 });
    expect(untilThen(at(-60))).toEqual([at(0), at(0), end, asked]);
    expect(untilThen(at(1))).toEqual([end, end, end, asked]);
  });

  it('has a button that stands for the next session, so that a second press of it changes nothing', () => {
    const { blocks } = sessionHeld(
      { rota: { ...rotaOf(couple, 4), lastRecordedAt: now }, now, tip, booked: undefined, ahead: undefined },
      pairReader,
    );
    expect(blocks.at(-1)).toMatchObject({
      elements: [
        { value: `${pairId}:4` },
        { value: pairId },
        { value: `${pairId}:5` },
        { value: `${pairId}:4` },
        { value: `${pairId}:4` },
      ],
    });
  });

  it('leaves nothing to move, skip or repeat once the time of a session is over', () => {
    const told = { pair: couple, booking, sequence: 0, at: booking.startsAt, eachTime: false };
    const over = booking.startsAt.add({ minutes: booking.minutes });
    const during = JSON.stringify(bookedCard({ ...told, now: over.subtract({ minutes: 1 }) }, pairReader));
    expect(during).toContain('bookings.skip');
    const afterwards = JSON.stringify(bookedCard({ ...told, now: over }, pairReader));
    expect(afterwards).not.toContain('"actions"');
    expect(afterwards).toContain('This time has passed');
  });

  it('splits a session between two, and not between three', () => {
    expect(swapped(couple)).toContain('rota.halves');
    expect(swapped(trio)).not.toContain('rota.halves');
  });
});

const after = (days: number) => {
  const standing = {
    pair: couple,
    booking,
    startedAt: undefined,
    everyDays: 14,
    open: [],
  };
  const rota = { ...rotaOf(couple, 2), lastHeldAt: now.subtract({ hours: 14 * 24 }) };
  const at = booking.startsAt.add({ hours: 1 + days * 24 });
  return sessionsPart(
    { rota, standing: withoutLongOver(standing, at) },
    { personId, now: at, reader: pairReader },
  );
};

describe('Home, of a session that nobody has told of', () => {
  it('asks for two weeks whether they met', () => {
    expect(after(13).next).toMatchObject([{ urgency: 'due', button: { action_id: 'bookings.held' } }]);
    expect(JSON.stringify(after(13).blocks)).toContain('Did you meet');
  });

  it('says from then on that a time to meet is due, before a review would be', () => {
    const [next] = after(14).next ?? [];
    expect(next).toMatchObject({ urgency: 'due', button: { text: { text: 'Find a time' } } });
    expect(next?.at).toBeDefined();
    expect(JSON.stringify(after(14).blocks)).not.toContain('Did you meet');
  });
});
