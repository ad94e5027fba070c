import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { toldInDm } from '../../support/forger.ts';
import { goodSetup } from '../../support/good-forms.ts';
import { room } from '../../support/room.ts';
import { introduceEverybody, reads } from '../../support/world.ts';

const here = room({ elsewhere: true, shared: true });

describe('setting up the program', () => {
  it('can be left as it is: every field holds something that works', async () => {
    await here.ana.openHome();
    await reads(() => here.ana.home(), 'How your first round works');
    await here.ana.press('Set up program', { in: 'home' });
    await reads(() => here.ana.modal(), 'Peer mentoring');
    await save(here.ana);
  });

  it('of another one starts from an empty form, whatever the first one holds', async () => {
    await openSetup(here.ana);
    await here.ana.fillIn({ 'Name of the program': 'A name half typed' });
    await here.ana.press('Start another program');
    await reads(() => here.ana.modal(), 'A new program');
    expect(text(here.ana.modal())).not.toContain('A name half typed');
    expect(text(here.ana.modal())).not.toContain('Peer mentoring');
    await here.ana.closeModal();
    expect(text(here.ana.modal())).toContain('A name half typed');
    await here.ana.closeModal();
  });

  it('refuses what cannot be at its field, in words, and keeps the rest of the form', async () => {
    await openSetup(here.ana);
    await here.ana.fillIn({ 'Name of the program': 'Northern peers', 'Acceptable fit': '150' });
    await here.ana.submit();
    expect(here.ana.modal()?.errors).toEqual({
      'Acceptable fit': 'Please enter a whole number from 0 to 100.',
    });
    await here.ana.fillIn({
      'What is it for?': 'So that nobody has to work <things> out alone.',
      'Acceptable fit': '70',
      'How often should a pair meet?': 'Every four weeks',
      'Shared working hours a week, at least': '40',
      'When one person is left over': 'They wait, and are first in the next round',
    });
    await save(here.ana);
    await openSetup(here.ingrid);
    expect(text(here.ingrid.modal())).toContain('Northern peers');
    await here.ingrid.closeModal();
  });

  it('keeps the purpose sealed, and shows it to whoever thinks about joining', async () => {
    const newcomer = await here.workspace.join({ name: 'Noor Haddad', timeZone: 'Europe/Lisbon' });
    await newcomer.openHome();
    await reads(() => newcomer.home(), 'What Northern peers is for');
    expect(text(newcomer.home())).toContain('So that nobody has to work <things> out alone.');
    expect(JSON.stringify(await here.rows.all())).not.toContain('work <things> out');
  });

  it('does not let one admin overwrite what another has changed meanwhile', async () => {
    await openSetup(here.ana);
    await openSetup(here.ingrid);
    await here.ingrid.fillIn({ 'Months before the same two may meet again': '18' });
    await save(here.ingrid);
    await here.ana.fillIn({ 'Name of the program': 'Overwritten' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'Someone changed these settings while you had them open');
    await here.ana.closeModal();
    await openSetup(here.ana);
    expect(text(here.ana.modal())).toContain('18');
    expect(text(here.ana.modal())).toContain('Northern peers');
    await here.ana.closeModal();
  });

  it('is another workspace’s own affair', async () => {
    const anaElsewhere = here.elsewhere.person('Ana Sousa');
    await openSetup(anaElsewhere);
    expect(text(anaElsewhere.modal())).toContain('Peer mentoring');
    expect(text(anaElsewhere.modal())).not.toContain('Northern peers');
    await anaElsewhere.closeModal();
  });
});

describe('what was set up', () => {
  it('rules the next round: who shares too few hours with everybody is left over', async () => {
    await here.ana.command('/peer match');
    await reads(() => here.ana.modal(), 'Nothing is sent until you confirm');
    expect(text(here.ana.modal())).toContain('left over');
    expect(text(here.ana.modal())).toContain('share enough working hours');
    await here.ana.closeModal();
    await openSetup(here.ana);
    await here.ana.fillIn({ 'Shared working hours a week, at least': '0' });
    await save(here.ana);
    await here.ana.command('/peer match');
    await reads(() => here.ana.modal(), 'Nothing is sent until you confirm');
    expect(text(here.ana.modal())).toContain('the program’s settings have changed');
    await here.ana.press('Re-run');
    await reads(() => here.ana.modal(), 'Here’s the new round');
    expect(text(here.ana.modal())).not.toContain('share enough working hours');
    await here.ana.closeModal();
  });

  it('names the program in introductions, after which Home shows no first steps, and starts an agreement from its cadence', async () => {
    const { first, dm } = await introduceEverybody(here.workspace);
    await here.ana.openHome();
    await reads(() => here.ana.home(), 'For admins');
    expect(text(here.ana.home())).not.toContain('How your first round works');
    expect(text(first.messages(dm)[0])).toContain('You’re peers in Northern peers');
    await first.press('Make our agreement', { in: dm });
    await reads(() => first.modal(), 'Our agreement');
    expect(text(first.modal())).toContain('Every four weeks');
    await here.rows.delivered();
  });
});

describe('somebody who is no admin', () => {
  it('is told so when asking for the setup, and sees no button for it', async () => {
    const seen = here.ben.allMessages().length;
    await here.ben.command('/peer setup');
    await reads(() => here.ben.allMessages().at(seen), 'They can help: @Ana and @Ingrid.');
    expect(here.ben.allMessages().at(seen)?.isEphemeral).toBe(true);
    expect(here.ben.modal()).toBeUndefined();
    await here.ben.openHome();
    await reads(() => here.ben.home(), 'Edit my profile');
    expect(here.ben.home()?.buttons).not.toContain('Set up program');
    expect(text(here.ben.home())).not.toContain('How your first round works');
  });

  it('changes nothing by a forged submission or button', async () => {
    const { forger } = here;
    const before = await here.rows.all();
    for (const person of [here.ben, { id: 'U9999999' }]) {
      const { answer } = await forger.submission(person, {
        callbackId: 'programs.save',
        metadata: { programId: here.programId, revision: 4 },
        values: goodSetup,
      });
      expect(answer).toContain('Only the program’s admins can do that');
    }
    await forger.action(here.ben, { id: 'programs.setup' });
    await reads(() => ({ reading: toldInDm(here.ben) }), 'They can help: @Ana and @Ingrid.');
    expect((await here.rows.all())['programs']).toEqual(before['programs']);
  });
});

async function openSetup(person: Person): Promise<void> {
  await person.command('/peer setup');
  await reads(() => person.modal(), 'Set up program');
}

async function save(person: Person): Promise<void> {
  await person.submit();
  await reads(() => person.modal(), 'Saved for');
  await person.closeModal();
}
