import { beforeAll, describe, expect, it } from '@jest/globals';
import { enteredBy } from '../../../src/features/people/enrolment/service/profiles.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { goodWishes } from '../../support/good-forms.ts';
import { room } from '../../support/room.ts';
import { latest, reads } from '../../support/world.ts';

const here = room({ newcomers: true, shared: true });

let nils: Person;

const work = {
  'Where are you in your career?': 'Experienced',
  'What kind of work do you do?': 'Design',
  'How long have you been here?': 'Half a year to a year',
  'Languages you like to talk in': ['English'],
  'Languages that aren’t in the list': 'Twi',
};

beforeAll(async () => {
  nils = await here.workspace.join({ name: 'Nils Berg', timeZone: 'Europe/Berlin' });
});

describe('somebody who joins', () => {
  it('loses nothing of the first half by closing the second, and is not in before both are saved', async () => {
    await tellOfWork(here.nia, { Team: 'Lighthouses' });
    await here.nia.closeModal();
    await here.nia.openHome();
    await reads(() => here.nia.home(), 'Would you like a peer');
    await here.nia.press('Join', { in: 'home' });
    await reads(() => here.nia.modal(), 'Lighthouses');
    expect(text(here.nia.modal())).toMatch(/English.*Twi/s);
    expect(text(here.nia.modal())).toContain('Experienced');
  });

  it('sees by which clock their hours are', async () => {
    await here.nia.submit();
    await reads(() => here.nia.modal(), 'in Accra time');
  });

  it('is told what happens next, there and in App Home', async () => {
    await tellOfWishes(here.nia, { 'Anything a peer should know?': 'I’m on nights until May.' });
    await reads(() => here.nia.modal(), 'Thank you, you’re in Peer mentoring');
    expect(text(here.nia.modal())).toContain('has no date yet');
    await here.nia.closeModal();
    await here.nia.openHome();
    await reads(() => here.nia.home(), 'You’re in Peer mentoring');
  });

  it('finds everything filled in when they come back, and changes what they like', async () => {
    await here.nia.command('/peer profile');
    await reads(() => here.nia.modal(), 'Lighthouses');
    await here.nia.fillIn({ Team: 'Harbours' });
    await here.nia.submit();
    await reads(() => here.nia.modal(), 'choir, chess');
    expect(text(here.nia.modal())).toContain('nights until May');
    expect(text(here.nia.modal())).toContain('Every two weeks');
    await here.nia.submit();
    await reads(() => here.nia.modal(), 'Saved for Peer mentoring');
    await here.nia.closeModal();
    await here.nia.command('/peer profile');
    await reads(() => here.nia.modal(), 'Harbours');
    await here.nia.closeModal();
  });

  it('leaves no draft behind, and nothing readable in the database or the log', async () => {
    expect(await here.rows.count('profile_drafts')).toBe(0);
    await tellOfWork(nils, { Team: 'Lighthouses' });
    const [kept] = await here.rows.query<{ draft: string }>(
      'select draft_sealed as draft from profile_drafts',
    );
    expect(kept?.draft).toMatch(/^v1\./);
    expect(here.world.logged()).not.toMatch(/Lighthouses|Harbours|choir|nights/);
  });
});

describe('somebody whose Slack profile says what they do, and since when', () => {
  it('finds both in the form, told as such, and keeps the month where they leave the band as it is', async () => {
    const nour = await here.workspace.join({
      name: 'Nour Aziz',
      timeZone: 'Africa/Accra',
      title: 'Staff designer',
      startDate: here.clock.now().toZonedDateTimeISO('UTC').toPlainDate().subtract({ months: 31 }).toString(),
    });
    await nour.command('/peer join');
    await reads(() => nour.modal(), 'Some of this is from your Slack profile');
    expect(text(nour.modal())).toContain('Two to four years');
    await nour.fillIn({
      'Where are you in your career?': 'Experienced',
      'Languages you like to talk in': ['English'],
    });
    await nour.submit();
    await reads(() => nour.modal(), 'Your wishes (2 of 2)');
    await tellOfWishes(nour);
    await reads(() => nour.modal(), 'Thank you, you’re in Peer mentoring');
    const { deps } = here.world.sandbox.bot;
    const whose = { workspaceId: here.workspace.teamId, personId: nour.id, programId: here.programId };
    const { known } = await enteredBy(deps, whose);
    expect(known).toMatchObject({ craftFamily: 'design', tenureMonths: 31 });
  });

  it('opens it all the same where Slack does not answer', async () => {
    const quiet = await here.workspace.join({
      name: 'Quy Tran',
      timeZone: 'Africa/Accra',
      title: 'Designer',
    });
    here.slack.faults.always('users.info', { status: 500 });
    await quiet.command('/peer join');
    await reads(() => quiet.modal(), 'About you (1 of 2)');
    expect(text(quiet.modal())).not.toContain('Designer');
    here.slack.faults.clear();
    await quiet.closeModal();
  });
});

