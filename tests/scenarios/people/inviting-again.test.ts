import { describe, expect, it } from '@jest/globals';
import { readListHere } from '../../../src/features/people/invitations/service.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { people } from '../../../src/sandbox/people/people.ts';
import { vocabulary } from '../../support/vocabulary.ts';
import { peopleSelected, toldInDm } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({
  people: [...few, ...people.filter(({ name }) => name === 'Ingrid Solberg')],
  newcomers: true,
  putBack: true,
  withoutRateLimits: true,
});

describe('somebody who has been invited and has not answered', () => {
  it('is not asked again, whoever asks; newcomers beside them are', async () => {
    const { ana, ingrid, nia, sol } = here;
    expect(await invite(ana, [nia])).toContain('1 invitation is on the way');
    for (const admin of [ana, ingrid]) {
      const answer = await invite(admin, [nia]);
      expect(answer).toContain('Nobody new was invited');
      expect(answer).toContain('1 person was already asked, so I won’t ask again');
    }
    const answer = await invite(ana, [nia, sol]);
    expect(answer).toContain('1 invitation is on the way');
    expect(answer).toContain('1 person was already asked');
    expect([nia, sol].map(timesInvited)).toEqual([1, 1]);
  });

  it('is not asked again where a list names them, and can still join by the button they have', async () => {
    const { ana, nia } = here;
    await invite(ana, [nia]);
    expect(await invite(ana, [], 'person\nNia')).toContain('1 person was already asked');
    expect(timesInvited(nia)).toBe(1);
    await nia.press('Join');
    await reads(() => nia.modal(), 'About you (1 of 2)');
  });

  it('is asked once by two admins at the same moment, of whom one hears that they were asked before', async () => {
    const { ana, ingrid, nia, sol } = here;
    const answers = await Promise.all([ana, ingrid].map((admin) => invite(admin, [nia, sol])));
    expect(answers.filter((answer) => answer.includes('2 invitations are on the way'))).toHaveLength(1);
    expect(answers.filter((answer) => answer.includes('2 people were already asked'))).toHaveLength(1);
    expect([nia, sol].map(timesInvited)).toEqual([1, 1]);
  });
});

describe('who may not', () => {
  it('learns nothing of who is in the workspace from a list with bad lines', async () => {
    const { ben } = here;
    const list = 'person,level\nNia,9\nNobody Here,3';
    const answer = await invite(ben, [], list);
    expect(answer).toContain('Only the program’s admins can do that');
    // What they typed comes back to them, and nothing about it.
    expect(answer).not.toMatch(/Line \d/);
    expect(answer.split('Nobody Here')).toHaveLength(2);
    const whose = { workspaceId: here.workspace.teamId, personId: ben.id, programId: here.programId };
    const pasted = { list, vocabulary };
    await expect(readListHere(here.world.sandbox.bot.deps, whose, pasted)).rejects.toMatchObject({
      code: 'not-an-admin',
    });
  });
});

async function invite(admin: Person, invited: readonly Person[], list = ''): Promise<string> {
  const { forger } = here;
  const { answer } = await forger.submission(admin, {
    callbackId: 'invitations.invite',
    metadata: { programId: here.programId },
    values: {
      people: peopleSelected(...invited.map(({ id }) => id)),
      group: '',
      channel: { selected_conversation: null },
      list,
    },
  });
  await here.rows.delivered();
  return answer;
}

const timesInvited = (person: Person) => toldInDm(person).split('invites you to').length - 1;
