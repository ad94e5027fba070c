import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { archiveIn } from '../../support/archiving.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, latest, moveToNext, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, withoutRateLimits: true, putBack: true });

describe('somebody who takes a pause', () => {
  it('is quiet with their pair until the day, told once, and then both go on by themselves', async () => {
    await pauseFor(here.pair.first, 15);
    await reads(dm, 'This pair is paused until');
    expect(text(dm())).not.toContain(`${here.pair.first.name} takes`);
    const before = heard();
    await daysLater(here.world, 14);
    await here.rows.delivered();
    expect(heard()).toBe(before);
    await here.pair.second.openHome();
    await reads(() => here.pair.second.home(), 'This pair is paused');
    await daysLater(here.world, 5);
    await reads(dm, 'The pause is over');
    // How to begin again, as the pack has it.
    await reads(dm, 'If the time is right, find a time to meet.');
    await daysLater(here.world, 14);
    await reads(dm, 'A small start, when it suits you');
    expect(timesSaid('The pause is over')).toBe(1);
    expect(timesSaid('This pair is paused')).toBe(1);
  });

  it('says so in their Home, where they can come back early', async () => {
    await pauseFor(here.pair.first, 30);
    await daysLater(here.world, 4);
    await reads(dm, 'This pair is paused until');
    await here.pair.first.openHome();
    await reads(() => here.pair.first.home(), 'You’re paused until');
    await here.pair.first.press('I’m back', { in: 'home' });
    await reads(() => here.pair.first.modal(), 'Welcome back');
    await here.pair.first.closeModal();
    await here.pair.first.openHome();
    await eventually(() => !text(here.pair.first.home()).includes('You’re paused'));
    await daysLater(here.world, 4);
    await reads(dm, 'The pause is over');
  });

  it('waits for the other where both are away: the pair goes on with the last one back', async () => {
    await pauseFor(here.pair.first, 3);
    await pauseFor(here.pair.second, 20);
    await daysLater(here.world, 10);
    await here.pair.second.command('/peer resume');
    await daysLater(here.world, 4);
    await reads(dm, 'The pause is over');
    expect(timesSaid('This pair is paused')).toBe(1);
    expect(timesSaid('The pause is over')).toBe(1);
  });

  it('who moves the day is back on the new one', async () => {
    await pauseFor(here.pair.first, 5);
    await pauseFor(here.pair.first, 25);
    await daysLater(here.world, 12);
    await here.rows.delivered();
    expect(text(dm())).not.toContain('The pause is over');
  });

  it('who takes it back at night, before the pair has heard, leaves nothing to be told; begun again, it is told once', async () => {
    const { first } = here.pair;
    moveToNext(here.world, 3);
    here.clock.move(Temporal.Duration.from({ hours: 14, minutes: 30 }));
    await pauseFor(first, 30);
    await comeBack(first);
    await daysLater(here.world, 5);
    await here.rows.delivered();
    expect([timesSaid('This pair is paused'), timesSaid('The pause is over')]).toEqual([0, 0]);
    moveToNext(here.world, 3);
    here.clock.move(Temporal.Duration.from({ hours: 14, minutes: 30 }));
    await pauseFor(first, 30);
    await comeBack(first);
    await pauseFor(first, 12);
    await daysLater(here.world, 18);
    await reads(dm, 'The pause is over');
    expect([timesSaid('This pair is paused'), timesSaid('The pause is over')]).toEqual([1, 1]);
  });

  it('is in no round until the day, and in the next one after it', async () => {
    await here.rows.query(
      `update pairs set state = 'ended', ending = 'left' where workspace_id = '${here.workspace.teamId}'`,
    );
    const admin = here.ana;
    const other = here.ben;
    await pauseFor(other, 10);
    await admin.command('/peer match');
    await reads(() => admin.modal(), '3 people in the pool');
    await admin.closeModal();
    await daysLater(here.world, 11);
    await admin.command('/peer match');
    await reads(() => admin.modal(), 'can be matched now: Ben');
    await admin.press('Re-run');
    await reads(() => admin.modal(), '4 people in the pool');
    await admin.closeModal();
    expect(admin.modal()).toBeUndefined();
  });

  it('is told the right days at the field', async () => {
    await here.pair.first.command('/peer pause');
    await reads(() => here.pair.first.modal(), 'I won’t ask why');
    await here.pair.first.fillIn({ 'I’m back on': dayIn(0) });
    await here.pair.first.submit();
    expect(here.pair.first.modal()?.errors).toEqual({
      'I’m back on': 'Please choose a day from tomorrow, up to a year ahead.',
    });
  });
});

