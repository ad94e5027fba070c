import { describe, expect, it } from '@jest/globals';
import { archiveIn, bringBack } from '../../support/archiving.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { askForAnother } from '../../support/rematch.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, latest, moveToNext, reads } from '../../support/world.ts';
import {
  carryOn,
  closeModals,
  endWell,
  ownDmOf,
  pairDmOf,
  pressForged,
  pressWayOn,
  seeWaysOn,
  standingOf,
} from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

const line = 'This pair has ended, and I won’t write here again';

describe('carrying on', () => {
  it('takes the wish of both, each told in the pair, and leaves nothing of the ending behind', async () => {
    const { pair } = here;
    await endWell(here, pair.first);
    await pair.second.press('Carry on together', { in: pair.dm });
    await reads(() => ({ reading: pairDmOf(here) }), 'would like to carry on together');
    expect((await standingOf(here))?.state).toBe('closing');
    await pair.first.openHome();
    await reads(() => pair.first.home(), 'would like to carry on together. Would you?');
    await pressWayOn(here, pair.first, 'Carry on together');
    await reads(() => ({ reading: pairDmOf(here) }), 'You carry on together');
    expect(await standingOf(here)).toMatchObject({ state: 'introduced', closes: null });
    await daysLater(here.world, 20);
    expect((await standingOf(here))?.state).toBe('introduced');
    expect(pairDmOf(here)).not.toContain(line);
    await endWell(here, pair.second);
    expect((await standingOf(here))?.state).toBe('closing');
  });

  it('is shown to whoever chose it, who can withdraw it; given again it is told to the pair no second time', async () => {
    const { pair, forger, pairId } = here;
    await endWell(here, pair.first);
    const question = 'would like to carry on together';
    await carryOn(here, pair.second);
    await seeWaysOn(here, pair.second);
    const { buttons } = pair.second.messages(pair.dm).at(-1) ?? {};
    expect(buttons).toContain('Withdraw my yes');
    expect(buttons).not.toContain('Carry on together');
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'You’d like to carry on. Your pair goes on once');
    expect(pair.second.home()?.buttons).not.toContain('Carry on together');
    await pair.second.press('Withdraw my yes', { in: 'home' });
    await eventually(() => !pairDmOf(here).includes(question));
    expect(pairDmOf(here)).toContain('If you’d like to carry on together, press the button');
    await forger.action(pair.second, { id: 'ending-well.let-end', value: pairId });
    await carryOn(here, pair.first);
    expect((await standingOf(here))?.state).toBe('closing');
    await carryOn(here, pair.second);
    expect((await standingOf(here))?.state).toBe('introduced');
    await here.rows.delivered();
    expect(pairDmOf(here).split('goes on now')).toHaveLength(2);
    await pressForged(here, pair.second, { id: 'ending-well.let-end', told: 'This pair goes on as usual' });
  });

  it('is asked once, however often it is pressed, and does nothing by itself', async () => {
    const { pair, forger, pairId, rows } = here;
    await endWell(here, pair.first);
    const press = () => forger.action(pair.second, { id: 'ending-well.carry-on', value: pairId });
    await Promise.all([press(), press(), press()]);
    await here.slack.settled(400);
    await rows.delivered();
    expect(pairDmOf(here).split('would like to carry on together')).toHaveLength(2);
    await daysLater(here.world, 17);
    expect((await standingOf(here))?.state).toBe('ended');
  });

  it.each([1, 2])('as one ends it now does the one or the other, and each hears which (%i)', async () => {
    const { pair, forger, pairId, rows } = here;
    await endWell(here, pair.first);
    await forger.action(pair.first, { id: 'ending-well.carry-on', value: pairId });
    await reads(() => ({ reading: pairDmOf(here) }), 'would like to carry on');
    await Promise.all([
      forger.action(pair.second, { id: 'ending-well.carry-on', value: pairId }),
      forger.action(pair.first, { id: 'ending-well.end-now', value: pairId }),
    ]);
    const state = async () => (await standingOf(here))?.state;
    await eventually(async () => expect(['ended', 'introduced']).toContain(await state()));
    await rows.delivered();
    expect(pairDmOf(here).includes(line)).toBe((await state()) === 'ended');
  });
});

