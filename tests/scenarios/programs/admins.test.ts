import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { peopleSelected, toldInDm } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { reads } from '../../support/world.ts';

const here = room({ elsewhere: true, shared: true });

const waitingForLock = `
  select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

describe('before anybody is appointed', () => {
  it('the admins and owners of the Slack workspace run the program, and anybody can see who they are', async () => {
    const seen = await openAdmins(here.ben);
    expect(seen).toContain('Peer mentoring has no admins of its own');
    expect(seen).toContain('@Ana and @Ingrid');
    expect(seen).not.toContain('Add admins');
    expect(here.ben.modal()?.buttons).not.toContain('Remove');
    await here.ben.closeModal();
    for (const person of [here.ana, here.ingrid]) await maySetUp(person);
  });

  it('whoever appoints somebody is proposed too, so as not to lose the right unawares', async () => {
    await openAdmins(here.ana);
    expect(text(here.ana.modal())).toContain('Include yourself');
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'The admins of Peer mentoring are now @Ana.');
    await here.ana.closeModal();
    expect(await appointed()).toEqual([{ person_id: here.ana.id }]);
  });
});

describe('once somebody is appointed', () => {
  it('Slack’s other admins are no admins of the program, and are told who can help', async () => {
    await tellsAdmins(here.ingrid, '@Ana');
    await here.ingrid.openHome();
    await reads(() => here.ingrid.home(), 'Edit my profile');
    expect(text(here.ingrid.home())).not.toMatch(/For admins|How your first round works/);
  });

  it('an admin adds others, who need not be admins in Slack', async () => {
    await add(here.ana, 'Ben Okoro', 'Chen Wei');
    await maySetUp(here.ben);
    await here.ben.openHome();
    await reads(() => here.ben.home(), 'How your first round works');
  });

  it('adding somebody twice changes nothing', async () => {
    const before = await appointed();
    await add(here.ben, 'Chen Wei');
    expect(await appointed()).toEqual(before);
  });

  it('somebody deactivated, an app, and nobody at all are refused at the field', async () => {
    await openAdmins(here.ana);
    const before = await appointed();
    const submit = async (...ids: readonly string[]) =>
      JSON.parse(
        (
          await here.forger.submission(here.ana, {
            callbackId: 'programs.appoint',
            metadata: { programId: here.programId },
            values: { admins: peopleSelected(...ids) },
          })
        ).answer,
      );
    const yusuf = here.person('Yusuf Demir').id;
    for (const ids of [[yusuf], [here.workspace.botUserId], [here.ingrid.id, 'U9999999']])
      expect(await submit(...ids)).toMatchObject({
        response_action: 'errors',
        errors: { admins: expect.stringContaining('active people of this workspace') },
      });
    expect(await submit()).toMatchObject({
      errors: { admins: expect.stringContaining('at least one person') },
    });
    expect(await appointed()).toEqual(before);
    await here.ana.closeModal();
  });

  it('an admin removes another, who is refused from then on', async () => {
    await openAdmins(here.ana);
    await here.ana.press('Remove', { near: '@Chen' });
    await reads(() => here.ana.modal(), 'removed @Chen as an admin');
    await here.ana.closeModal();
    expect(await appointed()).toEqual([{ person_id: here.ana.id }, { person_id: here.ben.id }]);
    await tellsAdmins(here.chen, '@Ana and @Ben');
  });

  it('of two who remove each other at once, one stays', async () => {
    // Neither can delete a row before both have asked: whoever looked only at the rows would let both through.
    await here.rows.query('begin');
    await here.rows.query('select from program_admins for update');
    const asked = Promise.all([
      here.forger.action(here.ana, removalOf(here.ben)),
      here.forger.action(here.ben, removalOf(here.ana)),
    ]);
    await eventually(async () => expect(await waiting()).toHaveLength(2));
    await here.rows.query('commit');
    await asked;
    await eventually(async () => expect(await waiting()).toEqual([]));
    await here.slack.settled();
    expect(await appointed()).toHaveLength(1);
    const [left] = await here.rows.query<{ id: string }>('select person_id as id from program_admins');
    await add(here.person(left?.id ?? ''), 'Ana Sousa', 'Ben Okoro');
  });

  it('the last one cannot be removed: there is no button for it, and a stale one is refused', async () => {
    await openAdmins(here.ana);
    await here.ana.press('Remove', { near: '@Ben' });
    await reads(() => here.ana.modal(), 'Add another admin before you remove the last one');
    expect(here.ana.modal()?.buttons).not.toContain('Remove');
    await here.ana.closeModal();
    await here.forger.action(here.ana, removalOf(here.ana));
    await reads(() => ({ reading: toldInDm(here.ana) }), 'That’s the last admin of this program');
    await here.forger.action(here.ana, removalOf(here.ben));
    await reads(() => ({ reading: toldInDm(here.ana) }), 'is no longer an admin of this program');
    expect(await appointed()).toEqual([{ person_id: here.ana.id }]);
  });

  it('one who is deactivated does not count: with the last one gone, Slack’s admins hold the right again', async () => {
    await here.workspace.change('Ana Sousa', { isDeactivated: true });
    await eventually(async () =>
      expect(
        await here.rows.query(`select from people where not is_active and id = '${here.ana.id}'`),
      ).not.toEqual([]),
    );
    await maySetUp(here.ingrid);
    await tellsAdmins(here.ben, '@Ingrid');
    await add(here.ingrid, 'Ingrid Solberg', 'Ben Okoro');
    await tellsAdmins(here.chen, '@Ben and @Ingrid');
  });
});

describe('somebody who is no admin', () => {
  it('can neither add nor remove one by a forged request', async () => {
    const before = await here.rows.all();
    const { answer } = await here.forger.submission(here.chen, {
      callbackId: 'programs.appoint',
      metadata: { programId: here.programId },
      values: { admins: peopleSelected(here.chen.id) },
    });
    expect(answer).toContain('Only the program’s admins can do that');
    await here.forger.action(here.chen, removalOf(here.ben));
    await reads(() => ({ reading: toldInDm(here.chen) }), 'Only the program’s admins can do that');
    for (const value of ['', 'nobody', here.ben.id, `${here.programId}:${here.ben.id}' or true`])
      await here.forger.action(here.ben, { id: 'programs.remove-admin', value, viewId: 'V1' });
    await reads(() => ({ reading: toldInDm(here.ben) }), 'couldn’t understand that');
    expect(await here.rows.all()).toEqual(before);
  });

  it('of another workspace sees that workspace’s admins, and cannot be added here', async () => {
    const there = here.elsewhere.person('Ben Okoro');
    await there.command('/peer admins');
    await reads(() => there.modal(), 'Peer mentoring has no admins of its own');
    const { answer } = await here.forger.submission(here.ingrid, {
      callbackId: 'programs.appoint',
      metadata: { programId: here.programId },
      values: { admins: peopleSelected(there.id) },
    });
    expect(answer).toContain('active people of this workspace');
  });
});

async function openAdmins(person: Person): Promise<string> {
  await person.command('/peer admins');
  await reads(() => person.modal(), 'Program admins');
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
  await reads(() => person.allMessages().at(seen), `They can help: ${names}.`);
  expect(person.modal()).toBeUndefined();
}

async function maySetUp(person: Person): Promise<void> {
  await person.command('/peer setup');
  await reads(() => person.modal(), 'Set up program');
  await person.closeModal();
}

const appointed = () =>
  here.rows.query(
    `select person_id from program_admins where workspace_id = '${here.workspace.teamId}' order by 1`,
  );

/** Within a transaction, Postgres shows the same moment until it is told to look again. */
async function waiting() {
  await here.rows.query('select pg_stat_clear_snapshot()');
  return here.rows.query(waitingForLock);
}

/** The button that ends this person's time as an admin. */
const removalOf = ({ id }: Pick<Person, 'id'>) => ({
  id: 'programs.remove-admin',
  value: `${here.programId}:${id}`,
  viewId: 'V1',
});
