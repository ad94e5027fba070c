import { expect, it } from '@jest/globals';
import { agreeing } from '../../support/agreements.ts';
import { room } from '../../support/room.ts';
import { nameOf, timesToMeet } from '../../support/times-to-meet.ts';
import { few, latest, reads } from '../../support/world.ts';

const here = room({ people: few.slice(0, 3), introduced: true, putBack: true, withoutRateLimits: true });

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
  await reads(() => latest(two.messages(here.pair.dm)), 'You’ve already said');
  await three.press('That suits me', suits);
  await reads(() => three.messages(here.pair.dm).findLast(({ isEphemeral }) => !isEphemeral), 'You meet on');
});

it('a trio’s agreement holds once all three have signed that same version', async () => {
  const { propose, sign, reaches, dm } = agreeing(here);
  const [one, two, three] = here.workspace.people().map(({ id }) => here.person(id));
  if (!one || !two || !three) throw new RangeError('there are not three of them');
  await propose(one, 'light', {});
  await reaches(`Waiting for`);
  await sign(two);
  await reaches(`Waiting for ${nameOf(three)}.`);
  expect(dm().reading).not.toContain('of your agreement is signed');
  await propose(three, 'light', { seen: 1, cadence: '7' });
  await reaches('answers with another proposal (version 2)');
  for (const person of [one, two]) await sign(person);
  await reaches('Version 2 of your agreement is signed');
  expect(dm().reading).not.toMatch(/\bboth\b/iu);
});
