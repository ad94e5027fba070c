import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { toldInDm } from '../../support/forger.ts';
import {
  askForAnother,
  dmOf,
  fateOf,
  hourOfEffect,
  line,
  moveClockTo,
  openRematch,
  screensOf,
  takeEffect,
  takeItBack,
  timesEnded,
  wishes,
} from '../../support/rematch.ts';
import { room } from '../../support/room.ts';
import { few, daysLater, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true, putBack: true });

const asYouAsked = 'has ended, as you asked';

describe('somebody who would like another peer', () => {
  it('reads first what it does, and what else might help; closing it does nothing', async () => {
    const { first, second, dm } = here.pair;
    await openRematch(first, { in: dm });
    await reads(() => first.modal(), `a peer other than ${second.name.split(' ')[0]}`);
    for (const words of [
      '48 hours',
      'It doesn’t say why or who asked',
      'first in the next round',
      'has no date yet',
      '/peer pause',
    ])
      expect(text(first.modal())).toContain(words);
    await first.closeModal();
    expect(await wishes(here)).toEqual([]);
  });

  it('is told the day of the next round, where one is set', async () => {
    const { rows, workspace, pair } = here;
    await rows.query(
      `update programs set settings = settings || '{"nextRoundOn": "2026-12-01"}' where workspace_id = $1`,
      [workspace.teamId],
    );
    await pressAtHome(pair.first, 'Find another peer');
    await reads(() => pair.first.modal(), 'The next one is planned for');
    expect(text(pair.first.modal())).toMatch(/1 December 2026|December 1, 2026/);
  });

  it('is told when, in their own zone, and the other’s screens stay as they were until then', async () => {
    const { pair, world } = here;
    const before = await screensOf(pair.second);
    await askForAnother(pair.first);
    const asked = world.sandbox.clock.now();
    const at = await hourOfEffect(here);
    expect(Temporal.Instant.compare(at, asked.add({ hours: 48 }))).toBeGreaterThanOrEqual(0);
    const local = at.toZonedDateTimeISO(zoneOf(pair.first));
    expect(text(pair.first.modal())).toContain(
      `at ${String(local.hour).padStart(2, '0')}:${String(local.minute).padStart(2, '0')}`,
    );
    expect(await screensOf(pair.second)).toEqual(before);
    moveClockTo(here, at.subtract({ minutes: 1 }));
    expect(await tick()).toBe(0);
    expect(await screensOf(pair.second)).toEqual(before);
    expect(await fateOf(here)).toEqual({ state: 'introduced', ending: null });
  });

  it('hears in private when it took effect; the pair reads one neutral line, once', async () => {
    const { pair } = here;
    await askForAnother(pair.first);
    await takeEffect(here);
    expect(await fateOf(here)).toEqual({ state: 'ended', ending: 'rematch' });
    expect(await wishes(here)).toEqual([]);
    await daysLater(here.world, 10);
    await here.rows.delivered();
    expect(timesEnded(here)).toBe(1);
    expect(toldInDm(pair.first)).toContain(asYouAsked);
    expect(toldInDm(pair.first)).toContain('You’re back in the pool');
    expect(toldInDm(pair.second)).toBe('');
    const words = pair.second.messages(pair.dm).find((message) => text(message).includes(line));
    for (const { name } of [pair.first, pair.second])
      for (const part of name.split(' ')) expect(text(words)).not.toContain(part);
  });

  it('finds it in the Home that was open all the while, and so does the peer', async () => {
    const { pair } = here;
    for (const each of [pair.first, pair.second]) await each.openHome();
    await askForAnother(pair.first);
    // What the asking itself draws is over before anything ends.
    await here.slack.settled(400);
    await takeEffect(here);
    for (const each of [pair.first, pair.second]) await reads(() => each.home(), ' ended on March ');
  });

  it('leaves the same line behind as any other ending', async () => {
    const { pair } = here;
    await askForAnother(pair.second);
    await takeEffect(here);
    const afterRematch = text(pair.first.messages(pair.dm).at(-1));
    const others = here.workspace
      .people()
      .map(({ id }) => here.person(id))
      .filter(({ id }) => id !== pair.first.id && id !== pair.second.id);
    const [leaver, stayer] = others;
    if (!leaver || !stayer) throw new Error('there is a second pair');
    await leaver.command('/peer leave');
    await reads(() => leaver.modal(), 'You leave');
    await leaver.submit();
    await here.rows.delivered();
    const afterLeaving = stayer.allMessages().find((message) => text(message).includes(line));
    expect(afterRematch).toBe(text(afterLeaving));
  });
});

