import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, latest, reads } from '../../support/world.ts';
import { closeModals, inDays, pairDmOf } from '../../support/ways-on.ts';
import { asked, endingProgram, endProgramOn } from '../../support/program-end.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true, putBack: true });

const { endIn, setEnd, choose } = endingProgram(here);

const waits = 'Noted. Your pair goes on once all of you add weeks';

/** Its program ends in four weeks, and all of it would go on for so many after that. @returns its program’s day */
async function agreesOn(weeks: number): Promise<string> {
  const { pair, world } = here;
  const day = await endIn(28);
  await daysLater(world, 8);
  await choose(pair.first, weeks, waits);
  await choose(pair.second, weeks, 'You go on together until');
  await reads(() => ({ reading: pairDmOf(here) }), 'This question is over');
  return day;
}

/** So many weeks after that day, as it is written for the pair. */
const after = (day: string, weeks: number): string =>
  Temporal.PlainDate.from(day).add({ weeks }).toLocaleString('en-US', { dateStyle: 'long' });

describe('a pair that has read of its last day, and whose program then ends on another', () => {
  it('keeps the day that it has agreed on where the program’s is moved, and is asked before it', async () => {
    const { pair, world, rows } = here;
    const day = await agreesOn(4);
    await setEnd(21);
    await rows.delivered();
    await pair.first.openHome();
    await reads(() => pair.first.home(), `Your pair’s time: until ${after(day, 4)}`);
    expect(pairDmOf(here)).not.toContain(asked);
    expect(pairDmOf(here)).not.toContain('so your pair goes on');
    await daysLater(world, 30);
    await rows.delivered();
    expect(pairDmOf(here)).toContain(`Your pair’s time ends on ${after(day, 4)}`);
  });

  it('hears that the day it has agreed on no longer holds where its program has none now, and what holds where it is back', async () => {
    const { pair, world, rows } = here;
    const day = await agreesOn(4);
    await setEnd(undefined);
    await rows.delivered();
    expect(text(latest(pair.first.messages(pair.dm)))).toContain(
      'has no last day now, so your pair goes on without one too',
    );
    await endProgramOn(here, day);
    await daysLater(world, 1);
    await rows.delivered();
    expect(pairDmOf(here)).toContain(`Your pair’s time ends on ${after(day, 4)} now`);
  });

  it('hears of a day of its program’s that is later than the one it has agreed on', async () => {
    const { rows } = here;
    await agreesOn(4);
    const later = await setEnd(90);
    await rows.delivered();
    expect(pairDmOf(here)).toContain(
      `ends on ${after(later, 0)} now, so your pair goes on. I ask you before that day.`,
    );
  });

  it.each([
    [undefined, 'has no last day now, so your pair goes on'],
    [90, 'now, so your pair goes on. I ask you before that day.'],
    [4, 'Your pair goes on after that day, until one of you ends it.'],
  ])('hears what holds where it was asked, and the day is then moved: in %p days', async (days, told) => {
    const { world, rows } = here;
    await endIn(28);
    await daysLater(world, 8);
    await setEnd(days);
    await rows.delivered();
    expect(pairDmOf(here)).toContain('This question is over');
    expect(pairDmOf(here)).toContain(told);
  });
});

const over = (day: string) => `The program’s last day was ${after(day, 0)}. No round is planned`;

describe('whoever waits once the last day of their program is over', () => {
  it('reads so in their pair’s DM, in Home and where they ask, and of a round once one is planned', async () => {
    const { pair, world, rows, ana } = here;
    const day = await endIn(28);
    await daysLater(world, 32);
    await rows.delivered();
    expect(pairDmOf(here)).toContain(
      `You can still write to each other here. Home shows each of you what’s next. ${over(day)}`,
    );
    expect(pairDmOf(here)).not.toContain('first in the next round');
    await pair.second.openHome();
    await reads(() => pair.second.home(), over(day));
    expect(text(pair.second.home())).not.toContain('no date yet');
    await pair.second.command('/peer rematch');
    await reads(
      () => ({ reading: pair.second.allMessages().map(text).join('\n') }),
      `${over(day)}, and an admin can plan one.`,
    );
    await closeModals(ana);
    await ana.command('/peer setup');
    await reads(() => ana.modal(), 'Ends on');
    await ana.fillIn({ 'Ends on': '', 'When is the next round?': inDays(here, 10) });
    await ana.submit();
    await reads(() => ana.modal(), 'Saved for');
    await pair.second.openHome();
    await reads(() => pair.second.home(), `planned for ${after(inDays(here, 10), 0)}`);
  });
});
