import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { createForger, toldInDm } from '../../support/forger.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import {
  fewAtNorthwind,
  hoursLater,
  moveToNext,
  reads,
  startWorld,
  type TestWorld,
} from '../../support/world.ts';

let world: TestWorld;
let workspace: Workspace;
let rows: Rows;
let admin: Person;
let nia: Person;
let sol: Person;
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

/** Each story has two newcomers of its own, who have not joined. */
beforeEach(async () => {
  teams += 1;
  workspace = await world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId: `T000${teams}` });
  admin = workspace.person('Ana Sousa');
  nia = await workspace.join({ name: 'Nia Mensah', timeZone: 'Africa/Accra' });
  sol = await workspace.join({ name: 'Sol Reyes', timeZone: 'Europe/Madrid' });
});

async function invite(answers: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
  await admin.command('/peer invite');
  await reads(() => admin.modal(), 'nobody is asked twice');
  await admin.fillIn(answers);
  await admin.submit();
}

const told = (person: Person) => ({ reading: toldInDm(person) });
const timesInvited = (person: Person) => toldInDm(person).split('invites you to').length - 1;

describe('somebody who is invited', () => {
  it('reads who asks, to what and why, and joins by one button', async () => {
    await invite({ People: [nia.name] });
    await reads(() => admin.modal(), '1 invitation is on the way');
    await reads(() => told(nia), 'Ana invites you to Peer mentoring');
    expect(toldInDm(nia)).toContain('because you were named personally');
    await nia.press('Join');
    await reads(() => nia.modal(), 'About you (1 of 2)');
    expect(await rows.query('select from participants where person_id = $1', [nia.id])).toEqual([]);
  });

  it('reads it in the morning where they are', async () => {
    moveToNext(world, 1);
    const ines = await workspace.join({ name: 'Ines Rojas', timeZone: 'America/Lima' });
    await invite({ People: [ines.name] });
    await reads(() => admin.modal(), '1 invitation is on the way');
    await hoursLater(world, 3);
    await rows.delivered();
    expect(timesInvited(ines)).toBe(0);
    await hoursLater(world, 1);
    await reads(() => told(ines), 'Ana invites you to Peer mentoring');
  });

  it('says no once, and is never asked again', async () => {
    await invite({ People: [nia.name] });
    await reads(() => told(nia), 'invites you');
    await nia.press('No, thank you');
    await reads(() => told(nia), 'You are not asked again');
    await admin.closeModal();
    await invite({ People: [nia.name, sol.name] });
    await reads(() => admin.modal(), '1 invitation is on the way');
    expect(text(admin.modal())).toContain('1 person was asked before, and is not asked again');
    expect(text(admin.modal())).not.toContain('declined');
    await reads(() => told(sol), 'invites you');
    await rows.delivered();
    expect(timesInvited(nia)).toBe(0);
    expect(timesInvited(sol)).toBe(1);
  });

  it('is not asked where they are in already, are an app, or are deactivated', async () => {
    await workspace.change(sol.name, { isDeactivated: true });
    await eventually(async () => {
      const known = await rows.query<{ isActive: boolean }>(
        'select is_active as "isActive" from people where id = $1',
        [sol.id],
      );
      return known.every(({ isActive }) => !isActive);
    });
    const forger = createForger(world.sandbox.slack, workspace.teamId);
    const ben = workspace.person('Ben Okoro');
    const { answer } = await forger.submission(admin, {
      callbackId: 'invitations.invite',
      metadata: { programId: await rows.programOf(workspace) },
      values: {
        people: { selected_users: [ben.id, sol.id, workspace.botUserId, 'U9999999'] },
        group: '',
        channel: { selected_conversation: null },
        list: '',
      },
    });
    expect(answer).toContain('Nobody new was invited');
    expect(answer).toContain('1 person has joined before');
    expect(await rows.query('select from invitations where person_id = $1', [ben.id])).toEqual([]);
  });
});

