import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import { everyMinute, type Ticker } from '../../src/scheduling/cron.ts';

let ticker: Ticker | undefined;
let lines: string[];
const log = createLog('trace', { write: (line) => void lines.push(line) });
const noon = Temporal.Instant.from('2026-03-02T12:00:00Z');

beforeEach(() => {
  lines = [];
  jest.useFakeTimers({ now: noon.epochMilliseconds });
});

afterEach(async () => {
  await ticker?.stop();
  jest.useRealTimers();
});

const minutesPass = (count: number) => jest.advanceTimersByTimeAsync(count * 60_000);

describe('the tick', () => {
  it('comes at once, and then each minute', async () => {
    let ticks = 0;
    ticker = everyMinute(async () => void (ticks += 1), log);
    expect(ticks).toBe(1);
    await minutesPass(10);
    expect(ticks).toBe(11);
  });

  it.each([
    ['an hour back', -1],
    ['a year back', -365 * 24],
    ['an hour on', 1],
    ['ten years on', 3650 * 24],
  ])('comes within a minute though the clock was put %s', async (_, hours) => {
    let ticks = 0;
    ticker = everyMinute(async () => void (ticks += 1), log);
    await minutesPass(1.5);
    const before = ticks;
    jest.setSystemTime(noon.add({ hours }).epochMilliseconds);
    await minutesPass(1);
    expect(ticks).toBe(before + 1);
    await minutesPass(5);
    expect(ticks).toBe(before + 6);
  });

  it('is left out while the one before is at work, and comes again once that is done', async () => {
    const done = Promise.withResolvers<void>();
    let [begun, atWork, most] = [0, 0, 0];
    ticker = everyMinute(async () => {
      begun += 1;
      atWork += 1;
      most = Math.max(most, atWork);
      if (begun === 1) await done.promise;
      atWork -= 1;
    }, log);
    await minutesPass(5);
    expect(begun).toBe(1);
    done.resolve();
    await minutesPass(2);
    expect([begun, most]).toEqual([3, 1]);
  });

  it('that fails is told of, and does not keep the next from coming', async () => {
    let ticks = 0;
    ticker = everyMinute(async () => {
      ticks += 1;
      throw new Error('no database');
    }, log);
    await minutesPass(3);
    expect(ticks).toBe(4);
    expect(lines.filter((line) => line.includes('a tick failed'))).toHaveLength(4);
  });

  it('comes no more once it is stopped, which waits a moment for the one at work', async () => {
    const done = Promise.withResolvers<void>();
    let ticks = 0;
    ticker = everyMinute(async () => {
      ticks += 1;
      await done.promise;
    }, log);
    let isStopped = false;
    const stopping = ticker.stop().then(() => (isStopped = true));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(isStopped).toBe(false);
    done.resolve();
    await stopping;
    await minutesPass(3);
    expect(ticks).toBe(1);
  });

  it('is left behind by a stop where it hangs', async () => {
    const hanging = everyMinute(() => new Promise(() => undefined), log);
    let isStopped = false;
    void hanging.stop().then(() => (isStopped = true));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(isStopped).toBe(true);
  });
});
