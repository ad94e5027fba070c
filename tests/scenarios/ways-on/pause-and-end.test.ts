import { describe, expect, it } from '@jest/globals';
import { finding } from '../../support/booking.ts';
import { askForAnother, takeEffect } from '../../support/rematch.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, hoursLater, moveToNext, reads } from '../../support/world.ts';
import {
  carryOnTogether,
  closeModals,
  endWell,
  inDays,
  pairDmOf,
  pausePair,
  pressWayOn,
  standingOf,
} from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });
const { books, bookings } = finding(here);

describe('a pause of a pair that one of it ends well', () => {
  it('holds again where all of it carry on, and both are told on the way', async () => {
    const { pair, world } = here;
    await pausePair(here, pair.first, 40);
    const until = inDays(here, 40);
    await endWell(here, pair.second);
    expect(pairDmOf(here)).toContain('That ends the pause, unless you carry on together.');
    await carryOnTogether(here);
    expect(await standingOf(here)).toMatchObject({ state: 'paused', closes: null, paused: until });
    expect(pairDmOf(here)).toContain('You carry on together, with no last day. Your pair is paused until');
    await daysLater(world, 35);
    expect(await standingOf(here)).toMatchObject({ state: 'introduced', paused: null });
    expect(pairDmOf(here)).toContain('The pause is over.');
  });

  it('is not said to be over just before the pair ends by a wish for another peer', async () => {
    const { pair, world, clock, rows, workspace } = here;
    await pausePair(here, pair.first, 8);
    await askForAnother(pair.first);
    const back = clock.now().add({ hours: 24 * 9 });
    const effect = back.add({ minutes: 30 }).toString();
    for (const [kind, at] of Object.entries({ 'pair-return': back.toString(), rematch: effect }))
      await rows.query('update touchpoints set due_at = $1 where kind = $2 and workspace_id = $3', [
        at,
        kind,
        workspace.teamId,
      ]);
    await rows.query('update rematch_wishes set takes_effect_at = $1 where workspace_id = $2', [
      effect,
      workspace.teamId,
    ]);
    await hoursLater(world, 24 * 9 + 2);
    await rows.delivered();
    expect(pairDmOf(here)).toContain('This pair has ended');
    expect(pairDmOf(here)).not.toContain('The pause is over.');
  });

  it('is over for good where its day goes by before they carry on', async () => {
    const { pair, world } = here;
    await pausePair(here, pair.first, 8);
    await endWell(here, pair.second);
    await daysLater(world, 5);
    const before = pairDmOf(here).length;
    await carryOnTogether(here);
    expect(await standingOf(here)).toMatchObject({ state: 'introduced', closes: null, paused: null });
    expect(pairDmOf(here).slice(before)).not.toContain('Your pair is paused until');
  });
});

describe('a session that is booked', () => {
  it('is canceled by a pause that says so beforehand, and the pair reads that it was the pause', async () => {
    const { pair, world } = here;
    moveToNext(world, 1);
    await books({ slot: 2 });
    await pressWayOn(here, pair.second, 'Pause this pair');
    await reads(() => pair.second.modal(), 'A session booked before that day is canceled');
    await pair.second.fillIn({ 'It restarts on': inDays(here, 30) });
    await pair.second.submit();
    await reads(() => pair.second.modal(), 'This pair is paused until');
    await closeModals(pair.second);
    await here.rows.delivered();
    expect(await bookings()).toMatchObject([{ state: 'cancelled' }]);
    expect(pairDmOf(here)).toMatch(/This pair is paused until .+ The session on .+ is canceled/u);
    expect(pairDmOf(here).match(/is paused until/gu)).toHaveLength(1);
  });

  it('is named by the last word of a pair that ends before it', async () => {
    const { pair, world } = here;
    moveToNext(world, 1);
    await books({
      fields: {
        'When could you meet?': 'Another time',
        'Another day': inDays(here, 20),
        'Another hour': '10:00',
      },
    });
    await askForAnother(pair.first);
    await takeEffect(here);
    expect(await bookings()).toMatchObject([{ state: 'cancelled' }]);
    expect(pairDmOf(here)).toMatch(/This pair has ended, .+ Your session on .+ is canceled\./u);
  });
});
