import { describe, expect, it } from '@jest/globals';
import { seriesPart } from '../../../../src/features/relationship/series/views/part.ts';
import { pairReader as reader } from '../../../../src/language.ts';
import { couple } from '../../extreme.ts';
import { bookedAt } from '../bookings/booked.ts';

const now = Temporal.Instant.from('2026-03-09T09:00:00Z');
const startsAt = now.add({ hours: 48 });
const booking = bookedAt(startsAt);

describe('a session that is booked', () => {
  it.each([
    ['active', ['Repeat this time']],
    ['closing', []],
    ['paused', []],
  ] as const)('in a pair that is %s offers in Home to repeat its time: %j', (state, offered) => {
    const pair = { ...couple, state };
    const { buttons = [] } = seriesPart(
      { pair, booking, proposed: undefined, living: undefined },
      { personId: pair.members[0]?.id ?? '', now, reader },
    );
    expect(buttons.map(({ text }) => text.text)).toEqual(offered);
  });
});
