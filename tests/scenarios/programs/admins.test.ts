import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { createForger, peopleSelected, toldInDm, type Forger } from '../../support/forger.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { contoso, northwind, reads, startWorld, type TestWorld } from '../../support/world.ts';

let world: TestWorld;
let workspace: Workspace;
let elsewhere: Workspace;
let rows: Rows;
let forger: Forger;
let ana: Person;
let ben: Person;
let chen: Person;
let ingrid: Person;

beforeAll(async () => {
  world = await startWorld();
  workspace = await world.sandbox.addWorkspace(northwind);
  elsewhere = await world.sandbox.addWorkspace(contoso);
  rows = await openRows(world.databaseUrl);
  forger = createForger(world.sandbox.slack, workspace.teamId);
  [ana, ben, chen, ingrid] = ['Ana Sousa', 'Ben Okoro', 'Chen Wei', 'Ingrid Solberg'].map((name) =>
    workspace.person(name),
  ) as [Person, Person, Person, Person];
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

async function openAdmins(person: Person): Promise<string> {
  await person.command('/peer admins');
  await reads(() => person.modal(), 'See admins');
  return text(person.modal());
}

async function add(person: Person, ...names: readonly string[]): Promise<void> {
  await openAdmins(person);
  await person.fillIn({ 'Add admins': names });
  await person.submit();
  await reads(() => person.modal(), 'The admins of Peer mentoring are now');
  await person.closeModal();
}

async function tellsAdmins(person: Person, names: string): Promise<void> {
  const seen = person.allMessages().length;
  await person.command('/peer setup');
  await reads(() => person.allMessages().at(seen), `Who can help you: ${names}.`);
  expect(person.modal()).toBeUndefined();
}

async function maySetUp(person: Person): Promise<void> {
  await person.command('/peer setup');
  await reads(() => person.modal(), 'Set up program');
  await person.closeModal();
}

const appointed = () =>
  rows.query(`select person_id from program_admins where workspace_id = '${workspace.teamId}' order by 1`);

const waitingForLock = `
  select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
/** Within a transaction, Postgres shows the same moment until it is told to look again. */
async function waiting() {
  await rows.query('select pg_stat_clear_snapshot()');
  return rows.query(waitingForLock);
}

/** The button that ends this person's time as an admin. */
const removalOf = async ({ id }: Pick<Person, 'id'>) => ({
  id: 'programs.remove-admin',
  value: `${await rows.programOf(workspace)}:${id}`,
  viewId: 'V1',
});

describe('before anybody is appointed', () => {
  it('the admins and owners of the Slack workspace run the program, and anybody can see who they are', async () => {
    const seen = await openAdmins(ben);
    expect(seen).toContain('Nobody is appointed to run Peer mentoring');
    expect(seen).toContain('@Ana and @Ingrid');
    expect(seen).not.toContain('Add admins');
    expect(ben.modal()?.buttons).not.toContain('Remove');
    await ben.closeModal();
    for (const person of [ana, ingrid]) await maySetUp(person);
  });

  it('whoever appoints somebody is proposed too, so as not to lose the right unawares', async () => {
    await openAdmins(ana);
    expect(text(ana.modal())).toContain('Leave yourself in');
    await ana.submit();
    await reads(() => ana.modal(), 'The admins of Peer mentoring are now @Ana.');
    await ana.closeModal();
    expect(await appointed()).toEqual([{ person_id: ana.id }]);
  });
});

describe('once somebody is appointed', () => {
  it('Slack’s other admins are no admins of the program, and are told who can help', async () => {
    await tellsAdmins(ingrid, '@Ana');
    await ingrid.openHome();
    await reads(() => ingrid.home(), 'Edit my profile');
    expect(text(ingrid.home())).not.toMatch(/For admins|Your first round/);
  });

  it('an admin adds others, who need not be admins in Slack', async () => {
    await add(ana, 'Ben Okoro', 'Chen Wei');
    await maySetUp(ben);
    await ben.openHome();
    await reads(() => ben.home(), 'Your first round');
  });

  it('adding somebody twice changes nothing', async () => {
    const before = await appointed();
    await add(ben, 'Chen Wei');
    expect(await appointed()).toEqual(before);
  });

  it('somebody deactivated, an app, and nobody at all are refused at the field', async () => {
    await openAdmins(ana);
    const before = await appointed();
    const submit = async (...ids: readonly string[]) =>
      JSON.parse(
        (
          await forger.submission(ana, {
            callbackId: 'programs.appoint',
            metadata: { programId: await rows.programOf(workspace) },
            values: { admins: peopleSelected(...ids) },
          })
        ).answer,
      );
    const yusuf = workspace.person('Yusuf Demir').id;
    for (const ids of [[yusuf], [workspace.botUserId], [ingrid.id, 'U9999999']])
      expect(await submit(...ids)).toMatchObject({
        response_action: 'errors',
        errors: { admins: expect.stringContaining('active in this workspace') },
      });
    expect(await submit()).toMatchObject({
      errors: { admins: expect.stringContaining('at least one person') },
    });
    expect(await appointed()).toEqual(before);
    await ana.closeModal();
  });

  it('an admin removes another, who is refused from then on', async () => {
    await openAdmins(ana);
    await ana.press('Remove', { near: '@Chen' });
    await reads(() => ana.modal(), "ended @Chen's time as an admin");
    await ana.closeModal();
    expect(await appointed()).toEqual([{ person_id: ana.id }, { person_id: ben.id }]);
    await tellsAdmins(chen, '@Ana and @Ben');
  });

  it('of two who remove each other at once, one stays', async () => {
    // Neither can delete a row before both have asked: whoever looked only at the rows would let both through.
    await rows.query('begin');
    await rows.query('select from program_admins for update');
    const asked = Promise.all([
      forger.action(ana, await removalOf(ben)),
      forger.action(ben, await removalOf(ana)),
    ]);
    await eventually(async () => expect(await waiting()).toHaveLength(2));
    await rows.query('commit');
    await asked;
    await eventually(async () => expect(await waiting()).toEqual([]));
    await world.sandbox.slack.settled();
    expect(await appointed()).toHaveLength(1);
    const [left] = await rows.query<{ id: string }>('select person_id as id from program_admins');
    await add(workspace.person(left?.id ?? ''), 'Ana Sousa', 'Ben Okoro');
  });

  it('the last one cannot be removed: there is no button for it, and a stale one is refused', async () => {
    await openAdmins(ana);
    await ana.press('Remove', { near: '@Ben' });
    await reads(() => ana.modal(), 'The last admin can be removed once there is another one');
    expect(ana.modal()?.buttons).not.toContain('Remove');
    await ana.closeModal();
    await forger.action(ana, await removalOf(ana));
    await reads(() => ({ reading: toldInDm(ana) }), 'That is the last admin of this program');
    await forger.action(ana, await removalOf(ben));
    await reads(() => ({ reading: toldInDm(ana) }), 'is no admin of this program any more');
    expect(await appointed()).toEqual([{ person_id: ana.id }]);
  });

  it('one who is deactivated does not count: with the last one gone, Slack’s admins hold the right again', async () => {
    await workspace.change('Ana Sousa', { isDeactivated: true });
    await eventually(async () =>
      expect(await rows.query(`select from people where not is_active and id = '${ana.id}'`)).not.toEqual([]),
    );
    await maySetUp(ingrid);
    await tellsAdmins(ben, '@Ingrid');
    await add(ingrid, 'Ingrid Solberg', 'Ben Okoro');
    await tellsAdmins(chen, '@Ben and @Ingrid');
  });
});

describe('somebody who is no admin', () => {
  it('can neither add nor remove one by a forged request', async () => {
    const before = await rows.all();
    const { answer } = await forger.submission(chen, {
      callbackId: 'programs.appoint',
      metadata: { programId: await rows.programOf(workspace) },
      values: { admins: peopleSelected(chen.id) },
    });
    expect(answer).toContain('for the admins of this program');
    await forger.action(chen, await removalOf(ben));
    await reads(() => ({ reading: toldInDm(chen) }), 'for the admins of this program');
    for (const value of ['', 'nobody', ben.id, `${await rows.programOf(workspace)}:${ben.id}' or true`])
      await forger.action(ben, { id: 'programs.remove-admin', value, viewId: 'V1' });
    await reads(() => ({ reading: toldInDm(ben) }), 'could not make sense of that');
    expect(await rows.all()).toEqual(before);
  });

  it('of another workspace sees that workspace’s admins, and cannot be added here', async () => {
    const there = elsewhere.person('Ben Okoro');
    await there.command('/peer admins');
    await reads(() => there.modal(), 'Nobody is appointed to run Peer mentoring');
    const { answer } = await forger.submission(ingrid, {
      callbackId: 'programs.appoint',
      metadata: { programId: await rows.programOf(workspace) },
      values: { admins: peopleSelected(there.id) },
    });
    expect(answer).toContain('active in this workspace');
  });
});
