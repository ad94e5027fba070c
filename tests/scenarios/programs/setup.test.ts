import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { createForger, toldInDm } from '../../support/forger.ts';
import { goodSetup } from '../../support/good-forms.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import {
  contoso,
  introduceEverybody,
  northwind,
  reads,
  startWorld,
  type TestWorld,
} from '../../support/world.ts';

let world: TestWorld;
let workspace: Workspace;
let elsewhere: Workspace;
let rows: Rows;
let ana: Person;
let ingrid: Person;
let ben: Person;

beforeAll(async () => {
  world = await startWorld();
  workspace = await world.sandbox.addWorkspace(northwind);
  elsewhere = await world.sandbox.addWorkspace(contoso);
  rows = await openRows(world.databaseUrl);
  ana = workspace.person('Ana Sousa');
  ingrid = workspace.person('Ingrid Solberg');
  ben = workspace.person('Ben Okoro');
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

async function openSetup(person: Person): Promise<void> {
  await person.command('/peer setup');
  await reads(() => person.modal(), 'Set up program');
}

async function save(person: Person): Promise<void> {
  await person.submit();
  await reads(() => person.modal(), 'is set up like this from now on');
  await person.closeModal();
}

describe('setting up the program', () => {
  it('can be left as it is: every field holds something that works', async () => {
    await ana.openHome();
    await reads(() => ana.home(), 'How your first round works');
    await ana.press('Set up program', { in: 'home' });
    await reads(() => ana.modal(), 'Peer mentoring');
    await save(ana);
  });

  it('of another one starts from an empty form, whatever the first one holds', async () => {
    await openSetup(ana);
    await ana.fillIn({ 'Name of the program': 'A name half typed' });
    await ana.press('Start another program');
    await reads(() => ana.modal(), 'A new program');
    expect(text(ana.modal())).not.toContain('A name half typed');
    expect(text(ana.modal())).not.toContain('Peer mentoring');
    await ana.closeModal();
  });

  it('refuses what cannot be at its field, in words, and keeps the rest of the form', async () => {
    await openSetup(ana);
    await ana.fillIn({ 'Name of the program': 'Northern peers', 'Acceptable fit': '150' });
    await ana.submit();
    expect(ana.modal()?.errors).toEqual({
      'Acceptable fit': 'Please give a whole number from 0 to 100.',
    });
    await ana.fillIn({
      'What is it for?': 'So that nobody has to work <things> out alone.',
      'Acceptable fit': '70',
      'How often should a pair meet?': 'Every four weeks',
      'Shared working hours a week, at least': '40',
      'When one person is left over': 'They wait, and are first in the next round',
    });
    await save(ana);
    await openSetup(ingrid);
    expect(text(ingrid.modal())).toContain('Northern peers');
    await ingrid.closeModal();
  });

  it('keeps the purpose sealed, and shows it to whoever thinks about joining', async () => {
    const newcomer = await workspace.join({ name: 'Noor Haddad', timeZone: 'Europe/Lisbon' });
    await newcomer.openHome();
    await reads(() => newcomer.home(), 'What Northern peers is for');
    expect(text(newcomer.home())).toContain('So that nobody has to work <things> out alone.');
    expect(JSON.stringify(await rows.all())).not.toContain('work <things> out');
  });

  it('does not let one admin overwrite what another has changed meanwhile', async () => {
    await openSetup(ana);
    await openSetup(ingrid);
    await ingrid.fillIn({ 'Months before the same two may meet again': '18' });
    await save(ingrid);
    await ana.fillIn({ 'Name of the program': 'Overwritten' });
    await ana.submit();
    await reads(() => ana.modal(), 'Somebody changed these settings while you had them open');
    await ana.closeModal();
    await openSetup(ana);
    expect(text(ana.modal())).toContain('18');
    expect(text(ana.modal())).toContain('Northern peers');
    await ana.closeModal();
  });

  it('is another workspace’s own affair', async () => {
    const anaElsewhere = elsewhere.person('Ana Sousa');
    await openSetup(anaElsewhere);
    expect(text(anaElsewhere.modal())).toContain('Peer mentoring');
    expect(text(anaElsewhere.modal())).not.toContain('Northern peers');
    await anaElsewhere.closeModal();
  });
});

describe('what was set up', () => {
  it('rules the next round: who shares too few hours with everybody is left over', async () => {
    await ana.command('/peer match');
    await reads(() => ana.modal(), 'Nothing is sent until you confirm');
    expect(text(ana.modal())).toContain('left over');
    expect(text(ana.modal())).toContain('too few working hours in common');
    await ana.closeModal();
    await openSetup(ana);
    await ana.fillIn({ 'Shared working hours a week, at least': '0' });
    await save(ana);
    await ana.command('/peer match');
    await reads(() => ana.modal(), 'Nothing is sent until you confirm');
    expect(text(ana.modal())).toContain('the program’s settings have changed');
    await ana.press('Re-run');
    await reads(() => ana.modal(), 'run anew');
    expect(text(ana.modal())).not.toContain('too few working hours in common');
    await ana.closeModal();
  });

  it('names the program in introductions, after which Home shows no first steps, and starts an agreement from its cadence', async () => {
    const { first, dm } = await introduceEverybody(workspace);
    await ana.openHome();
    await reads(() => ana.home(), 'For admins');
    expect(text(ana.home())).not.toContain('Your first round');
    expect(text(first.messages(dm)[0])).toContain('You both joined Northern peers');
    await first.press('Make our agreement', { in: dm });
    await reads(() => first.modal(), 'Our agreement');
    expect(text(first.modal())).toContain('Every four weeks');
  });
});

describe('somebody who is no admin', () => {
  it('is told so when asking for the setup, and sees no button for it', async () => {
    const seen = ben.allMessages().length;
    await ben.command('/peer setup');
    await reads(() => ben.allMessages().at(seen), 'Who can help you: @Ana and @Ingrid.');
    expect(ben.allMessages().at(seen)?.isEphemeral).toBe(true);
    expect(ben.modal()).toBeUndefined();
    await ben.openHome();
    await reads(() => ben.home(), 'Edit my profile');
    expect(ben.home()?.buttons).not.toContain('Set up program');
    expect(text(ben.home())).not.toContain('Your first round');
  });

  it('changes nothing by a forged submission or button', async () => {
    const forger = createForger(world.sandbox.slack, workspace.teamId);
    const before = await rows.all();
    for (const person of [ben, { id: 'U9999999' }]) {
      const { answer } = await forger.submission(person, {
        callbackId: 'programs.save',
        metadata: { programId: await rows.programOf(workspace), revision: 4 },
        values: goodSetup,
      });
      expect(answer).toContain('for the admins of this program');
    }
    await forger.action(ben, { id: 'programs.setup' });
    await reads(() => ({ reading: toldInDm(ben) }), 'Who can help you: @Ana and @Ingrid.');
    expect((await rows.all())['programs']).toEqual(before['programs']);
  });
});
