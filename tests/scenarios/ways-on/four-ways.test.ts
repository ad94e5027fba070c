import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { agreeing } from '../../support/agreements.ts';
import { dateSelected } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, latest, moveToNext, reads } from '../../support/world.ts';
import {
  closeModals,
  dayIn,
  inDays,
  pairDmOf,
  pausePair,
  pauseSelf,
  pressForged,
  pressWayOn,
  seeWaysOn,
  silenceGoesBy,
  standingOf,
} from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true, putBack: true });

const { propose, sign } = agreeing(here);

const fourButtons = [
  'Make our agreement',
  'Pause this pair',
  'End well',
  'Find another peer',
  'Ask “Still in?”',
];
const paused = 'This pair is paused until';

describe('the ways on', () => {
  it('are all four for either of them, from the command and from Home, and for nobody else', async () => {
    const { pair } = here;
    silenceGoesBy(here);
    for (const person of [pair.first, pair.second]) {
      await seeWaysOn(here, person);
      expect(person.messages(pair.dm).at(-1)?.buttons).toEqual(fourButtons);
      await person.openHome();
      await reads(() => person.home(), 'Next');
      await person.press('See ways on', { in: 'home' });
      await reads(() => person.modal() ?? latest(person.allMessages()), 'Ways on for your pair');
      await closeModals(person);
    }
    const others = here.workspace.people().filter(({ id }) => ![pair.first.id, pair.second.id].includes(id));
    for (const { id } of others) {
      await here.forger.action({ id }, { id: 'four-ways.open', value: here.pairId });
      await reads(
        () => here.person(here.workspace.person(id).name).allMessages().at(-1),
        'belongs to another pair',
      );
    }
  });

  it('lead into the agreement with what would help on top, as a proposal like any other', async () => {
    const { first, second, dm } = here.pair;
    await propose(first, 'light', {});
    await here.rows.delivered();
    await seeWaysOn(here, first);
    expect(first.messages(dm).at(-1)?.buttons[0]).toBe('Read our agreement');
    await sign(second);
    await reads(() => latest(first.messages(dm)), 'agreement is signed');
    await pressWayOn(here, first, 'Adjust our agreement');
    await reads(() => first.modal(), 'Nothing changes until everyone has signed');
    await first.press('Change', { near: 'How we talk' });
    await reads(() => first.modal(), 'Only this longer form asks about that');
    for (const focus of ['rhythm', 'everything', '']) {
      const { status } = await here.forger.action(first, {
        id: 'agreement.revise',
        value: `${here.pairId}:${focus}`,
      });
      expect(status).toBe(200);
    }
  });

  it('lead to a version that waits, where another holds, until it is signed', async () => {
    const { first, second, dm } = here.pair;
    await propose(first, 'light', {});
    await here.rows.delivered();
    await sign(second);
    await reads(() => latest(first.messages(dm)), 'agreement is signed');
    await propose(first, 'light', { seen: 1, 'our-limits': 'Nights.' });
    await here.rows.delivered();
    await seeWaysOn(here, second);
    expect(second.messages(dm).at(-1)?.buttons).toContain('Read our agreement');
    expect(second.messages(dm).at(-1)?.buttons).not.toContain('Adjust our agreement');
    await second.press('Sign', { in: dm });
    await reads(() => latest(second.messages(dm)), 'Version 2 of your agreement is signed');
    await here.rows.delivered();
    await pressWayOn(here, second, 'Adjust our agreement');
  });
});

