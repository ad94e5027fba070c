import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createPulse, healthOf, readinessOf } from '../src/health.ts';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

const reachable = { isReachable: async () => true };
const outOfReach = { isReachable: async () => false };
/** Every connection is in use, or a line hangs. */
const dumb = { isReachable: () => new Promise<boolean>(() => undefined) };

const minutes = (count: number) => count * 60_000;

/** Beats once, and then its time goes on so far. */
function pulseAfter(milliseconds: number) {
  let now = 1_000;
  const pulse = createPulse(() => now);
  now += 5;
  pulse.beat();
  now += milliseconds;
  return pulse;
}

describe('health', () => {
  it('is well, and says when the last tick was', async () => {
    expect(await healthOf(reachable, pulseAfter(42_000))).toEqual({
      isHealthy: true,
      words: 'ok\nlast tick 42 s ago',
    });
  });

  it('is ill while the database is out of reach', async () => {
    const { isHealthy, words } = await healthOf(outOfReach, pulseAfter(0));
    expect([isHealthy, words]).toEqual([false, 'the database is out of reach\nlast tick 0 s ago']);
  });

  it('is told within two seconds, also where the database never answers', async () => {
    const told = healthOf(dumb, pulseAfter(0));
    await jest.advanceTimersByTimeAsync(1_999);
    const { isHealthy, words } = await told;
    expect([isHealthy, words]).toEqual([false, 'the database does not answer in time\nlast tick 0 s ago']);
  });

  it.each([
    [4, true],
    [5, true],
    [6, false],
    [600, false],
  ])('with the last tick %i minutes ago is well: %s', async (count, isHealthy) => {
    expect((await healthOf(reachable, pulseAfter(minutes(count)))).isHealthy).toBe(isHealthy);
  });

  it('counts from the start where no tick has ever come', async () => {
    let now = 0;
    const pulse = createPulse(() => now);
    expect((await healthOf(reachable, pulse)).isHealthy).toBe(true);
    now += minutes(6);
    expect((await healthOf(reachable, pulse)).words).toBe('nothing comes due\nlast tick 360 s ago');
  });
});

const migrations = async () => ['01-a', '02-b'];

describe('readiness', () => {
  const whole = { migrationsMissing: async () => [] };
  const atWork = { isAtWork: async () => true };

  it.each([
    ['ok', whole, atWork],
    ['the queue is not worked on', whole, { isAtWork: async () => false }],
    [
      'the database lacks 1 migrations of this version',
      { migrationsMissing: async (names: readonly string[]) => names.slice(1) },
      atWork,
    ],
    ['the database is out of reach', { migrationsMissing: () => Promise.reject(new Error('away')) }, atWork],
    ['the database is out of reach', whole, { isAtWork: () => Promise.reject(new Error('away')) }],
  ])('is told as: %s', async (words, db, queue) => {
    expect(await readinessOf({ db, queue, migrations })).toEqual({ isHealthy: words === 'ok', words });
  });

  it('is told within two seconds, also where the database never answers', async () => {
    const told = readinessOf({
      db: { migrationsMissing: () => new Promise(() => undefined) },
      queue: atWork,
      migrations,
    });
    await jest.advanceTimersByTimeAsync(1_999);
    expect(await told).toEqual({ isHealthy: false, words: 'the database does not answer in time' });
  });
});