describe('a wish', () => {
  it('stands once, however often it is sent, and says so', async () => {
    const { pair, forger, pairId } = here;
    const submission = { callbackId: 'rematch.ask', metadata: { pairId } };
    const answers = await Promise.all([1, 2, 3].map(() => forger.submission(pair.first, submission)));
    expect(answers.filter(({ answer }) => answer.includes('That request is open'))).toHaveLength(2);
    expect(await wishes(here)).toHaveLength(1);
    await openRematch(pair.first);
    await reads(() => pair.first.modal(), 'I don’t tell anyone else before then');
    expect(pair.first.modal()?.buttons).toEqual(['Cancel request']);
  });

  it('that is taken back is gone, and the pair goes on; it can be asked anew', async () => {
    const { pair, world } = here;
    await askForAnother(pair.first);
    await takeItBack(pair.first);
    expect(await wishes(here)).toEqual([]);
    await daysLater(world, 5);
    expect(timesEnded(here)).toBe(0);
    expect(await fateOf(here)).toEqual({ state: 'introduced', ending: null });
    await askForAnother(pair.first);
    await takeEffect(here);
    expect(timesEnded(here)).toBe(1);
  });

  it('stands in the Home of the one who asked alone, where it can be taken back', async () => {
    const { pair } = here;
    await askForAnother(pair.first);
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'Next');
    expect(text(pair.second.home())).not.toContain('You’ve asked');
    expect(text(pair.second.home())).not.toContain('request');
    while (pair.first.modal()) await pair.first.closeModal();
    await pair.first.openHome();
    await reads(() => pair.first.home(), 'Next\nYour request for another peer takes effect on');
    expect(pair.first.home()?.buttons.filter((name) => name.startsWith('Cancel request'))).toHaveLength(1);
    await pressAtHome(pair.first, 'Cancel request');
    await reads(() => pair.first.modal(), 'Your request is canceled');
    await eventually(() => !text(pair.first.home()).includes('You’ve asked'));
    expect(await wishes(here)).toEqual([]);
  });

  it('can be taken back as long as the pair has not ended, though the hour has come', async () => {
    const { pair } = here;
    await askForAnother(pair.first);
    moveClockTo(here, (await hourOfEffect(here)).add({ hours: 1 }));
    await takeItBack(pair.first);
    expect(await tick()).toBe(0);
    expect(await fateOf(here)).toEqual({ state: 'introduced', ending: null });
  });

  it('cannot be taken back from a button that is left over', async () => {
    const { pair } = here;
    await askForAnother(pair.first);
    await takeEffect(here);
    await pair.first.press('Cancel request');
    await reads(() => pair.first.modal(), 'This pair has ended, so nothing was changed');
    expect(timesEnded(here)).toBe(1);
  });

  it.each([1, 2, 3])('taken back as it takes effect does either the one or the other (%i)', async () => {
    const { pair, rows, forger, pairId } = here;
    await askForAnother(pair.first);
    moveClockTo(here, await hourOfEffect(here));
    await Promise.all([tick(), forger.action(pair.first, { id: 'rematch.take-back', value: pairId })]);
    await eventually(() => /Your request is canceled|This pair has ended/.test(toldInDm(pair.first)));
    await rows.delivered();
    const isBack = toldInDm(pair.first).includes('Your request is canceled');
    expect(await fateOf(here)).toEqual(
      isBack ? { state: 'introduced', ending: null } : { state: 'ended', ending: 'rematch' },
    );
    expect(timesEnded(here)).toBe(isBack ? 0 : 1);
    expect(toldInDm(pair.first).includes(asYouAsked)).toBe(!isBack);
    expect(await wishes(here)).toEqual([]);
  });
});

describe('two who both would like another peer', () => {
  it('know nothing of each other; the earlier wish decides, and each is told in private', async () => {
    const { pair, world } = here;
    await askForAnother(pair.first);
    await daysLater(world, 1);
    await askForAnother(pair.second);
    expect(text(pair.second.modal())).toContain('I don’t tell anyone else');
    await takeEffect(here);
    expect(timesEnded(here)).toBe(1);
    for (const person of [pair.first, pair.second]) expect(toldInDm(person)).toContain(asYouAsked);
    expect(text(dmOf(here))).not.toContain('asked for');
  });

  it('each take back their own: the other’s stands, until its own hour', async () => {
    const { pair, world } = here;
    // From a Monday on no weekend comes between, so that the two hours are a day apart.
    await daysLater(world, (8 - world.sandbox.clock.now().toZonedDateTimeISO('UTC').dayOfWeek) % 7);
    await askForAnother(pair.first);
    await daysLater(world, 1);
    await askForAnother(pair.second);
    const earlier = await hourOfEffect(here);
    await takeItBack(pair.first);
    expect(Temporal.Instant.compare(earlier, await hourOfEffect(here))).toBe(-1);
    moveClockTo(here, earlier);
    expect(await tick()).toBe(0);
    await takeEffect(here);
    expect(timesEnded(here)).toBe(1);
    expect(toldInDm(pair.first)).not.toContain(asYouAsked);
    expect(toldInDm(pair.second)).toContain(asYouAsked);
  });
});

const tick = () => here.world.sandbox.bot.app.tick();

async function pressAtHome(person: Person, words: string): Promise<void> {
  while (person.modal()) await person.closeModal();
  await person.openHome();
  await eventually(() => person.home()?.buttons.includes(words) === true);
  await person.press(words, { in: 'home' });
}

const zoneOf = ({ id }: Person) => here.workspace.people().find((each) => each.id === id)?.timeZone ?? '';
