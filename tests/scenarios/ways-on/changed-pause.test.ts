import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, reads } from '../../support/world.ts';
import { dayIn, inDays, pausePair, seeWaysOn, standingOf } from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

describe('a pause whose day is changed', () => {
  it('ends on the new day, and offers a time to meet and another pause', async () => {
    const { pair, world } = here;
    await pausePair(here, pair.first, 30);
    await pausePair(here, pair.second, 10);
    const day = dayIn(here, 10);
    await seeWaysOn(here, pair.first);
    expect(text(pair.first.messages(pair.dm).at(-1))).toContain(`Your pair is paused until ${day}`);
    await daysLater(world, 9);
    expect(await standingOf(here)).toMatchObject({ state: 'paused' });
    await daysLater(world, 4);
    expect(await standingOf(here)).toMatchObject({ state: 'introduced', paused: null });
    const back = pair.second
      .messages(pair.dm)
      .filter((message) => text(message).includes('The pause is over.'));
    expect(back).toHaveLength(1);
    expect(back[0]?.buttons).toEqual(['Find a time', 'Pause this pair']);
    await pair.second.press('Pause this pair', { in: pair.dm });
    await reads(() => pair.second.modal(), 'This pauses your pair');
    await pair.second.fillIn({ 'It restarts on': inDays(here, 5) });
    await pair.second.submit();
    await reads(() => pair.second.modal(), 'This pair is paused until');
    await daysLater(world, 8);
    expect(await standingOf(here)).toMatchObject({ state: 'introduced' });
  });
});
