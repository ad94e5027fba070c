import { describe, expect, it } from '@jest/globals';

const instant = Temporal.Instant.from('2026-03-02T09:00:00Z');
const day = Temporal.PlainDate.from('2026-03-02');

describe('two times', () => {
  it.each([
    ['instants', instant, instant.add({ hours: 1 })],
    ['days', day, day.add({ days: 1 })],
    ['durations', Temporal.Duration.from({ hours: 1 }), Temporal.Duration.from({ hours: 2 })],
    ['moments in a zone', instant.toZonedDateTimeISO('UTC'), instant.toZonedDateTimeISO('Asia/Tokyo')],
    ['kinds of time', day, day.toPlainDateTime()],
  ])('are equal only where they say the same: %s', (_, one, other) => {
    expect(one).toEqual(one);
    expect(one).not.toEqual(other);
    expect({ deep: [one] }).not.toEqual({ deep: [other] });
    expect({ deep: [one], more: 1 }).not.toMatchObject({ deep: [other] });
    expect([one]).not.toContainEqual(other);
    expect(one).not.toStrictEqual(other);
    expect(one).not.toEqual(undefined);
  });
});
