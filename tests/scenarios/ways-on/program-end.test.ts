import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, moveToNext, reads } from '../../support/world.ts';
import { finding } from '../../support/booking.ts';
import { endWell, inDays, pairDmOf, pressForged, standingOf } from '../../support/ways-on.ts';
import { asked, endingProgram, endProgramOn } from '../../support/program-end.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true, putBack: true });

const { books, bookings } = finding(here);
const { endIn, setEnd, choose } = endingProgram(here);

/** So many weeks after that day, as it is written for the pair. */
const after = (day: string, weeks: number): string =>
  Temporal.PlainDate.from(day).add({ weeks }).toLocaleString('en-US', { dateStyle: 'long' });

/** The file that takes a session beyond the last day out of one's calendar. */
async function takesItOut(person: Person): Promise<void> {
  const { pair, pairId } = here;
  const files = () =>
    person
      .allMessages()
      .flatMap((each) => each.files.map(({ content }) => content))
      .join('\n');
  await person.press('Get calendar file', { in: pair.dm, near: 'since your pair ends before it' });
  await reads(() => ({ reading: files() }), 'METHOD:CANCEL');
  expect(files()).toContain(`UID:${pairId}-1@peer-pairs`);
  expect(files()).toContain('STATUS:CANCELLED');
}

const waits = 'Noted. Your pair goes on once all of you add weeks';

