import { describe, expect, it } from '@jest/globals';
import type { Clock } from '../../../src/clock.ts';
import { createRateLimits, passedOf } from '../../../src/sandbox/state/rate-limits.ts';

describe('how often Slack lets a method be called', () => {
  let now = Temporal.Instant.from('2026-03-02T09:00:00Z');
  const clock: Clock = { now: () => now };
  const limits = createRateLimits(passedOf(clock));
  const call = () => limits.count({ method: 'chat.update', tier: 3, teamId: 'T0001' });
  const many = (calls: number) => Array.from({ length: calls }, call);

  it('is fifty times a minute for one of tier three, and the next is told to wait', () => {
    expect(many(50)).toEqual(Array.from({ length: 50 }, () => 0));
    expect(call()).toBe(60);
    now = now.add({ seconds: 45 });
    expect(call()).toBe(15);
  });

  it('goes by the clock that everybody there lives by, though it is moved', () => {
    now = now.add({ minutes: 5 });
    expect(many(50)).toEqual(Array.from({ length: 50 }, () => 0));
    expect(call()).toBe(60);
  });

  it('is not let off by moving that back, nor held by it for longer', () => {
    now = now.subtract({ hours: 48 });
    expect(call()).toBe(60);
    now = now.add({ seconds: 61 });
    expect(call()).toBe(0);
  });
});
