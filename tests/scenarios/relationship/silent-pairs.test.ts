import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { cameSince, daysGoBy, inShort, withButton } from '../../support/first-weeks.ts';
import { room } from '../../support/room.ts';
import { agree } from '../../support/walk.ts';
import { few, latest, reads } from '../../support/world.ts';

/** By one clock, so that the days are the same for both. */
const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));

const here = room({ people, weekday: 1, introduced: true, putBack: true, withoutRateLimits: true });

const walk = () => ({ workspace: here.workspace, word: 'lighthouses', pair: here.pair });

describe('a pair in which nothing happens', () => {
  it('gets five messages in 13 weeks, and two last words, as each of them counts', async () => {
    const since = here.clock.now();
    await daysGoBy(here, here.pair.first, { days: 91 });
    for (const peer of [here.pair.first, here.pair.second]) {
      const came = inShort(cameSince(since, peer, here.pair));
      expect(came).toHaveLength(7);
      expect(came.filter((each) => !each.endsWith('check-in')).toSorted()).toEqual([
        // The question and the first step say by now that the pair has ended, and the times that they have passed.
        '10 private ended',
        '17 pair topic',
        '25 pair ended',
        '25 private released',
        '3 pair ended',
        '7 pair slots',
      ]);
    }
  });

  it('and that agreed on a rhythm is asked once, each in private, and no topic comes until somebody acts', async () => {
    const { first, second, dm } = here.pair;
    await agree(walk());
    // As long as the question is still brought up to date.
    const came = await daysGoBy(here, first, { days: 70 });
    const topics = inShort(came).filter((each) => each.endsWith('topic'));
    const pulses = inShort(came).filter((each) => each.endsWith('pulse'));
    expect([topics.length, pulses.length]).toEqual([1, 1]);
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const asked = withButton(one, 'Take a pause');
      expect(asked.buttons).toEqual(['Find a time', 'Take a pause', 'Find another peer']);
      expect(text(asked)).toContain(`your pair with ${other.name.split(' ')[0]}`);
      expect(asked.channelId).not.toBe(dm);
      expect(other.messages(asked.channelId)).toEqual([]);
    }
    const before = second.allMessages().map(text);
    const { channelId } = withButton(first, 'Take a pause');
    await first.press('Find another peer', { in: channelId });
    await reads(() => first.modal(), 'I won’t ask why');
    await first.closeModal();
    expect(second.allMessages().map(text)).toEqual(before);

    await second.command('/peer session', { in: dm });
    await reads(() => latest(second.messages(dm)), 'first session');
    await second.press('We met', { in: dm });
    await reads(() => ({ reading: first.messages(dm).map(text).join('\n') }), 'Session 1 is recorded');
    await reads(() => latest(first.messages(channelId)), 'there’s nothing to answer');
    const later = await daysGoBy(here, first, { days: 30 });
    const again = later.filter(({ reading }) => reading.includes('Something to talk about'));
    expect(again[0]?.reading).toContain('I sent no topics while it was quiet here');
    expect(
      again
        .slice(1)
        .map(({ reading }) => reading)
        .join('\n'),
    ).not.toContain('while it was quiet');
    expect(inShort(later).filter((each) => each.endsWith('pulse'))).toHaveLength(1);
  });
});
