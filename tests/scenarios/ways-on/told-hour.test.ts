import { describe, expect, it } from '@jest/globals';
import { archiveIn } from '../../support/archiving.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { dateSelected, toldInDm } from '../../support/forger.ts';
import { askForAnother, hourOfEffect, moveClockTo, takeEffect } from '../../support/rematch.ts';
import { room } from '../../support/room.ts';
import { few, hoursLater, moveToNext, reads } from '../../support/world.ts';
import { closeModals, inDays, pairDmOf, pressWayOn, seeWaysOn, standingOf } from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

const asYouAsked = 'has ended, as you asked';

/** On a Monday morning one asks for another peer. @returns the hour that they are told */
async function wish(): Promise<Temporal.Instant> {
  moveToNext(here.world, 1);
  await askForAnother(here.pair.first);
  await closeModals(here.pair.first);
  return hourOfEffect(here);
}

const submits = async (person: Person, callbackId: string, days: number) => {
  const field = callbackId === 'resting.rest' ? 'until' : 'day';
  await here.forger.submission(person, {
    callbackId,
    metadata: { pairId: here.pairId },
    values: { [field]: dateSelected(inDays(here, days)) },
  });
  await here.rows.delivered();
};

describe('the hour that is told to one who would like another peer', () => {
  it.each([
    ['pauses the pair', 'resting.rest', 200],
    ['ends it well, much later', 'ending-well.close', 60],
  ])('holds though the other %s', async (_, callbackId, days) => {
    const { pair } = here;
    const told = await wish();
    await submits(pair.second, callbackId, days);
    expect((await hourOfEffect(here)).equals(told)).toBe(true);
    await pair.first.openHome();
    await reads(() => pair.first.home(), 'You’ve asked for another peer. It takes effect on');
    expect(text(pair.first.home())).not.toContain('This pair ends anyway');
    moveClockTo(here, told.subtract({ minutes: 1 }));
    await here.world.sandbox.bot.app.tick();
    expect(await standingOf(here)).toMatchObject({ ending: null });
    await takeEffect(here);
    expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'rematch' });
    expect(toldInDm(pair.first)).toContain(asYouAsked);
    expect(pairDmOf(here)).toContain('This pair has ended');
  });

  it('is no later where it is asked in a pause of the pair, whoever took it', async () => {
    const { pair, clock } = here;
    moveToNext(here.world, 1);
    await submits(pair.second, 'resting.rest', 200);
    await askForAnother(pair.first);
    const told = await hourOfEffect(here);
    expect(clock.now().until(told).total('hours')).toBeLessThan(24 * 5);
    await takeEffect(here);
    expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'rematch' });
  });

  it('is named to its owner who pauses the pair, or ends it later, and holds', async () => {
    const { pair } = here;
    await wish();
    for (const [button, opened] of [
      ['Pause this pair', 'This pauses your pair'],
      ['End well', 'ends on the day you choose'],
    ] as const) {
      await seeWaysOn(here, pair.first);
      await pair.first.press(button, { in: here.pair.dm });
      await reads(() => pair.first.modal(), opened);
      await pair.first.submit();
      await reads(() => pair.first.modal(), 'Your request for another peer still takes effect on');
      await closeModals(pair.first);
    }
    await pressWayOn(here, pair.first, 'Carry on together');
    await reads(
      () => ({ reading: pair.first.allMessages().map(text).join('\n') }),
      'request for another peer is canceled',
    );
  });

  it('is moot once the pair ends before it, which Home says', async () => {
    const { pair } = here;
    await wish();
    await submits(pair.second, 'ending-well.close', 1);
    await pair.first.openHome();
    await reads(() => pair.first.home(), 'This pair ends anyway');
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'This pair ends on');
    expect(text(pair.second.home())).not.toContain('another peer. This pair ends anyway');
    await hoursLater(here.world, 48);
    expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'rematch' });
  });

  it('ends nothing once the program is archived, and they alone are told so at once', async () => {
    const { pair } = here;
    await wish();
    await archiveIn(here, 14);
    const moot = 'Your request doesn’t end the pair sooner';
    expect(toldInDm(pair.first)).toContain(moot);
    expect(toldInDm(pair.second)).not.toContain(moot);
    expect(pairDmOf(here)).not.toContain(moot);
  });
});
