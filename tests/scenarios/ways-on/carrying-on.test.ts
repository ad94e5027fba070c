import { describe, expect, it } from '@jest/globals';
import { room } from '../../support/room.ts';
import { daysLater, few, reads } from '../../support/world.ts';
import { endWell, pairDmOf, pressWayOn, standingOf } from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true });

const line = 'This pair has ended, and I won’t write here again';

describe('carrying on', () => {
  it('takes the wish of both, each told in the pair, and leaves nothing of the ending behind', async () => {
    const { pair } = here;
    await endWell(here, pair.first);
    await pair.second.press('Carry on together', { in: pair.dm });
    await reads(() => ({ reading: pairDmOf(here) }), 'would like to carry on together');
    expect((await standingOf(here))?.state).toBe('closing');
    await pair.first.openHome();
    await reads(() => pair.first.home(), 'would like to carry on together. Would you?');
    await pressWayOn(here, pair.first, 'Carry on together');
    await reads(() => ({ reading: pairDmOf(here) }), 'You carry on together');
    expect(await standingOf(here)).toMatchObject({ state: 'introduced', closes: null });
    await daysLater(here.world, 20);
    expect((await standingOf(here))?.state).toBe('introduced');
    expect(pairDmOf(here)).not.toContain(line);
    await endWell(here, pair.second);
    expect((await standingOf(here))?.state).toBe('closing');
  });

  it('is asked once, however often it is pressed, and does nothing by itself', async () => {
    const { pair, forger, pairId, rows } = here;
    await endWell(here, pair.first);
    const press = () => forger.action(pair.second, { id: 'ending-well.carry-on', value: pairId });
    await Promise.all([press(), press(), press()]);
    await here.slack.settled(400);
    await rows.delivered();
    expect(pairDmOf(here).split('would like to carry on together')).toHaveLength(2);
    await daysLater(here.world, 17);
    expect((await standingOf(here))?.state).toBe('ended');
  });

  it.each([1, 2])('as one ends it now does the one or the other, and each hears which (%i)', async () => {
    const { pair, forger, pairId, rows } = here;
    await endWell(here, pair.first);
    await forger.action(pair.first, { id: 'ending-well.carry-on', value: pairId });
    await reads(() => ({ reading: pairDmOf(here) }), 'would like to carry on');
    await Promise.all([
      forger.action(pair.second, { id: 'ending-well.carry-on', value: pairId }),
      forger.action(pair.first, { id: 'ending-well.end-now', value: pairId }),
    ]);
    await here.slack.settled(400);
    await rows.delivered();
    const state = (await standingOf(here))?.state;
    expect(['ended', 'introduced']).toContain(state);
    expect(pairDmOf(here).includes(line)).toBe(state === 'ended');
  });
});
