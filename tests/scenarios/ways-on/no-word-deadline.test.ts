import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, reads } from '../../support/world.ts';
import {
  askIfThere,
  ownDmOf,
  pressForged,
  seeWaysOn,
  silenceGoesBy,
  standingOf,
} from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true, putBack: true });

describe('the day by which the other of a pair is to answer “Still in?”', () => {
  it('is one for both, wherever either is', async () => {
    const { pair, rows, slack, clock, world } = here;
    for (const [person, zone] of [
      [pair.first, 'America/Los_Angeles'],
      [pair.second, 'Asia/Tokyo'],
    ] as const)
      await rows.query('update people set time_zone = $3 where workspace_id = $1 and id = $2', [
        here.workspace.teamId,
        person.id,
        zone,
      ]);
    silenceGoesBy(here);
    clock.move(Temporal.Duration.from({ hours: 18 }));
    await pressForged(here, pair.first, { id: 'no-word.ask', told: 'in private and kindly' });
    await slack.settled(400);
    await daysLater(world, 1);
    await rows.delivered();
    const by = /(?:Without an answer by|There’s time to answer until) (\w+ \d+, \d+)/u;
    const named = by.exec(ownDmOf(here, pair.second))?.[1];
    expect(named).toBeDefined();
    for (const [person, words] of [
      [pair.first, 'There’s time to answer until'],
      [pair.second, 'Without an answer by'],
    ] as const) {
      await person.openHome();
      await reads(() => person.home(), words);
      expect(by.exec(text(person.home()))?.[1]).toBe(named);
    }
    await seeWaysOn(here, pair.first);
    expect(by.exec(text(pair.first.messages(pair.dm).at(-1)))?.[1]).toBe(named);
  });

  it('is over for both before they are released, at an hour at which each is told', async () => {
    const { pair, clock, world, rows } = here;
    await askIfThere(here, pair.first);
    const zone = few.find(({ name }) => name === pair.second.name)?.timeZone ?? 'UTC';
    const named = clock.now().toZonedDateTimeISO(zone).toPlainDate().add({ days: 7 });
    const words = named.toLocaleString('en-US', { dateStyle: 'long' });
    expect(ownDmOf(here, pair.second)).toContain(`Without an answer by ${words} I release`);
    const comesTo = async (plainTime: string, day: Temporal.PlainDate) => {
      clock.move(clock.now().until(day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant()));
      await world.sandbox.bot.app.tick();
      await rows.delivered();
    };
    for (const [at, day] of [
      ['23:58', named],
      ['00:01', named.add({ days: 1 })],
    ] as const) {
      await comesTo(at, day);
      expect(await standingOf(here)).toMatchObject({ state: 'introduced', ending: null });
    }
    for (const at of ['09:30', '12:00', '17:00']) await comesTo(at, named.add({ days: 1 }));
    expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'released' });
    for (const person of [pair.first, pair.second])
      expect(ownDmOf(here, person)).toContain('I’ve released your pair');
  });

  it('releases nobody on a weekend: Home says that the time is over, an answer still counts, and all is told at once', async () => {
    const { pair, clock, world, rows } = here;
    silenceGoesBy(here);
    clock.move(Temporal.Duration.from({ hours: 4 * 24 }));
    await pressForged(here, pair.first, { id: 'no-word.ask', told: 'in private and kindly' });
    await rows.delivered();
    await daysLater(world, 8);
    expect(await standingOf(here)).toMatchObject({ state: 'introduced', ending: null });
    await pair.first.openHome();
    await reads(
      () => pair.first.home(),
      'The time to answer is over. I release your pair once nobody’s quiet',
    );
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'Until I release your pair, your answer still counts.');
    expect(ownDmOf(here, pair.first)).not.toContain('I’ve released your pair');
    await daysLater(world, 3);
    expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'released' });
    for (const person of [pair.first, pair.second])
      expect(ownDmOf(here, person)).toContain('I’ve released your pair');
  });
});