describe('a pair whose program ends on a day', () => {
  it('is asked three weeks before, and goes on for the shortest time once all of it would', async () => {
    const { pair, world, rows } = here;
    const day = await endIn(56);
    await daysLater(world, 28);
    expect(pairDmOf(here)).not.toContain(asked);
    await daysLater(world, 10);
    await rows.delivered();
    expect(pairDmOf(here).split(asked)).toHaveLength(2);
    await pair.first.openHome();
    await reads(() => pair.first.home(), 'Would you like to go on after that');
    await pair.first.press('Add 12 weeks', { in: 'home' });
    await reads(() => pair.first.home(), 'You’d add 12 weeks');
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'Would you like to go on after that');
    expect(text(pair.second.home())).not.toContain('12 weeks. Your pair goes on once all');
    expect(text(pair.second.messages(pair.dm).at(-1))).not.toContain(waits);
    await choose(pair.second, 4, 'You go on together until');
    expect(pairDmOf(here)).not.toContain(waits);
    await pressForged(here, pair.first, {
      id: 'program-end.go-on.8',
      told: 'There’s nothing to answer here now',
    });
    await daysLater(world, 15);
    expect((await standingOf(here))?.state).toBe('introduced');
    const until = Temporal.PlainDate.from(day).add({ weeks: 4 }).toString();
    const named = after(day, 4);
    await reads(() => pair.first.home(), `Your pair’s time: until ${named}`);
    await daysLater(world, 12);
    await rows.delivered();
    expect(pairDmOf(here)).toContain(`Your pair’s time ends on ${named}`);
    await daysLater(world, 7);
    expect(await standingOf(here)).toMatchObject({ state: 'closing', closes: until });
  });

  it('is offered a closing session two weeks before where not all have chosen, and ends well on that day', async () => {
    const { pair, world, rows } = here;
    const day = await endIn(28);
    await daysLater(world, 8);
    await choose(pair.first, 8, waits);
    await daysLater(world, 8);
    await rows.delivered();
    expect(await standingOf(here)).toMatchObject({ state: 'closing', closes: day });
    expect(text(pair.second.messages(pair.dm).at(-1))).toContain('You can still meet, if you like.');
    await pressForged(here, pair.second, { id: 'program-end.go-on.4', told: 'nothing new starts in it now' });
    await daysLater(world, 15);
    expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'ended-well' });
  });

  it('carries on where all of it would rather, though it closes, and is asked again twelve weeks later', async () => {
    const { pair, world, rows } = here;
    const day = await endIn(28);
    await daysLater(world, 16);
    await rows.delivered();
    await pair.first.press('Carry on together', { in: pair.dm });
    await reads(() => ({ reading: pairDmOf(here) }), `your pair then goes on until ${after(day, 12)}`);
    await pair.second.press('Carry on together', { in: pair.dm });
    await reads(() => ({ reading: pairDmOf(here) }), `You carry on together until ${after(day, 12)}`);
    await pair.second.openHome();
    await reads(() => pair.second.home(), `Your pair’s time: until ${after(day, 12)}`);
    await daysLater(world, 28);
    expect(await standingOf(here)).toMatchObject({ state: 'introduced', closes: null });
    const before = pairDmOf(here).split(asked).length;
    await daysLater(world, 48);
    await rows.delivered();
    expect(pairDmOf(here).split(asked)).toHaveLength(before + 1);
  });

  it('carries on for the time that one of it had named before, where it closes all the same', async () => {
    const { pair, world, rows } = here;
    const day = await endIn(28);
    await daysLater(world, 8);
    await choose(pair.first, 4, waits);
    await daysLater(world, 8);
    await rows.delivered();
    await pair.second.press('Carry on together', { in: pair.dm });
    await reads(() => ({ reading: pairDmOf(here) }), `then goes on until ${after(day, 12)} at the latest`);
    await pair.first.press('Carry on together', { in: pair.dm });
    await reads(() => ({ reading: pairDmOf(here) }), `You carry on together until ${after(day, 4)}`);
  });

  it('goes on as before where the day is taken back', async () => {
    const { world } = here;
    await endIn(28);
    await endIn(undefined);
    await daysLater(world, 40);
    expect(pairDmOf(here)).not.toContain(asked);
    expect((await standingOf(here))?.state).toBe('introduced');
  });

  it('follows its program where it closes with it: to a sooner day, a later one, or none', async () => {
    const { world, rows } = here;
    await endIn(35);
    await daysLater(world, 22);
    expect((await standingOf(here))?.state).toBe('closing');
    await books({
      fields: {
        'When could you meet?': 'Another time',
        'Another day': inDays(here, 9),
        'Another hour': '10:00',
      },
    });
    const sooner = await endIn(3);
    expect(await standingOf(here)).toMatchObject({ state: 'closing', closes: sooner });
    expect(await bookings()).toMatchObject([{ state: 'cancelled' }]);
    expect(pairDmOf(here)).toContain('is canceled, since your pair ends before it');
    await takesItOut(here.pair.first);
    const later = await setEnd(10);
    await rows.delivered();
    expect(await standingOf(here)).toMatchObject({ state: 'closing', closes: later });
    await daysLater(world, 3);
    expect((await standingOf(here))?.state).toBe('closing');
    await endIn(undefined);
    expect(await standingOf(here)).toMatchObject({ state: 'introduced', closes: null });
    expect(pairDmOf(here)).toContain('has no last day now, so your pair goes on');
    expect(pairDmOf(here)).not.toContain('You carry on together');
    await daysLater(world, 45);
    expect((await standingOf(here))?.state).toBe('introduced');
  });

  it('goes on as usual where the day is moved far ahead, and is asked again three weeks before it', async () => {
    const { pair, world, rows } = here;
    await endIn(35);
    await daysLater(world, 22);
    expect((await standingOf(here))?.state).toBe('closing');
    const questions = () => pairDmOf(here).split(asked).length;
    const later = await setEnd(70);
    await rows.delivered();
    expect(await standingOf(here)).toMatchObject({ state: 'introduced', closes: null });
    expect(pairDmOf(here)).toContain('now, so your pair goes on. I ask you before that day.');
    await pair.first.openHome();
    await reads(() => pair.first.home(), 'Set a goal');
    const before = questions();
    await daysLater(world, 40);
    expect(questions()).toBe(before);
    await daysLater(world, 12);
    await rows.delivered();
    expect(questions()).toBe(before + 1);
    await daysLater(world, 7);
    expect(await standingOf(here)).toMatchObject({ state: 'closing', closes: later });
  });

  it('hears at a good moment that its program has no end now, and not in the night', async () => {
    const { world, rows, clock } = here;
    await endIn(28);
    await daysLater(world, 16);
    expect((await standingOf(here))?.state).toBe('closing');
    moveToNext(world, 2);
    clock.move(Temporal.Duration.from({ hours: 13, minutes: 42 }));
    await endProgramOn(here);
    await world.sandbox.bot.app.tick();
    await rows.delivered();
    expect(await standingOf(here)).toMatchObject({ state: 'introduced', closes: null });
    expect(pairDmOf(here)).not.toContain('so your pair goes on');
    expect(pairDmOf(here)).not.toContain('You carry on together');
    await daysLater(world, 1);
    expect(pairDmOf(here)).toContain('has no last day now, so your pair goes on');
  });

  it('keeps a last day that one of it has chosen, whatever becomes of its program’s', async () => {
    const { pair } = here;
    await endIn(28);
    await endWell(here, pair.first);
    const chosen = await standingOf(here);
    await endIn(60);
    expect(await standingOf(here)).toEqual(chosen);
  });

  it('counts each choice once, however often and by whom it is pressed at once', async () => {
    const { pair, world, rows, forger, pairId } = here;
    await endIn(28);
    await daysLater(world, 8);
    await Promise.all(
      [pair.first, pair.second, pair.first, pair.second].map((person) =>
        forger.action(person, { id: 'program-end.go-on.8', value: pairId }),
      ),
    );
    await reads(() => ({ reading: pairDmOf(here) }), 'You go on together until');
    await rows.delivered();
    expect(pairDmOf(here).split('You go on together until')).toHaveLength(2);
    await reads(() => ({ reading: pairDmOf(here) }), 'This question is over');
  });
});
