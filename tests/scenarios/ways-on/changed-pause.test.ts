import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, latest, moveToNext, reads } from '../../support/world.ts';
import { dayIn, inDays, pausePair, pauseSelf, seeWaysOn, standingOf } from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

/** What stands in the pair's DM about its pauses, the oldest first. */
const lines = () =>
  here.pair.second.messages(here.pair.dm).flatMap((message) => {
    if (message.isEphemeral) return [];
    const [, changed] = /This pause lasts until (.+?)\. /u.exec(text(message)) ?? [];
    const [, day] = /^This pair is paused until (.+?)\. Until then/u.exec(text(message)) ?? [];
    return [...(changed ? [`changed ${changed}`] : []), ...(day ? [`paused ${day}`] : [])];
  });

describe('a pause whose day is changed', () => {
  it('ends on the new day, and offers a time to meet and another pause', async () => {
    const { pair, world } = here;
    await pausePair(here, pair.first, 30);
    await pausePair(here, pair.second, 10);
    const day = dayIn(here, 10);
    await seeWaysOn(here, pair.first);
    expect(text(pair.first.messages(pair.dm).at(-1))).toContain(`Your pair is paused until ${day}`);
    await eventually(() => expect(lines()).toEqual([`changed ${day}`, `paused ${day}`]));
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
  it('since another of the pair is away for longer is read with that day where it stands', async () => {
    const { pair, world } = here;
    moveToNext(world, 1);
    await pauseSelf(here, pair.first, 10);
    await here.rows.delivered();
    const [first, later] = [dayIn(here, 10), dayIn(here, 20)];
    await eventually(() => expect(lines()).toEqual([`paused ${first}`]));
    await pauseSelf(here, pair.second, 20);
    await eventually(() => expect(lines()).toEqual([`paused ${later}`]));
    await pair.second.command('/peer resume');
    await eventually(() => expect(lines()).toEqual([`paused ${first}`]));
  });

  it('reads as it is where it was taken back and begun again for the same day: that is no other one', async () => {
    const { pair } = here;
    await pausePair(here, pair.first, 20);
    const day = dayIn(here, 20);
    await seeWaysOn(here, pair.first);
    await pair.first.press('Restart now', { in: pair.dm });
    await reads(() => latest(pair.first.messages(pair.dm)), 'Your pair goes on from now on');
    await seeWaysOn(here, pair.first);
    await pair.first.press('Pause this pair', { in: pair.dm });
    await reads(() => pair.first.modal(), 'This pauses your pair');
    await pair.first.fillIn({ 'It restarts on': inDays(here, 20) });
    await pair.first.submit();
    await reads(() => pair.first.modal(), 'This pair is paused until');
    await here.rows.delivered();
    const all = pair.second.messages(pair.dm).map(text).join(' ');
    expect(all).not.toContain('another day');
    expect(all).toContain(`This pair is paused until ${day}`);
  });

  it('offers nothing that is refused in what said that the pause before it was over', async () => {
    const { pair, world } = here;
    await pausePair(here, pair.first, 5);
    const before = dayIn(here, 5);
    await daysLater(world, 8);
    const back = () =>
      pair.second.messages(pair.dm).findLast((message) => text(message).includes('The pause is over.'));
    await eventually(() => expect(back()?.buttons).toEqual(['Find a time', 'Pause this pair']));
    await pausePair(here, pair.first, 9);
    await eventually(() => expect(back()?.buttons).toEqual(['Change the pause']));
    await eventually(() => expect(lines()).toEqual([`paused ${before}`, `paused ${dayIn(here, 9)}`]));
  });
});

describe('a trio whose pause gets another day', () => {
  const three = room({ people: few.slice(0, 3), introduced: true, silent: true, withoutRateLimits: true });

  it('reads the same in what stood there before', async () => {
    const { pair } = three;
    await pausePair(three, pair.first, 30);
    await pausePair(three, pair.second, 10);
    const day = dayIn(three, 10);
    await eventually(() =>
      expect(pair.second.messages(pair.dm).map(text).join('\n')).toContain(`This pause lasts until ${day}.`),
    );
  });
});
