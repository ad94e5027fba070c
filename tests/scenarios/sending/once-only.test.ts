import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { createForger, toldInDm, valueInModal, valueOfButton, type Forger } from '../../support/forger.ts';
import { goodTerms } from '../../support/good-forms.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { introduceEverybody, northwind, reads, startWorld, type TestWorld } from '../../support/world.ts';

let world: TestWorld;
let workspace: Workspace;
let forger: Forger;
let rows: Rows;
let ana: Person;
let ingrid: Person;
let teams = 0;

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

/** Each story has a workspace of its own. */
beforeEach(async () => {
  teams += 1;
  workspace = await world.sandbox.addWorkspace({ ...northwind, teamId: `T000${teams}` });
  forger = createForger(world.sandbox.slack, workspace.teamId);
  [ana, ingrid] = [workspace.person('Ana Sousa'), workspace.person('Ingrid Solberg')];
});

/** @returns what the button that confirms it holds */
async function preview(admin: Person): Promise<string> {
  await admin.command('/peer match');
  await reads(() => admin.modal(), 'Nothing is sent until you confirm');
  return valueInModal(admin, 'pairing.confirm');
}

const rowsHere = <Row extends object>(columns: string, table: string) =>
  rows.query<Row>(`select ${columns} from ${table} where workspace_id = $1`, [workspace.teamId]);

const proposalsOf = () => rowsHere<{ version: number; state: string }>('version, state', 'agreements');

const inPool = async (name: string) => {
  const found = await rows.query(
    `select from participants join people using (workspace_id)
     where people.id = person_id and person_id = $1 and is_active and state = 'enrolled'`,
    [workspace.person(name).id],
  );
  return found.length;
};

const introductionsOf = (person: Person) =>
  person.allMessages().filter(({ notification }) => notification.includes('you’re now a peer pair')).length;

describe('a round', () => {
  it('confirmed by two admins at once, twice each, is made once', async () => {
    const draft = await preview(ana);
    const confirm = { id: 'pairing.confirm', value: draft, viewId: 'V1' };
    await Promise.all([ana, ingrid, ana, ingrid].map((admin) => forger.action(admin, confirm)));
    const told = () => `${toldInDm(ana)}\n${toldInDm(ingrid)}`;
    await eventually(() => told().split('This round is confirmed already').length === 4);
    expect(told().match(/Confirmed\. \d+ pairs will meet/g)).toHaveLength(1);
    await rows.delivered();
    const everybody = workspace.people().map(({ id }) => workspace.person(id));
    expect(introductionsOf(ana)).toBe(1);
    expect(Math.max(...everybody.map(introductionsOf))).toBe(1);
    const members = await rowsHere<{ person: string }>('person_id as person', 'pair_members');
    expect(new Set(members.map(({ person }) => person)).size).toBe(members.length);
    expect(everybody.map(introductionsOf).filter((count) => count === 1)).toHaveLength(members.length);
  });

  it('that another admin has run anew is not confirmed by the button of the old one', async () => {
    await preview(ana);
    await preview(ingrid);
    await ingrid.press('Re-run');
    await eventually(() => valueInModal(ingrid, 'pairing.confirm').includes('"version":2'));
    await ana.press('Confirm and introduce');
    await reads(() => ana.modal(), 'Ingrid Solberg ran it anew');
    expect(await rowsHere('id', 'pairs')).toEqual([]);
    await ingrid.press('Confirm and introduce');
    await reads(() => ingrid.modal(), 'Confirmed');
    await ana.closeModal();
    await rows.delivered();
  });

  it('that was discarded stays so', async () => {
    const draft = await preview(ana);
    await ana.press('Discard');
    await reads(() => ana.modal(), 'Nothing was sent');
    await forger.action(ana, { id: 'pairing.confirm', value: draft, viewId: 'V1' });
    await eventually(() => toldInDm(ana).includes('This round was discarded'));
    expect(await rowsHere('id', 'pairs')).toEqual([]);
  });

  it.each([
    ['was deactivated', () => workspace.change('Ben Okoro', { isDeactivated: true })],
    [
      'has left',
      () =>
        rows.query(`update participants set state = 'left' where person_id = $1`, [
          workspace.person('Ben Okoro').id,
        ]),
    ],
  ])('is refused, and can be made anew, where somebody in it %s meanwhile', async (_, leave) => {
    await preview(ana);
    expect(text(ana.modal())).toContain('Ben Okoro');
    await leave();
    await eventually(async () => (await inPool('Ben Okoro')) === 0);
    await ana.press('Confirm and introduce');
    await reads(() => ana.modal(), 'Things have changed since this draft was made');
    expect(await rowsHere('id', 'pairs')).toEqual([]);
    await ana.press('Re-run');
    await eventually(() => !text(ana.modal()).includes('Ben Okoro'));
    await ana.press('Confirm and introduce');
    await reads(() => ana.modal(), 'Confirmed');
    await rows.delivered();
  });
});