describe('a pause of this pair alone', () => {
  it('is told in the pair without a name, and ends by itself with a restart', async () => {
    const { pair, world } = here;
    await pausePair(here, pair.first, 14);
    expect(await standingOf(here)).toMatchObject({ state: 'paused', paused: inDays(here, 14) });
    expect(pairDmOf(here)).toContain(paused);
    const told = pair.second.messages(pair.dm).find((message) => text(message).includes(paused));
    for (const { name } of [pair.first, pair.second]) expect(text(told)).not.toContain(name.split(' ')[0]);
    const before = pair.second.messages(pair.dm).length;
    await daysLater(world, 12);
    expect(pair.second.messages(pair.dm)).toHaveLength(before);
    await daysLater(world, 5);
    expect(await standingOf(here)).toMatchObject({ state: 'introduced', paused: null });
    expect(pairDmOf(here)).toContain('The pause is over');
  });

  it('leaves both in the program and its rounds, and is none of their other pauses', async () => {
    await pausePair(here, here.pair.first, 14);
    const away = await here.rows.query(
      'select from participants where paused_until is not null and workspace_id = $1',
      [here.workspace.teamId],
    );
    expect(away).toEqual([]);
  });

  it('is what Home says is next, with the button that ends it, and nothing is urged meanwhile', async () => {
    const { pair } = here;
    await pausePair(here, pair.first, 14);
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'It restarts by itself');
    expect(text(pair.second.home()).split('\n')[1]).toMatch(
      /is paused until .+\. It restarts by itself that day\./u,
    );
    expect(pair.second.home()?.buttons[0]).toBe('Restart now');
    expect(pair.second.home()?.buttons).not.toContain('Set a goal');
    await pair.second.press('Restart now', { in: 'home' });
    await reads(() => pair.second.home(), 'Set a goal');
    expect(text(pair.second.home())).not.toContain('paused until');
  });

  it('can be restarted by either, and a second press finds that it goes on', async () => {
    const { pair } = here;
    await pausePair(here, pair.first, 14);
    await pressWayOn(here, pair.second, 'Restart now');
    await reads(() => latest(pair.second.messages(pair.dm)), 'A good start');
    expect(await standingOf(here)).toMatchObject({ state: 'introduced', paused: null });
    await pressForged(here, pair.first, { id: 'resting.restart', told: 'This pair goes on as usual' });
  });

  it('goes on past its day while one of them is away, and past their return while its day is to come', async () => {
    const { pair, world } = here;
    await pausePair(here, pair.first, 7);
    await pauseSelf(here, here.pair.second, 21);
    await daysLater(world, 12);
    expect((await standingOf(here))?.state).toBe('paused');
    await seeWaysOn(here, pair.first);
    expect(pair.first.messages(pair.dm).at(-1)?.buttons).not.toContain('Restart now');
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'is paused until');
    expect(pair.second.home()?.buttons).not.toContain('Restart now');
    const heard = pair.first.messages(pair.dm).length;
    await pressForged(here, pair.first, { id: 'resting.restart', told: 'is still away' });
    await pressForged(here, pair.second, { id: 'resting.restart', told: '/peer resume brings you back' });
    await here.rows.delivered();
    const publicly = pair.first
      .messages(pair.dm)
      .slice(heard)
      .filter(({ isEphemeral }) => !isEphemeral);
    expect(publicly).toEqual([]);
    expect((await standingOf(here))?.state).toBe('paused');
    await daysLater(world, 14);
    expect(await standingOf(here)).toMatchObject({ state: 'introduced', paused: null });
  });

  it('is told with the day of whoever is away for longer, and with that day again once it is restarted before', async () => {
    const { pair, forger } = here;
    moveToNext(here.world, 1);
    await pauseSelf(here, here.pair.second, 21);
    const { answer } = await forger.submission(pair.first, rest(5));
    expect(answer).toContain(`One of you is still away, so your pair restarts on *${dayIn(here, 21)}*`);
    await forger.submission(pair.first, rest(30));
    const told = () => latest(pair.second.messages(pair.dm).slice(-1));
    await reads(told, `paused until ${dayIn(here, 30)}`);
    await pressWayOn(here, pair.second, 'Restart now');
    await reads(told, `paused until ${dayIn(here, 21)}`);
    expect(pair.second.allMessages().map(text).join()).toContain(`You’re away until ${dayIn(here, 21)}`);
  });

  it('that both choose at once lasts until the later day, and each is told that day', async () => {
    const { pair, forger } = here;
    await Promise.all([forger.submission(pair.first, rest(30)), forger.submission(pair.second, rest(10))]);
    expect(await standingOf(here)).toMatchObject({ state: 'paused', paused: inDays(here, 30) });
    await here.rows.delivered();
    await pausePair(here, pair.second, 10);
    expect(await standingOf(here)).toMatchObject({ paused: inDays(here, 10) });
  });

  it.each([
    ['today', 0],
    ['yesterday', -1],
    ['in two years', 730],
  ])('refuses a day that is %s at the field', async (_, days) => {
    const { answer } = await here.forger.submission(here.pair.first, {
      callbackId: 'resting.rest',
      metadata: { pairId: here.pairId },
      values: { until: dateSelected(inDays(here, days)) },
    });
    expect(answer).toContain('Please choose a day from tomorrow');
    expect((await standingOf(here))?.state).toBe('introduced');
  });
});

describe('two who press different ways on at once', () => {
  it.each([1, 2, 3])('one ends and the other pauses: the pair ends, in either order (%i)', async () => {
    const { pair, forger } = here;
    await Promise.all([forger.submission(pair.first, close()), forger.submission(pair.second, rest())]);
    expect(await standingOf(here)).toMatchObject({ state: 'closing', closes: inDays(here, 14) });
    await here.rows.delivered();
    expect(pairDmOf(here)).toContain('This pair ends on');
  });

  it('both end it: one day holds, and it is told once', async () => {
    const { pair, forger } = here;
    await Promise.all([
      forger.submission(pair.first, close(14)),
      forger.submission(pair.second, close(21)),
      forger.submission(pair.first, close(14)),
    ]);
    await here.rows.delivered();
    expect(pairDmOf(here).split('This pair ends on')).toHaveLength(2);
  });
});

const close = (days = 14) => ({
  callbackId: 'ending-well.close',
  metadata: { pairId: here.pairId },
  values: { day: dateSelected(inDays(here, days)) },
});
const rest = (days = 30) => ({
  callbackId: 'resting.rest',
  metadata: { pairId: here.pairId },
  values: { until: dateSelected(inDays(here, days)) },
});