describe('a pause of somebody without a pair', () => {
  it('claims nothing of one', async () => {
    await here.pair.second.command('/peer leave');
    await reads(() => here.pair.second.modal(), 'You leave');
    await here.pair.second.submit();
    await here.rows.delivered();
    await here.pair.first.command('/peer pause');
    await reads(() => here.pair.first.modal(), 'Program admins see that day');
    expect(
      text(here.pair.first.modal()).match(/(?<had>if you have a )?pair(?: if you have one)?/giu),
    ).toEqual(['If you have a pair', 'pair if you have one']);
  });
});

describe('somebody whose Slack status has an end', () => {
  it('is offered a pause until they are back, in private and once, and takes it by one press', async () => {
    const { first, second } = here.pair;
    await here.workspace.change(first.name, { status: away(9) });
    await daysLater(here.world, 1);
    await eventually(() => offers(first).length === 1);
    await here.workspace.change(first.name, { status: { ...away(8), text: 'Away' } });
    await here.rows.delivered();
    expect(offers(first)).toHaveLength(1);
    expect(offers(second)).toHaveLength(0);
    await first.press('Pause until then');
    await reads(() => latest(first.allMessages()), 'You’re paused, and back automatically');
    expect(here.world.logged()).not.toContain('hospital');
  });

  it('is offered none for less than a day, without an end, for work elsewhere, while away, or in no program', async () => {
    const { first } = here.pair;
    for (const status of [away(0.9), { ...away(5), until: 0 }, { ...away(5), emoji: ':house_with_garden:' }])
      await here.workspace.change(first.name, { status });
    await here.workspace.join({ name: 'Sol Reyes', timeZone: 'America/Lima', status: away(5) });
    await pauseFor(first, 5);
    await here.workspace.change(first.name, { status: away(20) });
    await daysLater(here.world, 2);
    await here.rows.delivered();
    const made = await here.rows.query(
      "select 1 from deliveries where kind = 'pause-offered' and workspace_id = $1",
      [here.workspace.teamId],
    );
    expect(made).toEqual([]);
  });
});

describe('what cannot be paused', () => {
  it('is refused kindly to somebody who is in no program, and to come back to somebody who is not away', async () => {
    const stranger = await here.workspace.join({ name: 'Sol Reyes', timeZone: 'America/Lima' });
    await stranger.command('/peer pause');
    await reads(() => latest(stranger.allMessages()), 'nothing to pause');
    await here.pair.first.command('/peer resume');
    await reads(() => latest(here.pair.first.allMessages()), 'You aren’t paused');
  });

  it('is named as what it is while the program winds down: neither outside, nor to be paused', async () => {
    await archiveIn(here, 10);
    const { first } = here.pair;
    await first.command('/peer pause');
    await reads(() => latest(first.allMessages()), 'so nothing was changed');
    expect(text(first.allMessages().at(-1))).toMatch(/Your program ends on .* it can meet until then/u);
    await daysLater(here.world, 13);
    await first.command('/peer pause');
    await reads(() => latest(first.allMessages()), 'You’re not in a program right now');
  });
});

const away = (days: number) => ({
  text: 'With my mother in hospital',
  emoji: ':palm_tree:',
  until: Math.floor(here.clock.now().add({ hours: Math.round(24 * days) }).epochMilliseconds / 1000),
});
const offers = (person: Person) =>
  person.allMessages().filter((message) => text(message).includes('Would you like a pause until then?'));

const dayIn = (days: number) =>
  here.clock.now().toZonedDateTimeISO('Europe/Lisbon').toPlainDate().add({ days }).toString();

async function pauseFor(person: Person, days: number): Promise<void> {
  await person.command('/peer pause');
  await reads(() => person.modal(), 'I won’t ask why');
  await person.fillIn({ 'I’m back on': dayIn(days) });
  await person.submit();
  await reads(() => person.modal(), 'You’re paused, and back automatically on');
  await person.closeModal();
}

async function comeBack(person: Person): Promise<void> {
  await person.command('/peer resume');
  await reads(() => latest(person.allMessages()), 'Welcome back');
}

const dm = () => ({ reading: here.pair.second.messages(here.pair.dm).map(text).join('\n') });

const heard = () => here.pair.second.messages(here.pair.dm).length;

const timesSaid = (words: string) => text(dm()).split(words).length - 1;