describe('an event that Slack sends more than once', () => {
  it('is handled once, whether it comes one after the other or at once', async () => {
    const event = { type: 'app_home_opened', user: ana.id, tab: 'home' };
    const body = JSON.stringify({
      type: 'event_callback',
      team_id: workspace.teamId,
      event_id: 'EvOnce',
      event_time: 1,
      event,
    });
    const published = () =>
      world.sandbox.slack.requests.filter(
        ({ method, args }) => method === 'views.publish' && args['user_id'] === ana.id,
      ).length;
    const send = () => world.sandbox.slack.sendRaw({ body, contentType: 'application/json' });
    await Promise.all([send(), send(), send()]);
    await send();
    await reads(() => ana.home(), 'Peer Pairs');
    await world.sandbox.slack.settled();
    expect(published()).toBe(1);
  });
});

describe('an agreement', () => {
  it('that a newer version has superseded cannot be signed', async () => {
    const { first, second, dm } = await introduceEverybody(workspace);
    const metadata = { pairId: valueOfButton(first.messages(dm), 'agreement.open') };
    const submission = { callbackId: 'agreement.propose', metadata, values: goodTerms };
    await forger.submission(first, submission);
    await eventually(() => second.messages(dm).some((message) => text(message).includes('(version 1)')));
    const old = valueOfButton(second.messages(dm), 'agreement.sign');
    await forger.submission(second, submission);
    await eventually(() => second.messages(dm).some((message) => text(message).includes('(version 2)')));
    await forger.action(second, { id: 'agreement.sign', value: old });
    await eventually(() => toldInDm(second).includes('There’s a newer version, so nothing was signed'));
    await first.press('Sign', { in: dm });
    await eventually(() =>
      first.messages(dm).some((message) => text(message).includes('Version 2 of your agreement is signed')),
    );
    expect(first.messages(dm).some((message) => text(message).includes('Version 1 of your'))).toBe(false);
  });

  it('proposed by both at once leaves one to sign', async () => {
    const { first, second, dm } = await introduceEverybody(workspace);
    const metadata = { pairId: valueOfButton(first.messages(dm), 'agreement.open') };
    const submission = { callbackId: 'agreement.propose', metadata, values: goodTerms };
    const answers = await Promise.all([first, second].map((peer) => forger.submission(peer, submission)));
    for (const { answer } of answers) expect(answer).toContain('on its way');
    await rows.delivered();
    expect((await proposalsOf()).toSorted((a, b) => a.version - b.version)).toEqual([
      { version: 1, state: 'superseded' },
      { version: 2, state: 'proposed' },
    ]);
    const agreementId = valueOfButton(first.messages(dm), 'agreement.sign');
    await Promise.all(
      [first, second, first, second].map((peer) =>
        forger.action(peer, { id: 'agreement.sign', value: agreementId }),
      ),
    );
    await eventually(() =>
      first.messages(dm).some((message) => text(message).includes('Version 2 of your agreement is signed')),
    );
    await rows.delivered();
    const said = first.messages(dm).filter((message) => text(message).includes('agreement is signed'));
    expect(said).toHaveLength(1);
  });
});
