import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, moveToNext, reads } from '../../support/world.ts';
import { carryOn, endWell, ownDmOf, pressForged, standingOf } from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

const question = 'would like to carry on together. If you’d like that too, press the button';

/** Somebody has turned their DM into a channel, and the bot knows. */
async function turn(): Promise<void> {
  const { pair, rows, world } = here;
  moveToNext(world, 1);
  pair.first.turnIntoChannel(pair.dm, 'ana-and-peer');
  await endWell(here, pair.second);
  await rows.delivered();
}

describe('one who would carry on, though their pair DM is a channel', () => {
  it('has the other asked in private, once, who can say yes there', async () => {
    const { pair, rows, world } = here;
    await turn();
    await carryOn(here, pair.first);
    await daysLater(world, 1);
    await rows.delivered();
    expect(ownDmOf(here, pair.second).split(question)).toHaveLength(2);
    expect(ownDmOf(here, pair.second)).toContain('has become a channel, so I tell you here');
    expect(ownDmOf(here, pair.first)).not.toContain(question);
    await carryOn(here, pair.second);
    await rows.delivered();
    expect((await standingOf(here))?.state).toBe('introduced');
    expect(ownDmOf(here, pair.second)).not.toContain(question);
  });

  it('and takes that back before it is there, is named to nobody', async () => {
    const { pair, rows, world } = here;
    await turn();
    await carryOn(here, pair.first);
    await pressForged(here, pair.first, {
      id: 'ending-well.let-end',
      told: 'Your pair DM is a channel now, and what stands there stays',
    });
    await daysLater(world, 1);
    await rows.delivered();
    expect(ownDmOf(here, pair.second)).not.toContain(question);
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'ends on');
    expect(text(pair.second.home())).not.toContain('would like to carry on');
  });
});