describe('somebody who works other hours on some days', () => {
  it('is asked for each day, with all else kept, and reads the week in Home', async () => {
    const owl = await here.workspace.join({ name: 'Ola Night', timeZone: 'Africa/Accra' });
    await tellOfWork(owl, {});
    await reads(() => owl.modal(), 'When do you work?');
    await tellOfWishes(owl, { 'When do you work?': 'Different hours on some days (asked next)' });
    await reads(() => owl.modal(), 'Your week');
    await owl.fillIn({
      'Monday from': '10:00 PM',
      'Monday until': '6:00 AM the next day',
      'Friday until': '12:30 PM',
      'Tuesday from': 'Not working',
    });
    await owl.submit();
    await reads(() => owl.modal(), 'Thank you, you’re in Peer mentoring');
    await owl.closeModal();
    await owl.openHome();
    await reads(
      () => owl.home(),
      'Monday from 10:00 PM to 6:00 AM the next day, Wednesday and Thursday from 9:00 AM to 5:00 PM, and Friday from 9:00 AM to 12:30 PM',
    );
  });

  it('finds that week again, and goes back to the same hours on all days', async () => {
    const owl = here.person('Ola Night');
    await owl.command('/peer profile');
    await reads(() => owl.modal(), 'Where are you in your career?');
    await owl.submit();
    await reads(() => owl.modal(), 'When do you work?');
    expect(text(owl.modal())).toContain('Different hours on some days');
    await owl.fillIn({
      'When do you work?': 'Sunday to Thursday',
      'Your working day starts at': '9:00 AM',
      'and ends at': '5:00 PM',
    });
    await owl.submit();
    await reads(() => owl.modal(), 'Saved for Peer mentoring');
    await owl.closeModal();
    await owl.openHome();
    await reads(() => owl.home(), 'Sunday to Thursday from 9:00 AM to 5:00 PM');
  });
});

describe('somebody of whom Slack does not tell where they are', () => {
  it('is asked once to set it, is told that UTC stands in, and reads so in Home until it is set', async () => {
    const nomad = await here.workspace.join({ name: 'Noa Mad', timeZone: 'Africa/Accra', hidesZone: true });
    await tellOfWork(nomad, {});
    await reads(() => nomad.modal(), 'When do you work?');
    await tellOfWishes(nomad);
    await reads(() => nomad.modal(), 'Thank you, you’re in Peer mentoring');
    await nomad.closeModal();
    await reads(() => latest(nomad.allMessages()), 'I go by UTC until I know');
    await nomad.openHome();
    await reads(() => nomad.home(), 'Set your time zone');
    await nomad.command('/peer profile');
    await reads(() => nomad.modal(), 'Where are you in your career?');
    await nomad.submit();
    await reads(() => nomad.modal(), 'When do you work?');
    await nomad.submit();
    await reads(() => nomad.modal(), 'Saved for Peer mentoring');
    await nomad.closeModal();
    const asked = nomad.allMessages().filter((message) => text(message).includes('Set your time zone'));
    expect(asked).toHaveLength(1);
    await here.workspace.change('Noa Mad', { hidesZone: false });
    await nomad.openHome();
    await eventually(() => !text(nomad.home()).includes('Set your time zone'));
  });
});

describe('somebody who sends the second half without the first', () => {
  it('is sent back to the beginning, and nothing is saved', async () => {
    const stranger = await here.workspace.join({ name: 'Sol Reyes', timeZone: 'America/Lima' });
    const before = await here.rows.count('participants');
    const { forger } = here;
    const { answer } = await forger.submission(stranger, {
      callbackId: 'enrolment.wishes',
      metadata: { programId: here.programId },
      values: goodWishes,
    });
    expect(answer).toContain('start again with `/peer join`');
    expect(await here.rows.count('participants')).toBe(before);
  });
});

async function tellOfWork(person: Person, more: Readonly<Record<string, string>> = {}): Promise<void> {
  await person.command('/peer join');
  await reads(() => person.modal(), 'About you (1 of 2)');
  await person.fillIn({ ...work, ...more });
  await person.submit();
  await reads(() => person.modal(), 'Your wishes (2 of 2)');
}

async function tellOfWishes(person: Person, more: Readonly<Record<string, string>> = {}): Promise<void> {
  await person.fillIn({
    'What can you offer a peer?': ['Hiring', 'Writing clearly'],
    'What would you like from a peer?': ['Strategy'],
    'What do you enjoy outside of work?': 'choir, chess',
    'How often would you like to meet?': 'Every two weeks',
    ...more,
  });
  await person.submit();
}
