import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import {
  createForger,
  peopleSelected,
  toldInDm,
  type ForgedValues,
  type Forger,
} from '../../support/forger.ts';
import { goodAbout, goodWishes } from '../../support/good-forms.ts';
import { becomesGuest, setGuests } from '../../support/round-room.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { introduceEverybody, northwind, reads, startWorld, type TestWorld } from '../../support/world.ts';

let world: TestWorld;
let workspace: Workspace;
let rows: Rows;
let forger: Forger;
let ana: Person;
let zuri: Person;
let teams = 0;

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
  world.sandbox.slack.rateLimits.turnOff();
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

/** Each story has a workspace of its own, with one guest in it. */
beforeEach(async () => {
  teams += 1;
  workspace = await world.sandbox.addWorkspace({ ...northwind, teamId: `T000${teams}` });
  forger = createForger(world.sandbox.slack, workspace.teamId);
  [ana, zuri] = [workspace.person('Ana Sousa'), workspace.person('Zuri Mwangi')];
});

const enrolled = ({ id }: Pick<Person, 'id'>) =>
  rows.query(`select from participants where person_id = $1 and state = 'enrolled'`, [id]);

const metadata = async () => ({ programId: await rows.programOf(workspace) });

/** Both halves of a profile, whatever was on the screen. @returns what answers each */
async function forgeProfile(
  person: Pick<Person, 'id'>,
  {
    about: more = {},
    wishes: wanted = {},
  }: { readonly about?: ForgedValues; readonly wishes?: ForgedValues } = {},
): Promise<readonly string[]> {
  const of = { metadata: await metadata() };
  const about = { ...of, callbackId: 'enrolment.about', values: { ...goodAbout, ...more } };
  const wishes = { ...of, callbackId: 'enrolment.wishes', values: { ...goodWishes, ...wanted } };
  const first = await forger.submission(person, about);
  const second = await forger.submission(person, wishes);
  return [first.answer, second.answer];
}

/** The bot has heard of her. */
async function newcomer(): Promise<Person> {
  const nia = await workspace.join({ name: 'Nia Mensah', timeZone: 'Africa/Accra' });
  await eventually(async () => (await rows.query('select from people where id = $1', [nia.id])).length === 1);
  return nia;
}

const others = () => [{ id: workspace.botUserId }, { id: 'USLACKBOT' }, { id: 'U9STRANGER' }];

describe('a guest, where the program leaves guests out', () => {
  it('is refused kindly, told who can help, and finds nothing to press in App Home', async () => {
    await zuri.command('/peer join');
    await eventually(() => zuri.allMessages().length > 0);
    const told = text(zuri.allMessages().at(-1));
    expect(told).toContain('this program is for its members only');
    expect(told).toMatch(/Who can help you: .*Ana/);
    expect(zuri.modal()).toBeUndefined();
    await zuri.openHome();
    await reads(() => zuri.home(), 'Slack knows you as a guest');
    expect(zuri.home()?.buttons).not.toContain('Join');
  });

  it('is refused the same where the forms were open already, and nothing is kept', async () => {
    for (const answer of await forgeProfile(zuri)) expect(answer).toContain('for its members only');
    expect(await enrolled(zuri)).toEqual([]);
    expect(await rows.query('select from profile_drafts where person_id = $1', [zuri.id])).toEqual([]);
  });

  it('is not even asked about it where another program welcomes them: that one opens at once', async () => {
    await rows.query(
      `insert into programs (workspace_id, name, settings, created_at)
       values ($1, 'Contractors', '{"guests": "welcome"}', '2030-01-01')`,
      [workspace.teamId],
    );
    await zuri.command('/peer join');
    await reads(() => zuri.modal(), 'good match in Contractors');
  });

  it('joins as anybody does once an admin makes guests welcome', async () => {
    await ana.command('/peer setup');
    await reads(() => ana.modal(), 'Set up program');
    await ana.fillIn({ 'Guests of this Slack workspace': 'Can join like everybody else' });
    await ana.submit();
    await reads(() => ana.modal(), 'is set up like this from now on');
    await zuri.command('/peer join');
    await reads(() => zuri.modal(), 'About you (1 of 2)');
    await zuri.closeModal();
    expect((await forgeProfile(zuri)).at(-1)).toContain('Thank you, you are in');
    expect(await enrolled(zuri)).toHaveLength(1);
  });

  it('is not invited, by whatever way they are named, and the admin is told how many, why, and what changes it', async () => {
    const nia = await newcomer();
    workspace.addChannel('campaigns', [zuri]);
    workspace.addUserGroup('Agency', [zuri]);
    for (const named of [
      { People: [zuri.name] },
      { 'Or everybody in a user group': '@agency' },
      { 'Or everybody in a public channel': 'campaigns' },
      { 'Or a list, which also fills in what you know of them': 'person,team\nZuri,Growth' },
    ]) {
      await ana.command('/peer invite');
      await reads(() => ana.modal(), 'nobody is asked twice');
      await ana.fillIn(named);
      await ana.submit();
      await reads(() => ana.modal(), 'Nobody new was invited');
      expect(text(ana.modal())).toContain('1 person is a guest, and guests can’t join this program');
      expect(text(ana.modal())).toContain('/peer setup');
      await ana.closeModal();
    }
    const both = { people: peopleSelected(zuri.id, nia.id) };
    const values = { ...both, group: '', channel: { selected_conversation: null }, list: '' };
    const submission = { callbackId: 'invitations.invite', metadata: await metadata(), values };
    expect((await forger.submission(ana, submission)).answer).toContain('1 invitation is on the way');
    await rows.delivered();
    expect(toldInDm(nia)).toContain('invites you to');
    expect(zuri.allMessages()).toEqual([]);
    expect(await rows.query('select from profile_drafts where person_id = $1', [zuri.id])).toEqual([]);
  });
});

