import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { archiveIn } from '../../support/archiving.ts';
import { room } from '../../support/room.ts';
import { carryOnTogether, endWell, ownDmOf, writePart } from '../../support/ways-on.ts';
import { daysLater, few, moveToNext, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });
const thanks = 'For every honest word.';
const told = 'You wrote a few words at an earlier time, and I haven’t handed them over';
const over = 'There’s nothing left to decide about your earlier words';

/** The first has written as the pair ended once, and both carried on. */
async function writtenOnce(): Promise<void> {
  await endWell(here, here.pair.first);
  await writePart(here, here.pair.first, { thanks });
  await carryOnTogether(here);
}

describe('words that were written before a pair carried on', () => {
  it('wait for their writer, who is told so in private as it ends again, and the other of nothing', async () => {
    const { pair, world } = here;
    await writtenOnce();
    await endWell(here, pair.second);
    expect(ownDmOf(here, pair.first)).toContain(told);
    expect(ownDmOf(here, pair.second)).not.toContain(told);
    await pair.first.openHome();
    await reads(() => pair.first.home(), 'Leave a few words, and note what you keep');
    await daysLater(world, 16);
    expect(ownDmOf(here, pair.second)).not.toContain(thanks);
    expect(ownDmOf(here, pair.first)).toContain(over);
  });

  it('go out with this ending once their writer says so, which the message then says', async () => {
    const { pair, world } = here;
    await writtenOnce();
    await endWell(here, pair.second);
    const { channelId } = pair.first.allMessages().find((message) => text(message).includes(told)) ?? {};
    await pair.first.press('Write my part', { in: channelId ?? '' });
    await reads(() => pair.first.modal(), 'I don’t hand them over unless you press');
    await pair.first.submit();
    await reads(() => pair.first.modal(), 'I’ve kept your words for your pair');
    await pair.first.submit();
    await eventually(() => expect(ownDmOf(here, pair.first)).toContain(over));
    await daysLater(world, 16);
    expect(ownDmOf(here, pair.second)).toContain(thanks);
  });

  it('are told of where the pair ends with its program, too, and not where there are none', async () => {
    const { pair, rows } = here;
    await writtenOnce();
    moveToNext(here.world, 1);
    await archiveIn(here, 3);
    await rows.delivered();
    expect(ownDmOf(here, pair.first)).toContain(told);
    expect(ownDmOf(here, pair.second)).not.toContain(told);
  });
});
