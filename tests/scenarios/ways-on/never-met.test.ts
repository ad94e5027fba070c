import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { pairsSeen } from '../../support/rounds.ts';
import { few, latest, reads } from '../../support/world.ts';
import { closeModals, endWell, pressWayOn } from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

describe('two whose pair has ended', () => {
  it.each([
    ['never met, after two weeks', { met: false, days: 14, again: false }],
    ['never met, after five weeks', { met: false, days: 35, again: true }],
    ['met, after five weeks', { met: true, days: 35, again: false }],
    ['met, after thirteen months', { met: true, days: 400, again: true }],
  ])('who %s', async (_, { met, days, again }) => {
    const { pair, rows, pairId } = here;
    if (met) {
      await here.forger.action(pair.first, { id: 'sessions.held', value: `${pairId}:1` });
      await reads(
        () => ({ reading: pair.first.messages(pair.dm).map(text).join('\n') }),
        'Session 1 is recorded',
      );
    }
    await endWell(here, pair.first);
    await pressWayOn(here, pair.first, 'End now');
    await reads(() => latest(pair.first.messages(pair.dm)), 'keeps whatever you wrote');
    await rows.query(`update pairs set ended_at = ended_at - make_interval(days => $2) where id = $1`, [
      pairId,
      days,
    ]);
    await rows.query(`update sessions set held_at = held_at - make_interval(days => $2) where pair_id = $1`, [
      pairId,
      days,
    ]);
    await closeModals(here.ana);
    await here.ana.command('/peer match');
    await reads(() => here.ana.modal(), '2 people in the pool');
    const together = pairsSeen(here.ana).some((names) => names.length > 1);
    expect(together).toBe(again);
  });
});
