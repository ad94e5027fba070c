import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { endingProgram } from '../../support/program-end.ts';
import { room } from '../../support/room.ts';
import { carryOnTogether, endWell, pausePair, pressWayOn } from '../../support/ways-on.ts';
import { daysLater, few, moveToNext } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

const { endIn, choose } = endingProgram(here);

/** What stands in the pair's DM where that was said, whatever it says by now. */
async function saidOnce(words: string) {
  const { dm, second } = here.pair;
  const { ts } = await eventually(() => {
    const found = second.messages(dm).findLast((message) => text(message).includes(words));
    if (!found) throw new Error(`nothing says “${words}” yet`);
    return found;
  });
  return () => second.messages(dm).find((message) => message.ts === ts);
}

describe('what says that the pair goes on', () => {
  it('with no last day offers a time to meet as long as the pair can, and no more once it ends again', async () => {
    const { pair, world } = here;
    await endWell(here, pair.first);
    await carryOnTogether(here);
    const stands = await saidOnce('You carry on together, with no last day.');
    expect(stands()?.buttons).toEqual(['Find a time']);
    await pausePair(here, pair.first, 20);
    await eventually(() => expect(stands()?.buttons).toEqual([]));
    expect(text(stands())).toContain('Your pair is paused until');
    await pressWayOn(here, pair.first, 'Restart now');
    await eventually(() => expect(stands()?.buttons).toEqual(['Find a time']));
    await endWell(here, pair.second);
    await eventually(() => expect(stands()?.buttons).toEqual([]));
    expect(text(stands())).not.toContain('no last day');
    await daysLater(world, 20);
    await here.rows.delivered();
    expect(stands()?.buttons).toEqual([]);
    expect(text(stands())).not.toContain('goes on');
  });

  it('until a later day offers nothing that is refused, and is over once the pair ends', async () => {
    const { pair, world } = here;
    await endIn(56);
    await daysLater(world, 38);
    await here.rows.delivered();
    await choose(pair.first, 4, 'Noted');
    await choose(pair.second, 4, 'You go on together until');
    const stands = await saidOnce('You go on together until');
    expect(stands()?.buttons).toEqual(['Find a time']);
    await pausePair(here, pair.first, 10);
    await eventually(() => expect(stands()?.buttons).toEqual([]));
    await pressWayOn(here, pair.first, 'Restart now');
    await eventually(() => expect(stands()?.buttons).toEqual(['Find a time']));
    moveToNext(world, 1);
    await endWell(here, pair.second);
    await eventually(() => expect(text(stands())).not.toContain('You go on together until'));
    expect(stands()?.buttons).toEqual([]);
  });
});