describe('somebody who is in, and becomes a guest', () => {
  it('keeps the pair that they have, and their profile stays theirs to change', async () => {
    const { second, dm } = await introduceEverybody(workspace);
    await becomesGuest({ rows, workspace }, second);
    await world.sandbox.advance({ hours: 7 * 24 });
    await rows.delivered();
    expect(text(second.messages(dm).at(-1))).not.toContain('has ended');
    await second.openHome();
    await reads(() => second.home(), 'Here you find your pair');
    expect((await forgeProfile(second)).at(-1)).toContain('leaves out guests of this workspace just now');
  });

  it('is in no round, is told so in App Home, and shows to admins as who they are', async () => {
    const ben = workspace.person('Ben Okoro');
    await becomesGuest({ rows, workspace }, ben);
    await ana.command('/peer match');
    await reads(() => ana.modal(), '23 people in the pool');
    expect(text(ana.modal())).not.toContain(ben.name);
    await ana.closeModal();
    await ben.openHome();
    await reads(() => ben.home(), 'you are in no round until its admins change that');
    await ana.command('/peer people');
    await reads(() => ana.modal(), 'Ben Okoro is a guest, and guests can’t join this program');
    expect(text(ana.modal())).toContain('23 waiting and 1 guest left out');
    await ana.closeModal();
    await setGuests({ rows, workspace }, 'welcome');
    await ana.command('/peer match');
    await reads(() => ana.modal(), 'can be matched now: Ben Okoro');
  });
});

describe('an app, Slackbot, or somebody of another workspace', () => {
  it('cannot join, whatever they send', async () => {
    for (const other of others()) {
      for (const answer of await forgeProfile(other))
        expect(answer).toContain('cannot find you among the people of this workspace');
      expect(await enrolled(other)).toEqual([]);
    }
  });

  it('cannot be somebody’s manager, or one whom they would rather not meet', async () => {
    const nia = await newcomer();
    for (const { id } of others()) {
      const [about] = await forgeProfile(nia, { about: { manager: peopleSelected(id) } });
      expect(about).toContain('Please choose people of this workspace');
      await forgeProfile(nia);
      const [, wishes] = await forgeProfile(nia, { wishes: { not_with: peopleSelected(id) } });
      expect(wishes).toContain('Please choose people of this workspace');
    }
  });

  it('is neither appointed nor invited', async () => {
    for (const { id } of others()) {
      const admins = { admins: peopleSelected(id) };
      const appoint = { callbackId: 'programs.appoint', metadata: await metadata(), values: admins };
      expect((await forger.submission(ana, appoint)).answer).toContain(
        'active in this workspace, and no apps',
      );
      const values = {
        people: peopleSelected(id),
        group: '',
        channel: { selected_conversation: null },
        list: '',
      };
      const invite = { callbackId: 'invitations.invite', metadata: await metadata(), values };
      expect((await forger.submission(ana, invite)).answer).toContain('Nobody new was invited');
    }
  });
});