describe('a user group or a channel', () => {
  it('is asked as a whole, each member told why', async () => {
    workspace.addUserGroup('Design Guild', [nia, admin]);
    workspace.addChannel('newcomers', [sol, admin]);
    await invite({
      'Or everybody in a user group': '@design-guild',
      'Or everybody in a public channel': 'newcomers',
    });
    await reads(() => admin.modal(), '2 invitations are on the way');
    await reads(() => told(nia), 'because you are in');
    await reads(() => told(sol), 'because you are in');
    expect(toldInDm(sol)).toContain('newcomers');
  });

  it('that I find nothing of is pointed out at its field', async () => {
    await invite({ 'Or everybody in a user group': '@nobody' });
    expect(admin.modal()?.errors).toEqual({
      'Or everybody in a user group':
        'I can’t find a user group with that handle. Please check how it’s spelled in Slack.',
    });
  });

  it('that I may not read is said plainly, with a way on, and nobody is asked', async () => {
    for (const [method, label] of [
      ['usergroups.list', 'Or everybody in a user group'],
      ['conversations.members', 'Or everybody in a public channel'],
    ] as const) {
      world.sandbox.slack.faults.next(method, { error: 'missing_scope' });
      await invite({ People: [nia.name], [label]: label.includes('group') ? '@guild' : 'general' });
      expect(admin.modal()?.errors[label]).toContain('optional permission');
      await admin.closeModal();
    }
    await rows.delivered();
    expect(timesInvited(nia)).toBe(0);
  });
});

describe('a pasted list', () => {
  const label = 'Or a list, which also fills in what you know of them';

  it('fills in what the person then sees, changes and saves', async () => {
    await invite({ [label]: 'person,team,level,manager\nNia,Lighthouses,3,Ben\n' });
    await reads(() => admin.modal(), '1 invitation is on the way');
    await reads(() => told(nia), 'named in a list');
    expect(await rows.query('select from participants where person_id = $1', [nia.id])).toEqual([]);
    await nia.press('Join');
    await reads(() => nia.modal(), 'Lighthouses');
    expect(text(nia.modal())).toContain('Experienced');
    const kept = await rows.query<{ draft: string }>('select draft_sealed as draft from profile_drafts');
    expect(JSON.stringify(kept)).not.toContain('Lighthouses');
    expect(world.logged()).not.toContain('Lighthouses');
  });

  it('with bad lines is refused whole, each of them named, and nobody is asked', async () => {
    await invite({ [label]: 'person,level\nNia,3\nNobody Here,3\nSol,9' });
    const error = admin.modal()?.errors[label];
    expect(error).toContain('Line 3: I find nobody called "Nobody Here"');
    expect(error).toContain('Line 4: level is a number from 1 to 5');
    await rows.delivered();
    expect(timesInvited(nia)).toBe(0);
    const ours = [nia.id, workspace.teamId];
    expect(
      await rows.query('select from profile_drafts where person_id = $1 and workspace_id = $2', ours),
    ).toEqual([]);
  });

  it('leaves alone what the person has entered themselves', async () => {
    await nia.command('/peer join');
    await reads(() => nia.modal(), 'About you');
    await nia.fillIn({
      level: 'Starting out',
      craft_family: 'Design',
      tenure: '1',
      languages: 'Twi',
      team: 'Own',
    });
    await nia.submit();
    await reads(() => nia.modal(), 'Your wishes');
    await nia.closeModal();
    await invite({ [label]: 'person,team\nNia,Lighthouses' });
    await reads(() => admin.modal(), '1 invitation is on the way');
    await nia.command('/peer join');
    await reads(() => nia.modal(), 'Own');
    expect(text(nia.modal())).not.toContain('Lighthouses');
  });
});

describe('who may not', () => {
  it('invite is refused by command and by a forged form', async () => {
    const ben = workspace.person('Ben Okoro');
    const seen = ben.allMessages().length;
    await ben.command('/peer invite');
    await reads(() => ben.allMessages().at(seen), 'for the admins of this program');
    const forger = createForger(world.sandbox.slack, workspace.teamId);
    const { answer } = await forger.submission(ben, {
      callbackId: 'invitations.invite',
      metadata: { programId: await rows.programOf(workspace) },
      values: {
        people: { selected_users: [nia.id] },
        group: '',
        channel: { selected_conversation: null },
        list: '',
      },
    });
    expect(answer).toContain('for the admins of this program');
  });

  it('decline, having never been asked, is told so', async () => {
    const forger = createForger(world.sandbox.slack, workspace.teamId);
    await forger.action(nia, { id: 'invitations.decline', value: crypto.randomUUID() });
    await reads(() => told(nia), 'not open any more');
  });
});
