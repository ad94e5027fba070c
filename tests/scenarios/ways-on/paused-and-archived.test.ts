import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { archiveIn, bringBack } from '../../support/archiving.ts';
import { room } from '../../support/room.ts';
import { few, moveToNext, reads } from '../../support/world.ts';
import { closeModals, dayIn, pausePair } from '../../support/ways-on.ts';

const here = room({ people: few, weekday: 1, introduced: true, withoutRateLimits: true, putBack: true });

const lineOfPause = () =>
  here.pair.second
    .messages(here.pair.dm)
    .map(text)
    .find((each) => each.includes('paused'));

describe('a paused pair whose program is archived', () => {
  it('reads in what told of its pause that it has a last day instead; once that is taken back, that it is paused', async () => {
    const { pair } = here;
    await pausePair(here, pair.first, 20);
    const day = dayIn(here, 20);
    await eventually(() => expect(lineOfPause()).toContain(`This pair is paused until ${day}. Until then`));
    await archiveIn(here, 12);
    await eventually(() =>
      expect(lineOfPause()).toBe(
        'This pair was paused, and has a last day instead by now. /peer pair shows where you are.',
      ),
    );
    await bringBack(here);
    await eventually(() => expect(lineOfPause()).toContain(`This pair is paused until ${day}. Until then`));
  });

  it('finds nothing among what is to come of a pause that would be over before its last day', async () => {
    const { pair } = here;
    await pausePair(here, pair.first, 9);
    await archiveIn(here, 20);
    moveToNext(here.world, 2);
    await pair.second.command('/peer coming');
    await reads(() => pair.second.modal(), 'as things stand now');
    expect(text(pair.second.modal())).not.toContain('the pause is over');
    await closeModals(pair.second);
  });
});