describe('a wish for another peer', () => {
  it('is gone once the one who wished carries on, who alone reads so', async () => {
    const { pair, world } = here;
    moveToNext(world, 1);
    await askForAnother(pair.first);
    await endWell(here, pair.second);
    await carryOn(here, pair.first);
    await carryOn(here, pair.second);
    expect(ownDmOf(here, pair.first)).toContain('request for another peer is canceled');
    expect(pairDmOf(here)).not.toContain('request for another peer');
    await daysLater(world, 9);
    expect(await standingOf(here)).toMatchObject({ ending: null });
  });

  it('keeps two apart whatever ends their pair before it does', async () => {
    const { pair } = here;
    await askForAnother(pair.first);
    await closeModals(pair.first);
    await pair.second.command('/peer leave');
    await reads(() => pair.second.modal(), 'You leave');
    await pair.second.submit();
    await here.rows.delivered();
    expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'rematch' });
  });
});

describe('a program that is archived meanwhile', () => {
  it('ends a pair that ends anyway on the sooner of the two days', async () => {
    const { pair, world } = here;
    await endWell(here, pair.first);
    await archiveIn(here, 7);
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'This pair ends on');
    await daysLater(world, 10);
    expect((await standingOf(here))?.state).toBe('ended');
    expect(pairDmOf(here).split(line)).toHaveLength(2);
  });

  it('leaves it to end on its own day once the program goes on', async () => {
    const { pair, world } = here;
    await endWell(here, pair.first);
    const { closes } = (await standingOf(here)) ?? {};
    await archiveIn(here, 7);
    await bringBack(here);
    expect(await standingOf(here)).toMatchObject({ state: 'closing', closes });
    await daysLater(world, 12);
    expect((await standingOf(here))?.state).toBe('closing');
    await daysLater(world, 5);
    expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'ended-well' });
  });

  it('lets both carry on until its last day alone', async () => {
    const { pair, world } = here;
    await endWell(here, pair.first);
    await archiveIn(here, 21);
    for (const person of [pair.first, pair.second]) {
      await pressWayOn(here, person, 'Carry on together');
      await here.rows.delivered();
    }
    await reads(() => ({ reading: pairDmOf(here) }), 'the last day of your program');
    expect(await standingOf(here)).toMatchObject({ state: 'closing', closes: null });
    await daysLater(world, 25);
    expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'wound-down' });
  });
});

describe('the DM of a pair that has ended', () => {
  it('is closed for the bot after the last word, and a refusal does no harm', async () => {
    const { pair, world, rows } = here;
    await endWell(here, pair.first);
    await pressWayOn(here, pair.second, 'End now');
    await reads(() => latest(pair.second.messages(pair.dm)), 'keeps whatever you wrote');
    await rows.delivered();
    await daysLater(world, 1);
    const [closed] = await rows.query<{ state: string; channel: string }>(
      `select state, channel_id as channel from deliveries where pair_id = $1 and kind = 'pair-dm-closed'`,
      [here.pairId],
    );
    expect(closed).toEqual({ state: 'sent', channel: pair.dm });
  });

  it.each(['channel_not_found', 'invalid_arguments'])(
    'where Slack says %s tells nobody of it',
    async (error) => {
      const { pair, world, rows } = here;
      here.slack.faults.always('conversations.close', { error });
      await endWell(here, pair.first);
      await pressWayOn(here, pair.second, 'End now');
      await rows.delivered();
      await daysLater(world, 1);
      const failed = await rows.query(`select from deliveries where pair_id = $1 and state = 'failed'`, [
        here.pairId,
      ]);
      expect(failed).toEqual([]);
      here.slack.faults.clear();
    },
  );
});
