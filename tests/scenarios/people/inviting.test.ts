import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { toldInDm } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { few, hoursLater, moveToNext, reads } from '../../support/world.ts';

const here = room({ people: few, newcomers: true, putBack: true, withoutRateLimits: true });

describe('somebody who is invited', () => {
  it('reads who asks, to what and why, and joins by one button', async () => {
    await invite({ People: [here.nia.name] });
    await reads(() => here.ana.modal(), '1 invitation is on the way');
    await reads(() => told(here.nia), 'Ana invites you to Peer mentoring');
    expect(toldInDm(here.nia)).toContain('because you were named personally');
    await here.nia.press('Join');
    await reads(() => here.nia.modal(), 'About you (1 of 2)');
    expect(await here.rows.query('select from participants where person_id = $1', [here.nia.id])).toEqual([]);
  });

  it('reads it in the morning where they are', async () => {
    moveToNext(here.world, 1);
    const ines = await here.workspace.join({ name: 'Ines Rojas', timeZone: 'America/Lima' });
    await invite({ People: [ines.name] });
    await reads(() => here.ana.modal(), '1 invitation is on the way');
    await hoursLater(here.world, 3);
    await here.rows.delivered();
    expect(timesInvited(ines)).toBe(0);
    await hoursLater(here.world, 1);
    await reads(() => told(ines), 'Ana invites you to Peer mentoring');
  });

  it('says no once, and is never asked again', async () => {
    await invite({ People: [here.nia.name] });
    await reads(() => told(here.nia), 'invites you');
    await here.nia.press('No, thank you');
    await reads(() => told(here.nia), 'I won’t ask again for this program');
    await here.ana.closeModal();
    await invite({ People: [here.nia.name, here.sol.name] });
    await reads(() => here.ana.modal(), '1 invitation is on the way');
    expect(text(here.ana.modal())).toContain('1 person was already asked, so I won’t ask again');
    expect(text(here.ana.modal())).not.toContain('declined');
    await reads(() => told(here.sol), 'invites you');
    await here.rows.delivered();
    expect(timesInvited(here.nia)).toBe(0);
    expect(timesInvited(here.sol)).toBe(1);
  });

  it('is not asked where they are in already, are an app, or are deactivated', async () => {
    await here.workspace.change(here.sol.name, { isDeactivated: true });
    await eventually(async () => {
      const known = await here.rows.query<{ isActive: boolean }>(
        'select is_active as "isActive" from people where id = $1',
        [here.sol.id],
      );
      return known.every(({ isActive }) => !isActive);
    });
    const { forger } = here;
    const ben = here.ben;
    const { answer } = await forger.submission(here.ana, {
      callbackId: 'invitations.invite',
      metadata: { programId: here.programId },
      values: {
        people: { selected_users: [ben.id, here.sol.id, here.workspace.botUserId, 'U9999999'] },
        group: '',
        channel: { selected_conversation: null },
        list: '',
      },
    });
    expect(answer).toContain('Nobody new was invited');
    expect(answer).toContain('1 person has joined before');
    expect(await here.rows.query('select from invitations where person_id = $1', [ben.id])).toEqual([]);
  });
});

describe('a user group or a channel', () => {
  it('is asked as a whole, each member told why', async () => {
    here.workspace.addUserGroup('Design Guild', [here.nia, here.ana]);
    here.workspace.addChannel('newcomers', [here.sol, here.ana]);
    await invite({
      'Or everybody in a user group': '@design-guild',
      'Or everybody in a public channel': 'newcomers',
    });
    await reads(() => here.ana.modal(), '2 invitations are on the way');
    await reads(() => told(here.nia), 'because you’re in');
    await reads(() => told(here.sol), 'because you’re in');
    expect(toldInDm(here.sol)).toContain('newcomers');
  });

  it('that I find nothing of is pointed out at its field', async () => {
    await invite({ 'Or everybody in a user group': '@nobody' });
    expect(here.ana.modal()?.errors).toEqual({
      'Or everybody in a user group':
        'I can’t find a user group with that handle. Please check how it’s spelled in Slack.',
    });
  });

  it('that I may not read is said plainly, with a way on, and nobody is asked', async () => {
    for (const [method, label] of [
      ['usergroups.list', 'Or everybody in a user group'],
      ['conversations.members', 'Or everybody in a public channel'],
    ] as const) {
      here.slack.faults.next(method, { error: 'missing_scope' });
      await invite({ People: [here.nia.name], [label]: label.includes('group') ? '@guild' : 'general' });
      expect(here.ana.modal()?.errors[label]).toContain('optional permission');
      await here.ana.closeModal();
    }
    await here.rows.delivered();
    expect(timesInvited(here.nia)).toBe(0);
  });
});

