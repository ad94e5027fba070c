import { expect, it } from '@jest/globals';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import { dayBeforeCard } from '../../../../src/features/relationship/bookings/views/cards.ts';
import { pairReader } from '../../../../src/language.ts';
import { couple, pairId, rotaOf } from '../../extreme.ts';

const { listeningFrames } = loadContent('content').in('en');
const now = Temporal.Instant.from('2026-03-09T09:00:00Z');
const booking = {
  pairId,
  number: 1,
  startsAt: now.add({ hours: 30 }),
  minutes: 45,
  state: 'booked',
  canceledFor: null,
  sequence: 0,
} as const;

it('before a session the mentor reads the three questions of a way to listen, and the mentee is asked what to bring', () => {
  const rota = rotaOf(couple, 3);
  const mentor = couple.members.find(({ id }) => id !== rota.menteeToday.id);
  for (const frame of listeningFrames) {
    const seenBy = (personId: string, form: 'swap' | 'halves' = 'swap') =>
      JSON.stringify(
        dayBeforeCard(
          {
            booking,
            preparation: { rota: { ...rota, form }, personId, own: undefined, shared: [], frame },
            now,
          },
          pairReader,
        ).blocks,
      );
    const questionsIn = (card: string) => frame.questions.filter((question) => card.includes(question));
    expect(frame.questions).toHaveLength(3);
    expect(questionsIn(seenBy(mentor?.id ?? ''))).toEqual(frame.questions);
    expect(questionsIn(seenBy(rota.menteeToday.id))).toEqual([]);
    expect(seenBy(rota.menteeToday.id)).toContain('What would you like to think through?');
    for (const { id } of couple.members) expect(questionsIn(seenBy(id, 'halves'))).toEqual(frame.questions);
  }
});
