import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import { controlled, shellOf } from '../support/page-controls.ts';
import { room } from '../support/room.ts';
import { few } from '../support/world.ts';

const here = room({ people: few, introduced: true });

const control = (asked: object) => controlled(here, asked);
const shell = () => shellOf(here);

/** A week is under way, and stands still at the first message of it until it is let on. */
async function underWay() {
  const { promise: held, resolve: letOn } = Promise.withResolvers<void>();
  let isReached = false;
  here.slack.faults.next('chat.postMessage', {
    holdBack: () => {
      isReached = true;
      return held;
    },
  });
  const from = here.clock.now();
  const ended = control({ kind: 'advance', duration: 'PT168H' });
  await eventually(() => expect(isReached).toBe(true));
  return { from, ended, letOn };
}

const hoursAfter = (from: Temporal.Instant, moment = ''): number =>
  Temporal.Instant.from(moment).since(from).total('hours');
const hoursSince = (from: Temporal.Instant): number => hoursAfter(from, here.clock.now().toString());

describe('the clock on its way past a week', () => {
  it('shows how far it is, and ends where somebody stops it', async () => {
    const { from, ended, letOn } = await underWay();
    const { passage, now } = await shell();
    expect(hoursAfter(from, passage?.until)).toBeCloseTo(168, 0);
    expect(hoursAfter(from, now)).toBeGreaterThan(24);
    expect(await control({ kind: 'stop' })).toEqual({ ok: true });
    expect((await shell()).passage).toMatchObject({ isStopping: true });
    letOn();
    expect(await ended).toEqual({ ok: true });
    expect((await shell()).passage).toBeUndefined();
    expect(hoursSince(from)).toBeLessThan(24 * 4);
  });

  it('is moved by one person at a time', async () => {
    const { from, ended, letOn } = await underWay();
    const again = await control({ kind: 'advance', duration: 'PT1H' });
    expect(again).toEqual({ ok: false, message: expect.stringContaining('Stop it first') });
    letOn();
    expect(await ended).toEqual({ ok: true });
    expect(hoursSince(from)).toBeGreaterThanOrEqual(168);
  });

  it('stops where everything starts over', async () => {
    const { from, ended, letOn } = await underWay();
    const isStopping = new Promise<void>((resolve) => here.slack.watch(resolve));
    const reset = control({ kind: 'reset' });
    await isStopping;
    letOn();
    expect(await ended).toEqual({ ok: true });
    expect(await reset).toEqual({ ok: true });
    expect(hoursSince(from)).toBeLessThan(24);
  });
});
