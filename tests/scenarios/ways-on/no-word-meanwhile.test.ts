import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { archiveIn } from '../../support/archiving.ts';
import { finding } from '../../support/booking.ts';
import { dateSelected } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, moveToNext, reads } from '../../support/world.ts';
import {
  carryOnTogether,
  askIfThere,
  endWell,
  inDays,
  ownDmOf,
  pressForged,
  pressWayOn,
  silenceGoesBy,
  standingOf,
} from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });
const { books, suggests } = finding(here);

const question = 'Still in? One tap is enough';

describe('a pair of which the one asked shows that they are there', () => {
  it('by saying that a time suits them is not released', async () => {
    await askIfThere(here, here.pair.first);
    await books();
    await daysLater(here.world, 10);
    expect(await standingOf(here)).toMatchObject({ ending: null });
  });

  it('or that has met, whoever records it', async () => {
    await askIfThere(here, here.pair.first);
    await here.forger.action(here.pair.first, { id: 'sessions.held', value: `${here.pairId}:1` });
    await eventually(async () => expect(await here.rows.count('sessions')).toBe(1));
    await daysLater(here.world, 10);
    expect(await standingOf(here)).toMatchObject({ ending: null });
  });

  it('by a pause that is over by then, or by carrying on', async () => {
    const { pair, forger, pairId, rows, world } = here;
    await askIfThere(here, here.pair.first);
    await forger.submission(pair.second, {
      callbackId: 'resting.rest',
      metadata: { pairId },
      values: { until: dateSelected(inDays(here, 2)) },
    });
    await rows.delivered();
    expect(ownDmOf(here, pair.first).split('so I’ve closed your')).toHaveLength(2);
    await daysLater(world, 11);
    expect(await standingOf(here)).toMatchObject({ ending: null });
    await daysLater(world, 14);
    await pressForged(here, pair.first, { id: 'no-word.ask', told: 'in private and kindly' });
    await endWell(here, pair.first);
    await carryOnTogether(here);
    await daysLater(world, 10);
    expect(await standingOf(here)).toMatchObject({ ending: null });
  });

  it('but what the one who waits does alone, or the other only looks at, is no answer', async () => {
    const { pair, world } = here;
    await askIfThere(here, here.pair.first);
    await suggests(pair.first);
    await pressWayOn(here, pair.second, 'Pause this pair');
    await reads(() => pair.second.modal(), 'This pauses your pair');
    await daysLater(world, 10);
    expect(await standingOf(here)).toMatchObject({ ending: 'released' });
  });
});

const questionNow = async () =>
  (
    await here.rows.query<{ state: string }>(
      'select state from presence_questions where pair_id = $1 order by number desc limit 1',
      [here.pairId],
    )
  )[0]?.state;

describe('a question that is open as the pair', () => {
  it('gets a last day is settled with it, and asks nothing again once all carry on', async () => {
    const { pair, world } = here;
    await askIfThere(here, pair.first);
    expect(await questionNow()).toBe('open');
    await endWell(here, pair.second);
    expect(await questionNow()).toBe('answered');
    await carryOnTogether(here);
    await daysLater(world, 10);
    expect(await standingOf(here)).toMatchObject({ ending: null, closes: null });
  });

  it('closes with its program, which an admin archives, is settled too', async () => {
    const { pair } = here;
    await askIfThere(here, pair.first);
    await archiveIn(here, 14);
    expect((await standingOf(here))?.state).toBe('closing');
    expect(await questionNow()).toBe('answered');
  });

  it('ends since one of it leaves is settled too', async () => {
    const { pair, rows } = here;
    await askIfThere(here, pair.first);
    await pair.second.command('/peer leave');
    await reads(() => pair.second.modal(), 'You leave');
    await pair.second.submit();
    await rows.delivered();
    expect((await standingOf(here))?.state).toBe('ended');
    expect(await questionNow()).toBe('answered');
  });
});

describe('a question that has not arrived', () => {
  it('releases nobody, and whoever waits hears that it could not be asked', async () => {
    const { pair, forger, pairId, rows, slack, world } = here;
    silenceGoesBy(here);
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
    silenceGoesBy(here);
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
    await askIfThere(here, here.pair.first);
    await workspace.uninstall();
    await daysLater(world, 9);
    expect(await standingOf(here)).toMatchObject({ ending: null });
    workspace.reinstall();
  });
});
