import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { finding } from '../../support/booking.ts';
import { dateSelected } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, latest, moveToNext, reads } from '../../support/world.ts';
import {
  endWell,
  inDays,
  ownDmOf,
  pairDmOf,
  pressForged,
  pressWayOn,
  standingOf,
} from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true });
const { books, suggests } = finding(here);

const question = 'Still in? One tap is enough';
const line = 'This pair has ended, and I won’t write here again';

/** One waits, and the other is asked on a Monday morning. */
async function ask(): Promise<void> {
  moveToNext(here.world, 1);
  await pressWayOn(here, here.pair.first, 'Ask “Still in?”');
  await reads(() => latest(here.pair.first.messages(here.pair.dm)), 'in private and kindly');
  await here.rows.delivered();
}

describe('somebody who has not heard from their peer', () => {
  it('has them asked in private, once, and nothing of it stands in the pair’s DM', async () => {
    const { pair, forger, pairId, rows } = here;
    await ask();
    await Promise.all([1, 2].map(() => forger.action(pair.first, { id: 'no-word.ask', value: pairId })));
    await rows.delivered();
    expect(ownDmOf(here, pair.second).split(question)).toHaveLength(2);
    expect(pairDmOf(here)).not.toContain(question);
  });

  it.each([
    ['I’m here', 'is here. A time to meet'],
    ['Take a pause', 'needs a pause right now'],
    ['I’d rather stop', 'would rather stop here'],
  ])('hears what the other chose to say, and no more: %s', async (button, told) => {
    const { pair, world } = here;
    await ask();
    await pair.second.press(button);
    await reads(() => ({ reading: ownDmOf(here, pair.second) }), 'I pass it on');
    await daysLater(world, 1);
    expect(ownDmOf(here, pair.first)).toContain(told);
    await daysLater(world, 10);
    expect((await standingOf(here))?.state).toBe('introduced');
  });

  it('and who is asked find it in Home: the question with its answers, and until when there is time', async () => {
    const { pair } = here;
    await ask();
    await pair.first.openHome();
    await reads(() => pair.first.home(), 'if they’re still in. There’s a week to answer');
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'Still in? One tap is enough');
    expect(pair.second.home()?.buttons.slice(0, 3)).toEqual(['I’m here', 'Take a pause', 'I’d rather stop']);
    await pair.second.press('I’m here', { in: 'home' });
    for (const person of [pair.first, pair.second])
      await eventually(() => !/still in/iu.test(text(person.home())));
  });

  it('is first in the next round after a week of silence, and the other is told without blame', async () => {
    const { pair, world, rows, workspace } = here;
    await ask();
    await daysLater(world, 6);
    expect((await standingOf(here))?.state).toBe('introduced');
    await daysLater(world, 4);
    expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'released' });
    expect(pairDmOf(here).split(line)).toHaveLength(2);
    expect(ownDmOf(here, pair.first)).toContain('so I’ve released your pair');
    expect(ownDmOf(here, pair.second)).toContain('nobody is to blame. You’re still in');
    const waiting = await rows.query(
      'select from participants where workspace_id = $1 and waited_last_round',
      [workspace.teamId],
    );
    expect(waiting).toHaveLength(2);
  });

  it('finds that somebody who comes back later is welcome, and nothing else happens', async () => {
    const { pair, world } = here;
    await ask();
    await daysLater(world, 10);
    const value = `${here.pairId}:1`;
    const standing = await standingOf(here);
    await here.forger.action(pair.second, { id: 'no-word.here', value });
    await here.slack.settled(400);
    expect(await standingOf(here)).toEqual(standing);
    await pair.second.press('I’m here');
    await reads(() => ({ reading: ownDmOf(here, pair.second) }), 'Welcome back, it’s good to see you');
  });

  it('asks at most every three weeks', async () => {
    const { pair, world } = here;
    await ask();
    await pair.second.press('I’m here');
    await daysLater(world, 14);
    await pressForged(here, pair.first, { id: 'no-word.ask', told: 'ask at most every three weeks' });
    await daysLater(world, 8);
    await pressForged(here, pair.second, { id: 'no-word.ask', told: 'in private and kindly' });
    expect((await standingOf(here))?.state).toBe('introduced');
  });

  it('who is asked by the other at the same moment has their answer', async () => {
    const { pair, world, rows } = here;
    await ask();
    await pressForged(here, pair.second, { id: 'no-word.ask', told: 'has asked the same about you' });
    await rows.delivered();
    await daysLater(world, 10);
    expect((await standingOf(here))?.state).toBe('introduced');
    expect(ownDmOf(here, pair.first)).toContain('is here. A time to meet');
  });

  it('releases nothing where the pair ends well by then, or the answer is somebody else’s', async () => {
    const { pair, world } = here;
    await ask();
    await here.forger.action(pair.first, { id: 'no-word.here', value: `${here.pairId}:1` });
    await here.slack.settled(400);
    expect(ownDmOf(here, pair.first)).not.toContain('is here. A time to meet');
    await endWell(here, pair.second);
    await daysLater(world, 8);
    expect((await standingOf(here))?.state).toBe('closing');
    expect(text(pair.second.messages(pair.dm).at(-1))).not.toContain(question);
  });
});