describe('a pasted list', () => {
  const label = 'Or a list that fills in what you know about them';

  it('fills in what the person then sees, changes and saves', async () => {
    await invite({ [label]: 'person,team,level,manager\nNia,Lighthouses,3,Ben\n' });
    await reads(() => here.ana.modal(), '1 invitation is on the way');
    await reads(() => told(here.nia), 'because you’re on a list');
    expect(await here.rows.query('select from participants where person_id = $1', [here.nia.id])).toEqual([]);
    await here.nia.press('Join');
    await reads(() => here.nia.modal(), 'Lighthouses');
    expect(text(here.nia.modal())).toContain('Experienced');
    const kept = await here.rows.query<{ draft: string }>('select draft_sealed as draft from profile_drafts');
    expect(JSON.stringify(kept)).not.toContain('Lighthouses');
    expect(here.world.logged()).not.toContain('Lighthouses');
  });

  it('with many faults in each of many lines names them as far as one can read them, and counts the rest', async () => {
    const far = 'x'.repeat(61);
    const bad = `Somebody who is not here,7,falconry,many,${far},${far},${far},${far}${far},Nobody at all`;
    await invite({ [label]: ['Nia', bad, bad, bad, bad].join('\n') });
    const error = here.ana.modal()?.errors[label] ?? '';
    expect(error.match(/Line \d/g)).toEqual(['Line 2', 'Line 3']);
    expect(error).toContain('And 2 more lines.');
    expect(error.length).toBeLessThan(1100);
  });

  it('with bad lines is refused whole, each of them named, and nobody is asked', async () => {
    await invite({ [label]: 'person,level\nNia,3\nNobody Here,7\nSol,9' });
    const error = here.ana.modal()?.errors[label];
    expect(error).toContain('Line 3: I can’t find “Nobody Here” here; “7” isn’t one of the levels.');
    expect(error).toContain('Line 4: “9” isn’t one of the levels.');
    await here.rows.delivered();
    expect(timesInvited(here.nia)).toBe(0);
    const ours = [here.nia.id, here.workspace.teamId];
    expect(
      await here.rows.query('select from profile_drafts where person_id = $1 and workspace_id = $2', ours),
    ).toEqual([]);
  });

  it('leaves alone what the person has entered themselves', async () => {
    await here.nia.command('/peer join');
    await reads(() => here.nia.modal(), 'About you');
    await here.nia.fillIn({
      level: 'Starting out',
      craft_family: 'Design',
      tenure: 'Less than half a year',
      other_languages: 'Twi',
      team: 'Own',
    });
    await here.nia.submit();
    await reads(() => here.nia.modal(), 'Your wishes');
    await here.nia.closeModal();
    await invite({ [label]: 'person,team\nNia,Lighthouses' });
    await reads(() => here.ana.modal(), '1 invitation is on the way');
    await here.nia.command('/peer join');
    await reads(() => here.nia.modal(), 'Own');
    expect(text(here.nia.modal())).not.toContain('Lighthouses');
  });
});

describe('who may not', () => {
  it('invite is refused by command and by a forged form', async () => {
    const ben = here.ben;
    const seen = ben.allMessages().length;
    await ben.command('/peer invite');
    await reads(() => ben.allMessages().at(seen), 'Only the program’s admins can do that');
    const { forger } = here;
    const { answer } = await forger.submission(ben, {
      callbackId: 'invitations.invite',
      metadata: { programId: here.programId },
      values: {
        people: { selected_users: [here.nia.id] },
        group: '',
        channel: { selected_conversation: null },
        list: '',
      },
    });
    expect(answer).toContain('Only the program’s admins can do that');
  });

  it('decline, having never been asked, is told so', async () => {
    const { forger } = here;
    await forger.action(here.nia, { id: 'invitations.decline', value: crypto.randomUUID() });
    await reads(() => told(here.nia), 'no longer open');
  });
});

async function invite(answers: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
  await here.ana.command('/peer invite');
  await reads(() => here.ana.modal(), 'nobody is asked twice');
  await here.ana.fillIn(answers);
  await here.ana.submit();
}

const told = (person: Person) => ({ reading: toldInDm(person) });

const timesInvited = (person: Person) => toldInDm(person).split('invites you to').length - 1;
