import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { createForger, peopleSelected, valueInModal } from '../../support/forger.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { contoso, northwind, reads, startWorld, type TestWorld } from '../../support/world.ts';

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

const forger = () => createForger(world.sandbox.slack, workspace.teamId);

async function lookAtRound(admin: Person): Promise<void> {
  await admin.command('/peer match');
  await reads(() => admin.modal(), 'Nothing is sent until you confirm');
}

/** As anybody reads it, the latest first. */
async function logSeenBy(person: Person): Promise<readonly string[]> {
  await person.command('/peer admins');
  await reads(() => person.modal(), 'What they did lately');
  const lines = text(person.modal()).split('\n');
  await person.closeModal();
  return lines.filter((line) => line.includes('2026')).map((line) => line.replace(/^• 2 March 2026: /, ''));
}

const written = () => rows.query<{ act: object }>('select act from program_log order by number');

describe('what admins looked at and did', () => {
  it('is nothing at first, and says so', async () => {
    expect(await logSeenBy(ben)).toEqual([]);
    await ben.openHome();
    await reads(() => ben.home(), 'Edit my profile');
    await ben.press('See admins', { in: 'home' });
    await reads(() => ben.modal(), 'Nothing yet.');
    await ben.closeModal();
  });

  it('stands in /peer admins for anybody to read, the latest first', async () => {
    await lookAtRound(ana);
    await ana.press('Discard');
    await reads(() => ana.modal(), 'This round is discarded');
    await ana.closeModal();
    await ana.command('/peer setup');
    await reads(() => ana.modal(), 'Set up program');
    await ana.fillIn({ 'Name of the program': 'Northern peers', 'Acceptable fit': '50' });
    await ana.submit();
    await reads(() => ana.modal(), 'is set up like this');
    await ana.closeModal();
    await forger().submission(ana, {
      callbackId: 'programs.appoint',
      metadata: { programId: await rows.programOf(workspace) },
      values: { admins: peopleSelected(ana.id, ingrid.id) },
    });
    await forger().action(ingrid, {
      id: 'programs.remove-admin',
      value: `${await rows.programOf(workspace)}:${ingrid.id}`,
      viewId: 'V1',
    });
    await eventually(async () => expect(await written()).toHaveLength(6));
    expect(await logSeenBy(ben)).toEqual([
      '@Ingrid stepped down as an admin',
      '@Ana made @Ingrid an admin',
      '@Ana made themselves an admin',
      '@Ana changed the name of the program and the acceptable fit',
      '@Ana discarded a round',
      '@Ana looked at a round',
    ]);
  });

  it('holds nothing of what was refused', async () => {
    const before = await written();
    await forger().submission(ingrid, {
      callbackId: 'programs.appoint',
      metadata: { programId: await rows.programOf(workspace) },
      values: { admins: peopleSelected(ingrid.id) },
    });
    await forger().action(ana, {
      id: 'programs.remove-admin',
      value: `${await rows.programOf(workspace)}:${ana.id}`,
      viewId: 'V1',
    });
    await ingrid.command('/peer match');
    await world.sandbox.slack.settled();
    expect(await written()).toEqual(before);
  });

  it('holds a confirmed round once, however often it is confirmed', async () => {
    await lookAtRound(ana);
    const value = valueInModal(ana, 'pairing.confirm');
    const confirm = () => forger().action(ana, { id: 'pairing.confirm', value, viewId: 'V1' });
    await Promise.all([confirm(), confirm()]);
    await eventually(async () => expect(await rows.count('pairs')).toBeGreaterThan(0));
    await world.sandbox.slack.settled();
    const pairs = await rows.count('pairs');
    const confirmed = (await written()).filter(({ act }) => 'pairs' in act);
    expect(confirmed).toEqual([{ act: { kind: 'round-confirmed', pairs } }]);
    await ana.closeModal();
    expect((await logSeenBy(ben))[0]).toBe(`@Ana confirmed a round of ${pairs} pairs`);
  });

  it('is told to nobody of another workspace', async () => {
    expect(await logSeenBy(elsewhere.person('Ana Sousa'))).toEqual([]);
  });
});
