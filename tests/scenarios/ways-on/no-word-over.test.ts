import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { askIfThere, endWell, ownDmOf, pausePair } from '../../support/ways-on.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

/** What can be pressed in one’s own DM with the bot. */
const buttonsOf = () =>
  here.pair.first
    .allMessages()
    .filter(({ channelId }) => channelId !== here.pair.dm)
    .flatMap(({ buttons }) => buttons);

describe('what somebody who waited has heard', () => {
  it.each([
    ['is paused', () => pausePair(here, here.pair.second, 10)],
    ['is to end', () => endWell(here, here.pair.second)],
  ])('offers no way on any more once the pair %s', async (_, happens) => {
    const { first, second } = here.pair;
    await askIfThere(here, first);
    await second.press('I’m here');
    await reads(() => ({ reading: ownDmOf(here, second) }), 'I pass it on');
    await here.rows.delivered();
    await eventually(() => expect(buttonsOf()).toContain('Find a time'));
    await happens();
    await eventually(() => expect(buttonsOf()).not.toContain('Find a time'));
    expect(first.allMessages().map(text).join('\n')).toContain('That was about your pair as it stood then.');
  });
});