describe('a pair of which the one asked shows that they are there', () => {
  it('by saying that a time suits them is not released', async () => {
    await ask();
    await books();
    await daysLater(here.world, 10);
    expect(await standingOf(here)).toMatchObject({ ending: null });
  });

  it('or that has met, whoever records it', async () => {
    await ask();
    await here.forger.action(here.pair.first, { id: 'sessions.held', value: `${here.pairId}:1` });
    await here.slack.settled(400);
    await daysLater(here.world, 10);
    expect(await standingOf(here)).toMatchObject({ ending: null });
  });

  it('by a pause that is over by then, or by carrying on', async () => {
    const { pair, forger, pairId, rows, world } = here;
    await ask();
    await forger.submission(pair.second, {
      callbackId: 'resting.rest',
      metadata: { pairId },
      values: { until: dateSelected(inDays(here, 2)) },
    });
    await daysLater(world, 11);
    expect(await standingOf(here)).toMatchObject({ ending: null });
    await daysLater(world, 14);
    await pressForged(here, pair.first, { id: 'no-word.ask', told: 'in private and kindly' });
    await endWell(here, pair.first);
    for (const each of [pair.first, pair.second]) {
      await forger.action(each, { id: 'ending-well.carry-on', value: pairId });
      await here.slack.settled(300);
      await rows.delivered();
    }
    await daysLater(world, 10);
    expect(await standingOf(here)).toMatchObject({ ending: null });
  });

  it('but what the one who waits does alone, or the other only looks at, is no answer', async () => {
    const { pair, world } = here;
    await ask();
    await suggests(pair.first);
    await pressWayOn(here, pair.second, 'Pause this pair');
    await reads(() => pair.second.modal(), 'This pauses your pair');
    await daysLater(world, 10);
    expect(await standingOf(here)).toMatchObject({ ending: 'released' });
  });
});

describe('a question that has not arrived', () => {
  it('releases nobody, and whoever waits hears that it could not be asked', async () => {
    const { pair, forger, pairId, rows, slack, world } = here;
    moveToNext(world, 1);
    slack.faults.always('conversations.open', { error: 'user_disabled' });
    await forger.action(pair.first, { id: 'no-word.ask', value: pairId });
    await slack.settled(400);
    await rows.delivered();
    slack.faults.clear();
    await pair.first.openHome();
    await reads(() => pair.first.home(), 'I couldn’t reach');
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'Next');
    expect(text(pair.second.home())).not.toMatch(/still in/iu);
    await daysLater(world, 10);
    expect(await standingOf(here)).toMatchObject({ ending: null });
    expect(ownDmOf(here, pair.first)).toContain('I couldn’t reach');
  });

  it('gives a week from when it does: asked on a Friday night, it comes on Monday', async () => {
    const { pair, forger, pairId, slack, world } = here;
    moveToNext(world, 5);
    here.clock.move(Temporal.Duration.from({ hours: 12 }));
    await forger.action(pair.first, { id: 'no-word.ask', value: pairId });
    await slack.settled(400);
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'Next');
    expect(text(pair.second.home())).not.toMatch(/still in/iu);
    await daysLater(world, 4);
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'Still in? One tap');
    const by = /Without an answer by (.+?) I release/u;
    expect(by.exec(text(pair.second.home()))?.[1]).toBe(by.exec(ownDmOf(here, pair.second))?.[1]);
    await daysLater(world, 4);
    expect(ownDmOf(here, pair.second)).toContain(question);
    expect(await standingOf(here)).toMatchObject({ ending: null });
    await daysLater(world, 4);
    expect(await standingOf(here)).toMatchObject({ ending: 'released' });
  });

  it('waits while the app is removed', async () => {
    const { workspace, world } = here;
    await ask();
    await workspace.uninstall();
    await daysLater(world, 9);
    expect(await standingOf(here)).toMatchObject({ ending: null });
    workspace.reinstall();
  });
});
