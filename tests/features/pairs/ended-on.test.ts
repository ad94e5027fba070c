import { describe, expect, it } from '@jest/globals';
import { endedPart } from '../../../src/features/pairs/ending/views.ts';
import type { Pair } from '../../../src/features/pairs/pair/model.ts';

const reader = { language: 'en', locale: 'en-US', timeZone: 'Europe/Lisbon' } as const;

const homeOf = (closesOn: string | undefined, endedAt: string): string => {
  const pair: Pair = {
    id: 'p',
    programId: 'g',
    state: 'ended',
    hasBegun: true,
    channelId: undefined,
    pausedUntil: undefined,
    closesOn: closesOn === undefined ? undefined : Temporal.PlainDate.from(closesOn),
    members: ['Ana', 'Ben'].map((name) => ({ id: name, name, timeZone: 'Europe/Lisbon' })),
  };
  const seen = { pair, pairs: [], personId: 'Ana', reader };
  return JSON.stringify(
    endedPart(seen, { endedAt: Temporal.Instant.from(endedAt), canWriteOn: true }).blocks,
  );
};

describe('the day on which a pair ended, in Home', () => {
  it('is the last day that it has chosen, though it ends in the night after it', () => {
    expect(homeOf('2027-02-19', '2027-02-20T00:00:30Z')).toContain('ended on *February 19, 2027*');
  });

  it('is the day of its end where that came before its last day, or where it had none', () => {
    expect(homeOf('2027-02-19', '2027-02-10T12:00:00Z')).toContain('ended on *February 10, 2027*');
    expect(homeOf(undefined, '2027-02-10T12:00:00Z')).toContain('ended on *February 10, 2027*');
  });
});
