import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { createForger, toldInDm } from '../../support/forger.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { introduceEverybody, northwind, reads, startWorld, type TestWorld } from '../../support/world.ts';

let world: TestWorld;
let workspace: Workspace;
let rows: Rows;
let admin: Person;

const work = { level: 'Experienced', tenure: '12', craft_family: 'Design', languages: 'English' };

beforeAll(async () => {
  world = await startWorld();
  workspace = await world.sandbox.addWorkspace(northwind);
  rows = await openRows(world.databaseUrl);
  world.sandbox.slack.rateLimits.turnOff();
  await introduceEverybody(workspace);
  await rows.delivered();
  admin = workspace.person('Ana Sousa');
  for (const name of ['Nia Mensah', 'José Álvarez']) await joinAnew(name);
  await workspace.person('José Álvarez').command('/peer pause');
  await reads(() => workspace.person('José Álvarez').modal(), 'A pause needs no reason');
  await workspace.person('José Álvarez').submit();
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

async function joinAnew(name: string): Promise<void> {
  const person = await workspace.join({ name, timeZone: 'Africa/Accra' });
  await person.command('/peer join');
  await reads(() => person.modal(), 'About you');
  await person.fillIn({ ...work, team: 'Confidential lighthouse' });
  await person.submit();
  await reads(() => person.modal(), 'Your wishes');
  await person.fillIn({ offers: ['Hiring'], seeks: ['Strategy'] });
  await person.submit();
  await reads(() => person.modal(), 'Thank you');
  await person.closeModal();
}

async function openPeople(): Promise<void> {
  await admin.command('/peer people');
  await reads(() => admin.modal(), 'all there is to see here');
}

describe('an admin who looks at people', () => {
  it('reads how many there are of each, page by page, and nothing that anybody wrote', async () => {
    await openPeople();
    expect(text(admin.modal())).toContain(
      '26 people have joined Peer mentoring: 1 waiting, 24 in a pair, and 1 paused',
    );
    expect(text(admin.modal())).toMatch(/Ana Sousa is in a pair\s+@Ana · Engineering · Leading others/);
    expect(text(admin.modal())).not.toContain('lighthouse');
    await admin.closeModal();
  });

  it('finds one by a part of the name, or all who are paused', async () => {
    await openPeople();
    await admin.fillIn({ 'A name or handle, or a part of it': 'jose' });
    await admin.submit();
    await reads(() => admin.modal(), 'José Álvarez is paused until March 30, 2026');
    expect(text(admin.modal())).not.toContain('Ana Sousa is');
    await admin.fillIn({ 'A name or handle, or a part of it': '', Show: 'Waiting for the next round' });
    await admin.submit();
    await reads(() => admin.modal(), 'Nia Mensah waits for the next round');
    expect(text(admin.modal())).not.toContain('José Álvarez is');
    await admin.closeModal();
  });

  it.each(['okoro', 'ＯＫＯＲＯ ben', '@ben.okoro'])(
    'finds somebody by %s, and nobody else',
    async (search) => {
      await openPeople();
      await admin.fillIn({ 'A name or handle, or a part of it': search });
      await admin.submit();
      await reads(() => admin.modal(), 'Ben Okoro is in a pair');
      expect(text(admin.modal()).split(' is in a pair')).toHaveLength(2);
      await admin.closeModal();
    },
  );

  it('sees who left, and who cannot be reached', async () => {
    const nia = workspace.person('Nia Mensah');
    await nia.command('/peer leave');
    await reads(() => nia.modal(), 'You leave');
    await nia.submit();
    await reads(() => nia.modal(), 'You have left');
    await workspace.change('José Álvarez', { isDeactivated: true });
    await world.sandbox.slack.settled();
    await openPeople();
    await admin.fillIn({ Show: 'Gone' });
    await admin.submit();
    await reads(() => admin.modal(), 'Nia Mensah has left');
    await admin.fillIn({ Show: 'Can’t be reached' });
    await admin.submit();
    await reads(() => admin.modal(), 'José Álvarez is out of reach');
    await admin.closeModal();
  });

  it('leaves their look in the log that everybody can read', async () => {
    const ben = workspace.person('Ben Okoro');
    await ben.command('/peer admins');
    await reads(() => ben.modal(), 'looked at the list of people');
    await ben.closeModal();
  });

  it('opens it from App Home too', async () => {
    await admin.openHome();
    await reads(() => admin.home(), 'For admins');
    await admin.press('People', { in: 'home' });
    await reads(() => admin.modal(), 'all there is to see here');
    await admin.closeModal();
  });
});

describe('somebody who is no admin', () => {
  it('is refused, by command and by a forged button or search', async () => {
    const ben = workspace.person('Ben Okoro');
    const seen = ben.allMessages().length;
    await ben.command('/peer people');
    await reads(() => ben.allMessages().at(seen), 'for the admins of this program');
    expect(ben.modal()).toBeUndefined();
    const forger = createForger(world.sandbox.slack, workspace.teamId);
    const programId = await rows.programOf(workspace);
    const value = JSON.stringify({ programId, search: '', filter: 'all', page: 0 });
    await forger.action(ben, { id: 'people.more', value, viewId: 'V1' });
    await reads(() => ({ reading: toldInDm(ben) }), 'for the admins of this program');
    const { answer } = await forger.submission(ben, {
      callbackId: 'people.list',
      metadata: { programId },
      values: { search: '', filter: { selected_option: { value: 'all' } } },
    });
    expect(answer).toContain('for the admins of this program');
    expect(answer).not.toContain('Ana Sousa is');
  });
});
