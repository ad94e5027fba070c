import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readListHere } from '../../../src/features/people/invitations/service.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { people } from '../../../src/sandbox/people/people.ts';
import { createForger, peopleSelected, toldInDm } from '../../support/forger.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { fewAtNorthwind, reads, startWorld, type TestWorld } from '../../support/world.ts';

let world: TestWorld;
let rows: Rows;
let workspace: Workspace;
let programId: string;
let teams = 0;

/** By two admins of the program, about two people who have not joined it. */
type Cast = Readonly<Record<'ana' | 'ingrid' | 'ben' | 'nia' | 'sol', Person>>;
let cast: Cast;

const withIngrid = [...fewAtNorthwind.people, ...people.filter(({ name }) => name === 'Ingrid Solberg')];

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
  world.sandbox.slack.rateLimits.turnOff();
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

beforeEach(async () => {
  teams += 1;
  workspace = await world.sandbox.addWorkspace({
    ...fewAtNorthwind,
    people: withIngrid,
    teamId: `T000${teams}`,
  });
  cast = {
    ana: workspace.person('Ana Sousa'),
    ingrid: workspace.person('Ingrid Solberg'),
    ben: workspace.person('Ben Okoro'),
    nia: await workspace.join({ name: 'Nia Mensah', timeZone: 'Africa/Accra' }),
    sol: await workspace.join({ name: 'Sol Reyes', timeZone: 'Europe/Madrid' }),
  };
  programId = await rows.programOf(workspace);
});

async function invite(admin: Person, invited: readonly Person[], list = ''): Promise<string> {
  const forger = createForger(world.sandbox.slack, workspace.teamId);
  const { answer } = await forger.submission(admin, {
    callbackId: 'invitations.invite',
    metadata: { programId },
    values: {
      people: peopleSelected(...invited.map(({ id }) => id)),
      group: '',
      channel: { selected_conversation: null },
      list,
    },
  });
  await rows.delivered();
  return answer;
}

const timesInvited = (person: Person) => toldInDm(person).split('invites you to').length - 1;

describe('somebody who has been invited and has not answered', () => {
  it('is not asked again, whoever asks; newcomers beside them are', async () => {
    const { ana, ingrid, nia, sol } = cast;
    expect(await invite(ana, [nia])).toContain('1 invitation is on the way');
    for (const admin of [ana, ingrid]) {
      const answer = await invite(admin, [nia]);
      expect(answer).toContain('Nobody new was invited');
      expect(answer).toContain('1 person was asked before, and is not asked again');
    }
    const answer = await invite(ana, [nia, sol]);
    expect(answer).toContain('1 invitation is on the way');
    expect(answer).toContain('1 person was asked before');
    expect([nia, sol].map(timesInvited)).toEqual([1, 1]);
  });

  it('is not asked again where a list names them, and can still join by the button they have', async () => {
    const { ana, nia } = cast;
    await invite(ana, [nia]);
    expect(await invite(ana, [], 'person\nNia')).toContain('1 person was asked before');
    expect(timesInvited(nia)).toBe(1);
    await nia.press('Join');
    await reads(() => nia.modal(), 'About you (1 of 2)');
  });

  it('is asked once by two admins at the same moment, of whom one hears that they were asked before', async () => {
    const { ana, ingrid, nia, sol } = cast;
    const answers = await Promise.all([ana, ingrid].map((admin) => invite(admin, [nia, sol])));
    expect(answers.filter((answer) => answer.includes('2 invitations are on the way'))).toHaveLength(1);
    expect(answers.filter((answer) => answer.includes('2 people were asked before'))).toHaveLength(1);
    expect([nia, sol].map(timesInvited)).toEqual([1, 1]);
  });
});

describe('who may not', () => {
  it('learns nothing of who is in the workspace from a list with bad lines', async () => {
    const { ben } = cast;
    const list = 'person,level\nNia,9\nNobody Here,3';
    const answer = await invite(ben, [], list);
    expect(answer).toContain('for the admins of this program');
    expect(answer).not.toMatch(/Line \d|Nobody Here/);
    const whose = { workspaceId: workspace.teamId, personId: ben.id, programId };
    await expect(readListHere(world.sandbox.bot.deps, whose, list)).rejects.toMatchObject({
      code: 'not-an-admin',
    });
  });
});
