import { expect, it } from '@jest/globals';
import type { Offer } from '../../../../src/features/relationship/bookings/model/booking.ts';
import { timeModal } from '../../../../src/features/relationship/bookings/views/modal.ts';
import { offerCard } from '../../../../src/features/relationship/first-weeks/views.ts';
import { restsCard } from '../../../../src/features/relationship/series/views/cards.ts';
import { pairReader } from '../../../../src/language.ts';
import { couple } from '../../extreme.ts';
import { now, series as begunToday } from '../series/begun-today.ts';

const series = { ...begunToday, state: 'running' } as const;

it('what offers times says alike why they lie outside somebody’s work, or why there are none', () => {
  const last = { day: Temporal.PlainDate.from('2026-03-05'), doneBy: now };
  const offer = { pair: couple, minutes: 45, rhythm: '14', within: 'waking-hours' } as const;
  const suggested = { ...series, state: 'misfit' } as const;
  const coming = { pair: couple, series: suggested, rhythm: '14', isSkipped: false, inMonth: undefined };
  const said = (each: Offer, sentence: string) => {
    const rests = restsCard(
      { coming: { ...coming, next: [] }, booking: undefined, offer: each, now },
      pairReader,
    );
    for (const shown of [timeModal(each, pairReader), offerCard(each, pairReader), rests])
      expect(JSON.stringify(shown)).toContain(sentence);
  };
  said({ ...offer, starts: [] }, 'You have no time in common');
  said({ ...offer, starts: [now] }, 'You share no working hours');
  // Their weeks share some, and days off take those away.
  const shared = { ...offer, usually: 'working-hours' } as const;
  said({ ...shared, starts: [] }, 'I find no time in the weeks ahead that suits everyone');
  said({ ...shared, starts: [now] }, 'No time in the weeks ahead fits everyone’s working hours');
  const late = { ...shared, within: 'working-hours', isLater: true, starts: [now] } as const;
  said(late, 'These are the first times that fit everyone’s working hours');
  expect(JSON.stringify(offerCard({ ...shared, starts: [] }, pairReader))).not.toContain('Change my hours');
  const closing = { ...offer, pair: { ...couple, state: 'closing' }, last, starts: [] } as const;
  said(closing, 'I find no time that suits you all before your pair ends');
  expect(JSON.stringify(offerCard(closing, pairReader))).not.toContain('Change my hours');
});
