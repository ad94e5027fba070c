import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import {
  daysLater,
  fewAtNorthwind,
  introduceEverybody,
  reads,
  startWorld,
  type IntroducedPair,
  type TestWorld,
} from '../../support/world.ts';

let world: TestWorld;
let workspace: Workspace;
let rows: Rows;
let pair: IntroducedPair;
let teams = 0;

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
  // Days pass in a moment here, so that Slack's limit for one conversation would hold them up.
  world.sandbox.slack.rateLimits.turnOff();
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

/** Each story has a pair of its own. */
beforeEach(async () => {
  teams += 1;
  workspace = await world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId: `T000${teams}` });
  pair = await introduceEverybody(workspace);
  await rows.delivered();
});

const dayIn = (days: number) =>
  world.sandbox.clock.now().toZonedDateTimeISO('Europe/Lisbon').toPlainDate().add({ days }).toString();

async function pauseFor(person: Person, days: number): Promise<void> {
  await person.command('/peer pause');
  await reads(() => person.modal(), 'A pause needs no reason');
  await person.fillIn({ 'I’m back on': dayIn(days) });
  await person.submit();
  await reads(() => person.modal(), 'You are paused, and back on');
  await person.closeModal();
}

const dm = () => ({ reading: pair.second.messages(pair.dm).map(text).join('\n') });
const heard = () => pair.second.messages(pair.dm).length;
const timesSaid = (words: string) => text(dm()).split(words).length - 1;

describe('somebody who takes a pause', () => {
  it('is quiet with their pair until the day, told once, and then both go on by themselves', async () => {
    await pauseFor(pair.first, 15);
    await reads(dm, 'This pair takes a pause until');
    expect(text(dm())).not.toContain(`${pair.first.name} takes`);
    const before = heard();
    await daysLater(world, 14);
    await rows.delivered();
    expect(heard()).toBe(before);
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'This pair is paused');
    await daysLater(world, 5);
    await reads(dm, 'The pause is over');
    await daysLater(world, 14);
    await reads(dm, 'A first step, whenever you like');
    expect(timesSaid('The pause is over')).toBe(1);
    expect(timesSaid('takes a pause')).toBe(1);
  });

  it('says so in their Home, where they can come back early', async () => {
    await pauseFor(pair.first, 30);
    await pair.first.openHome();
    await reads(() => pair.first.home(), 'You are paused until');
    await pair.first.press('I’m back', { in: 'home' });
    await reads(() => pair.first.modal(), 'Welcome back');
    await pair.first.closeModal();
    await pair.first.openHome();
    await eventually(() => !text(pair.first.home()).includes('You are paused'));
    await daysLater(world, 4);
    await reads(dm, 'The pause is over');
  });

  it('waits for the other where both are away: the pair goes on with the last one back', async () => {
    await pauseFor(pair.first, 3);
    await pauseFor(pair.second, 20);
    await daysLater(world, 10);
    await pair.second.command('/peer resume');
    await daysLater(world, 4);
    await reads(dm, 'The pause is over');
    expect(timesSaid('takes a pause')).toBe(1);
    expect(timesSaid('The pause is over')).toBe(1);
  });

  it('who moves the day is back on the new one', async () => {
    await pauseFor(pair.first, 5);
    await pauseFor(pair.first, 25);
    await daysLater(world, 12);
    await rows.delivered();
    expect(text(dm())).not.toContain('The pause is over');
  });

  it('is in no round until the day, and in the next one after it', async () => {
    await rows.query(
      `update pairs set state = 'ended', ending = 'left' where workspace_id = '${workspace.teamId}'`,
    );
    const admin = workspace.person('Ana Sousa');
    const other = workspace.person('Ben Okoro');
    await pauseFor(other, 10);
    await admin.command('/peer match');
    await reads(() => admin.modal(), '3 people in the pool');
    await admin.closeModal();
    await daysLater(world, 11);
    await admin.command('/peer match');
    await reads(() => admin.modal(), 'can be matched now: Ben');
    await admin.press('Re-run');
    await reads(() => admin.modal(), '4 people in the pool');
    await admin.closeModal();
    expect(admin.modal()).toBeUndefined();
  });

  it('is told the right days at the field', async () => {
    await pair.first.command('/peer pause');
    await reads(() => pair.first.modal(), 'A pause needs no reason');
    await pair.first.fillIn({ 'I’m back on': dayIn(0) });
    await pair.first.submit();
    expect(pair.first.modal()?.errors).toEqual({
      'I’m back on': 'Please choose a day from tomorrow, up to a year ahead.',
    });
  });
});

describe('what cannot be paused', () => {
  it('is refused kindly to somebody who is in no program, and to come back to somebody who is not away', async () => {
    const stranger = await workspace.join({ name: 'Sol Reyes', timeZone: 'America/Lima' });
    await stranger.command('/peer pause');
    await reads(() => stranger.allMessages().at(-1), 'nothing to pause');
    await pair.first.command('/peer resume');
    await reads(() => pair.first.allMessages().at(-1), 'You are not paused');
  });
});
