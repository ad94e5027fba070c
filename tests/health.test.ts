import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLeaving, createPulse, healthOf, readinessOf } from '../src/health.ts';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

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
  it('is well, and says when the last tick was; of the database it asks nothing', () => {
    expect(healthOf(pulseAfter(42_000))).toEqual({ isHealthy: true, words: 'ok\nlast tick 42 s ago' });
  });

  it.each([
    [4, true],
    [5, true],
    [6, false],
    [600, false],
  ])('with the last tick %i minutes ago is well: %s', (count, isHealthy) => {
    expect(healthOf(pulseAfter(minutes(count))).isHealthy).toBe(isHealthy);
  });

  it('counts from the start where no tick has ever come', () => {
    let now = 0;
    const pulse = createPulse(() => now);
    expect(healthOf(pulse).isHealthy).toBe(true);
    now += minutes(6);
    expect(healthOf(pulse).words).toBe('nothing comes due\nlast tick 360 s ago');
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

const ready = async () => ({ isHealthy: true, words: 'ok' });

async function isOver(promise: Promise<unknown>): Promise<boolean> {
  let over = false;
  void promise.then(() => (over = true));
  await jest.advanceTimersByTimeAsync(0);
  return over;
}

describe('a replica that leaves', () => {
  let now: number;
  const leaving = () => {
    now = 0;
    return createLeaving(() => now);
  };
  it('still takes what comes until whoever asks has heard that it is not ready any more', async () => {
    const { whileHere, leave } = leaving();
    for (const _ of [1, 2]) expect((await whileHere(ready)).words).toBe('ok');
    const left = leave();
    expect(await isOver(left)).toBe(false);
    expect(await whileHere(ready)).toEqual({ isHealthy: false, words: 'it is stopping' });
    expect(await isOver(left)).toBe(true);
  });

  it('waits no longer than its stop has time for, and for nobody who does not ask again and again', async () => {
    const asked = leaving();
    for (const _ of [1, 2]) await asked.whileHere(ready);
    const left = asked.leave();
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await isOver(left)).toBe(true);

    const once = leaving();
    await once.whileHere(ready);
    expect(await isOver(once.leave())).toBe(true);

    const longAgo = leaving();
    for (const _ of [1, 2]) await longAgo.whileHere(ready);
    now += minutes(1);
    expect(await isOver(longAgo.leave())).toBe(true);
  });
});
