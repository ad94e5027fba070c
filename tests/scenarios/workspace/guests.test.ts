import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { peopleSelected, toldInDm, type ForgedValues } from '../../support/forger.ts';
import { goodWishes, goodAbout } from '../../support/good-forms.ts';
import { room } from '../../support/room.ts';
import { becomesGuest, setGuests } from '../../support/rounds.ts';
import { introduceEverybody, latest, reads } from '../../support/world.ts';

const here = room({ putBack: true, withoutRateLimits: true });

describe('a guest, where the program leaves guests out', () => {
  it('is refused kindly, told who can help, and finds nothing to press in App Home', async () => {
    await zuri().command('/peer join');
    await eventually(() => zuri().allMessages().length > 0);
    const told = text(zuri().allMessages().at(-1));
    expect(told).toContain('this program is for its members');
    expect(told).toMatch(/can change it: .*Ana/);
    expect(zuri().modal()).toBeUndefined();
    await zuri().openHome();
    await reads(() => zuri().home(), 'you’re a guest in Slack');
    expect(zuri().home()?.buttons).not.toContain('Join');
    await zuri().command('/peer help');
    await reads(() => latest(zuri().allMessages()), '/peer admins');
    expect(text(zuri().allMessages().at(-1))).not.toContain('/peer join');
  });

  it('is refused the same where the forms were open already, and nothing is kept', async () => {
    for (const answer of await forgeProfile(zuri())) expect(answer).toContain('for its members');
    expect(await enrolled(zuri())).toEqual([]);
    expect(await here.rows.query('select from profile_drafts where person_id = $1', [zuri().id])).toEqual([]);
  });

  it('is not even asked about it where another program welcomes them: that one opens at once', async () => {
    await here.rows.query(
      `insert into programs (workspace_id, name, settings, created_at)
       values ($1, 'Contractors', '{"guests": "welcome"}', '2030-01-01')`,
      [here.workspace.teamId],
    );
    await zuri().command('/peer join');
    await reads(() => zuri().modal(), 'I find a peer for you in Contractors');
  });

  it('joins as anybody does once an admin makes guests welcome', async () => {
    await here.ana.command('/peer setup');
    await reads(() => here.ana.modal(), 'Set up program');
    await here.ana.fillIn({ 'Guests of this Slack workspace': 'Can join like everyone else' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'Saved for');
    await zuri().command('/peer join');
    await reads(() => zuri().modal(), 'About you (1 of 2)');
    await zuri().closeModal();
    expect((await forgeProfile(zuri())).at(-1)).toContain('Thank you, you’re in');
    expect(await enrolled(zuri())).toHaveLength(1);
  });

  it('is not invited, by whatever way they are named, and the admin is told how many, why, and what changes it', async () => {
    const nia = await newcomer();
    here.workspace.addChannel('campaigns', [zuri()]);
    here.workspace.addUserGroup('Agency', [zuri()]);
    for (const named of [
      { People: [zuri().name] },
      { 'Or everybody in a user group': '@agency' },
      { 'Or everybody in a public channel': 'campaigns' },
      { 'Or a list that fills in what you know about them': 'person,team\nZuri,Growth' },
    ]) {
      await here.ana.command('/peer invite');
      await reads(() => here.ana.modal(), 'nobody is asked twice');
      await here.ana.fillIn(named);
      await here.ana.submit();
      await reads(() => here.ana.modal(), 'Nobody new was invited');
      expect(text(here.ana.modal())).toContain('1 guest wasn’t asked, since guests can’t join this program');
      expect(text(here.ana.modal())).toContain('/peer setup');
      await here.ana.closeModal();
    }
    const both = { people: peopleSelected(zuri().id, nia.id) };
    const values = { ...both, group: '', channel: { selected_conversation: null }, list: '' };
    const submission = { callbackId: 'invitations.invite', metadata: metadata(), values };
    expect((await here.forger.submission(here.ana, submission)).answer).toContain(
      '1 invitation is on the way',
    );
    await here.rows.delivered();
    expect(toldInDm(nia)).toContain('invites you to');
    expect(zuri().allMessages()).toEqual([]);
    expect(await here.rows.query('select from profile_drafts where person_id = $1', [zuri().id])).toEqual([]);
  });
});

describe('somebody who is in, and becomes a guest', () => {
  it('keeps the pair that they have, and their profile stays theirs to change', async () => {
    const { second, dm } = await introduceEverybody(here.workspace);
    await becomesGuest({ rows: here.rows, workspace: here.workspace }, second);
    await here.world.sandbox.advance({ hours: 7 * 24 });
    await here.rows.delivered();
    expect(text(second.messages(dm).at(-1))).not.toContain('has ended');
    await second.openHome();
    await reads(() => second.home(), 'Make your agreement');
    expect((await forgeProfile(second)).at(-1)).toContain('Guests can’t join');
  });

  it('is in no round, is told so in App Home, and shows to admins as who they are', async () => {
    const ben = here.ben;
    await becomesGuest({ rows: here.rows, workspace: here.workspace }, ben);
    await here.ana.command('/peer match');
    await reads(() => here.ana.modal(), '23 people in the pool');
    expect(text(here.ana.modal())).not.toContain(ben.name);
    await here.ana.closeModal();
    await ben.openHome();
    await reads(() => ben.home(), 'so you’re in no round');
    await here.ana.command('/peer people');
    await reads(() => here.ana.modal(), 'Ben Okoro is a guest, and guests can’t join this program');
    expect(text(here.ana.modal())).toContain('23 waiting and 1 guest left out');
    await here.ana.closeModal();
    await setGuests({ rows: here.rows, workspace: here.workspace }, 'welcome');
    await here.ana.command('/peer match');
    await reads(() => here.ana.modal(), 'can be matched now: Ben Okoro');
  });
});

describe('an app, Slackbot, or somebody of another workspace', () => {
  it('cannot join, whatever they send', async () => {
    for (const other of others()) {
      for (const answer of await forgeProfile(other))
        expect(answer).toContain('can’t find you in this workspace');
      expect(await enrolled(other)).toEqual([]);
    }
  });

  it('cannot be somebody’s manager, or one whom they would rather not meet', async () => {
    const nia = await newcomer();
    for (const { id } of others()) {
      const [about] = await forgeProfile(nia, { about: { manager: peopleSelected(id) } });
      expect(about).toContain('Please choose people from this workspace');
      await forgeProfile(nia);
      const [, wishes] = await forgeProfile(nia, { wishes: { not_with: peopleSelected(id) } });
      expect(wishes).toContain('Please choose people from this workspace');
    }
  });

  it('is neither appointed nor invited', async () => {
    for (const { id } of others()) {
      const admins = { admins: peopleSelected(id) };
      const appoint = { callbackId: 'programs.appoint', metadata: metadata(), values: admins };
      expect((await here.forger.submission(here.ana, appoint)).answer).toContain(
        'active people of this workspace, and no apps',
      );
      const values = {
        people: peopleSelected(id),
        group: '',
        channel: { selected_conversation: null },
        list: '',
      };
      const invite = { callbackId: 'invitations.invite', metadata: metadata(), values };
      expect((await here.forger.submission(here.ana, invite)).answer).toContain('Nobody new was invited');
    }
  });
});

const enrolled = ({ id }: Pick<Person, 'id'>) =>
  here.rows.query(`select from participants where person_id = $1 and state = 'enrolled'`, [id]);

const metadata = () => ({ programId: here.programId });

/** Both halves of a profile, whatever was on the screen. @returns what answers each */
async function forgeProfile(
  person: Pick<Person, 'id'>,
  {
    about: more = {},
    wishes: wanted = {},
  }: { readonly about?: ForgedValues; readonly wishes?: ForgedValues } = {},
): Promise<readonly string[]> {
  const of = { metadata: metadata() };
  const about = { ...of, callbackId: 'enrolment.about', values: { ...goodAbout, ...more } };
  const wishes = { ...of, callbackId: 'enrolment.wishes', values: { ...goodWishes, ...wanted } };
  const first = await here.forger.submission(person, about);
  const second = await here.forger.submission(person, wishes);
  return [first.answer, second.answer];
}

/** The bot has heard of her. */
async function newcomer(): Promise<Person> {
  const nia = await here.workspace.join({ name: 'Nia Mensah', timeZone: 'Africa/Accra' });
  await eventually(
    async () => (await here.rows.query('select from people where id = $1', [nia.id])).length === 1,
  );
  return nia;
}

const others = () => [{ id: here.workspace.botUserId }, { id: 'USLACKBOT' }, { id: 'U9STRANGER' }];

const zuri = () => here.person('Zuri Mwangi');
