import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { createForger } from '../../support/forger.ts';
import { goodWishes } from '../../support/good-forms.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { northwind, reads, startWorld, type TestWorld } from '../../support/world.ts';

let world: TestWorld;
let workspace: Workspace;
let rows: Rows;
let newcomer: Person;
let nils: Person;

beforeAll(async () => {
  world = await startWorld();
  workspace = await world.sandbox.addWorkspace(northwind);
  rows = await openRows(world.databaseUrl);
  newcomer = await workspace.join({ name: 'Nia Mensah', timeZone: 'Africa/Accra' });
  nils = await workspace.join({ name: 'Nils Berg', timeZone: 'Europe/Berlin' });
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

const work = {
  'Where are you in your career?': 'Experienced',
  'What kind of work do you do?': 'Design',
  'How many months have you been here?': '9',
  'Languages you like to talk in': 'English, Twi',
};

async function tellOfWork(person: Person, more: Readonly<Record<string, string>> = {}): Promise<void> {
  await person.command('/peer join');
  await reads(() => person.modal(), 'About you (1 of 2)');
  await person.fillIn({ ...work, ...more });
  await person.submit();
  await reads(() => person.modal(), 'Your wishes (2 of 2)');
}

async function tellOfWishes(person: Person): Promise<void> {
  await person.fillIn({
    'What can you offer a peer?': ['Hiring', 'Writing clearly'],
    'What would you like from a peer?': ['Strategy'],
    'What do you enjoy outside of work?': 'choir, chess',
    'How often would you like to meet?': 'Every two weeks',
  });
  await person.submit();
}

describe('somebody who joins', () => {
  it('loses nothing of the first half by closing the second, and is not in before both are saved', async () => {
    await tellOfWork(newcomer, { Team: 'Lighthouses' });
    await newcomer.closeModal();
    await newcomer.openHome();
    await reads(() => newcomer.home(), 'Would you like a peer');
    await newcomer.press('Join', { in: 'home' });
    await reads(() => newcomer.modal(), 'Lighthouses');
    expect(text(newcomer.modal())).toContain('English, Twi');
    expect(text(newcomer.modal())).toContain('Experienced');
  });

  it('sees the time zone that Slack has for them beside their hours', async () => {
    await newcomer.submit();
    await reads(() => newcomer.modal(), 'Africa/Accra');
  });

  it('is told what happens next, there and in App Home', async () => {
    await tellOfWishes(newcomer);
    await reads(() => newcomer.modal(), 'Thank you, you are in Peer mentoring');
    expect(text(newcomer.modal())).toContain('I cannot promise a date');
    await newcomer.closeModal();
    await newcomer.openHome();
    await reads(() => newcomer.home(), 'You are in Peer mentoring');
  });

  it('finds everything filled in when they come back, and changes what they like', async () => {
    await newcomer.command('/peer profile');
    await reads(() => newcomer.modal(), 'Lighthouses');
    await newcomer.fillIn({ Team: 'Harbours' });
    await newcomer.submit();
    await reads(() => newcomer.modal(), 'choir, chess');
    expect(text(newcomer.modal())).toContain('Every two weeks');
    await newcomer.submit();
    await reads(() => newcomer.modal(), 'Saved for Peer mentoring');
    await newcomer.closeModal();
    await newcomer.command('/peer profile');
    await reads(() => newcomer.modal(), 'Harbours');
    await newcomer.closeModal();
  });

  it('leaves no draft behind, and nothing readable in the database or the log', async () => {
    expect(await rows.count('profile_drafts')).toBe(0);
    await tellOfWork(nils, { Team: 'Lighthouses' });
    const [kept] = await rows.query<{ draft: string }>('select draft_sealed as draft from profile_drafts');
    expect(kept?.draft).toMatch(/^v1\./);
    expect(world.logged()).not.toMatch(/Lighthouses|Harbours|choir/);
  });
});

describe('somebody who sends the second half without the first', () => {
  it('is sent back to the beginning, and nothing is saved', async () => {
    const stranger = await workspace.join({ name: 'Sol Reyes', timeZone: 'America/Lima' });
    const before = await rows.count('participants');
    const forger = createForger(world.sandbox.slack, workspace.teamId);
    const { answer } = await forger.submission(stranger, {
      callbackId: 'enrolment.wishes',
      metadata: { programId: await rows.programOf(workspace) },
      values: goodWishes,
    });
    expect(answer).toContain('`/peer join` begins again');
    expect(await rows.count('participants')).toBe(before);
  });
});
