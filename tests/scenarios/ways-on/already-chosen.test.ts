import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { dateSelected } from '../../support/forger.ts';
import { askForAnother } from '../../support/rematch.ts';
import { room } from '../../support/room.ts';
import { few, latest, moveToNext, reads } from '../../support/world.ts';
import { dayIn, inDays, pausePair, pauseSelf, seeWaysOn } from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

/** Of what they were shown last. */
const buttonsOf = (person: Person) => person.messages(here.pair.dm).at(-1)?.buttons;

describe('what somebody has chosen already', () => {
  it('is shown to them alone in the place of the offer, with the way to undo it', async () => {
    const { first, second, dm } = here.pair;
    await askForAnother(first);
    await seeWaysOn(here, first);
    expect(buttonsOf(first)).not.toContain('Find another peer');
    expect(text(first.messages(dm).at(-1))).toContain('You’ve asked for another peer. It takes effect on');
    await seeWaysOn(here, second);
    expect(buttonsOf(second)).toContain('Find another peer');
    await first.press('Cancel request', { in: dm });
    await reads(() => latest(first.messages(dm)), 'Your request is canceled');
    await seeWaysOn(here, first);
    expect(buttonsOf(first)).toContain('Find another peer');
  });

  it('and what holds their pair is said first: whose pause it is, or the day on which it ends', async () => {
    const { first, second, dm } = here.pair;
    const stands = () => text(first.messages(dm).at(-1)).split('\n')[1];
    moveToNext(here.world, 1);
    await pauseSelf(here, second, 21);
    await here.rows.delivered();
    await seeWaysOn(here, first);
    expect(stands()).toContain(`Your pair is paused until ${dayIn(here, 21)}, as one of you is away.`);
    await pausePair(here, first, 30);
    await seeWaysOn(here, first);
    expect(stands()).toBe(`Your pair is paused until ${dayIn(here, 30)}. It restarts by itself that day.`);
    await here.forger.submission(first, {
      callbackId: 'ending-well.close',
      metadata: { pairId: here.pairId },
      values: { day: dateSelected(inDays(here, 14)) },
    });
    await here.rows.delivered();
    await seeWaysOn(here, first);
    expect(stands()).toBe(`Your pair ends on ${dayIn(here, 14)}.`);
  });
});
