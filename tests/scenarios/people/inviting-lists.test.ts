import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { toldInDm } from '../../support/forger.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { fewAtNorthwind, reads, startWorld, type TestWorld } from '../../support/world.ts';

let world: TestWorld;
let rows: Rows;
let admin: Person;
let nia: Person;
let workspace: Workspace;
let teams = 0;

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

beforeEach(async () => {
  teams += 1;
  workspace = await world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId: `T000${teams}` });
  admin = workspace.person('Ana Sousa');
  nia = await workspace.join({ name: 'Nia Mensah', timeZone: 'Africa/Accra' });
  await admin.command('/peer invite');
  await reads(() => admin.modal(), 'nobody is asked twice');
});

const label = 'Or a list, which also fills in what you know of them';
const told = () => ({ reading: toldInDm(nia) });
const invitations = () => rows.query('select from invitations where workspace_id = $1', [workspace.teamId]);

describe('a list with a column that means nothing here', () => {
  it('is taken without it on the admin’s yes alone, and nothing that was filled in is lost', async () => {
    const sol = await workspace.join({ name: 'Sol Reyes', timeZone: 'Europe/Madrid' });
    await admin.fillIn({
      [label]: 'Person;E-Mail;Team\nNia;nia@example.com;Lighthouses',
      People: [sol.name],
    });
    await admin.submit();
    await reads(() => admin.modal(), 'I don’t know this column of your list');
    expect(text(admin.modal())).toContain('E-Mail');
    expect(await invitations()).toEqual([]);

    await admin.submit();
    await reads(() => admin.modal(), '2 invitations are on the way');
    await reads(told, 'because you’re on a list');
    await nia.press('Join');
    await reads(() => nia.modal(), 'Lighthouses');
  });

  it('is asked about again where the list has changed meanwhile', async () => {
    await admin.fillIn({ [label]: 'person,email\nNia,nia@example.com' });
    await admin.submit();
    await reads(() => admin.modal(), 'email');
    await admin.fillIn({ [label]: 'person,email,phone\nNia,nia@example.com,1' });
    await admin.submit();
    await reads(() => admin.modal(), 'I don’t know these columns of your list');
    expect(text(admin.modal())).toContain('phone');
    expect(await invitations()).toEqual([]);
  });
});

describe('a list copied from a spreadsheet', () => {
  it('keeps its empty first column, and finds names however their accents are written', async () => {
    const ines = await workspace.join({ name: 'Inés Núñez', timeZone: 'Europe/Madrid' });
    await admin.fillIn({ [label]: '\tperson\tteam\n\tNia\tHarbours\n\tIne\u0301s Nun\u0303ez\t' });
    await admin.submit();
    await reads(() => admin.modal(), '2 invitations are on the way');
    await reads(() => ({ reading: toldInDm(ines) }), 'because you’re on a list');
  });
});
