import { it } from '@jest/globals';
import { room } from '../../support/room.ts';
import { nameOf, timesToMeet } from '../../support/times-to-meet.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few.slice(0, 3), introduced: true, withoutRateLimits: true });

const { suggestion, inSuggestion, suggestOne, untilSlotsCome } = timesToMeet(here);

it('a trio meets once the time suits all three', async () => {
  await untilSlotsCome();
  const [one, two, three] = here.workspace.people().map(({ id }) => here.person(id));
  if (!one || !two || !three) throw new RangeError('there are not three of them');
  await suggestOne(one);
  const suits = inSuggestion();
  await two.press('That suits me', suits);
  await reads(() => suggestion(), `It suits ${nameOf(two)} as well`);
  await two.press('That suits me', suits);
  await reads(() => two.messages(here.pair.dm).at(-1), 'You’ve already said');
  await three.press('That suits me', suits);
  await reads(() => three.messages(here.pair.dm).findLast(({ isEphemeral }) => !isEphemeral), 'You meet on');
});
