import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { sessionCards } from '../../support/session-card.ts';
import { pausePair, pressWayOn } from '../../support/ways-on.ts';
import { few, moveToNext, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

const { card, pressInCard } = sessionCards(here);

const roles = () =>
  here.pair.second
    .messages(here.pair.dm)
    .filter((message) => /in your next session/u.test(text(message)))
    .at(-1);

describe('what says who is the mentee next', () => {
  it('follows on through a pause, in which it offers nothing', async () => {
    const { pair } = here;
    moveToNext(here.world, 1);
    await pressInCard(pair.first, 'Swap roles');
    const { ts } = await eventually(() => {
      const found = roles();
      if (!found?.buttons.includes('Swap roles')) throw new Error('nothing on the roles yet');
      return found;
    });
    const stands = () => pair.second.messages(pair.dm).find((message) => message.ts === ts);
    await pausePair(here, pair.first, 20);
    await eventually(() => expect(stands()?.buttons).toEqual([]));
    await pressWayOn(here, pair.first, 'Restart now');
    await eventually(() => expect(stands()?.buttons).toContain('Swap roles'));
    await pair.second.press('We met', await card(pair.second, 'We met'));
    await reads(() => stands(), 'You’ve met since');
  });
});
