import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { toldInDm, valueInModal, valueOfButton } from '../../support/forger.ts';
import { goodTerms } from '../../support/good-forms.ts';
import { room } from '../../support/room.ts';
import { introduceEverybody, reads } from '../../support/world.ts';

const here = room({ putBack: true });

describe('a round', () => {
  it('confirmed by two admins at once, twice each, is made once', async () => {
    const draft = await preview(here.ana);
    const confirm = { id: 'pairing.confirm', value: draft, viewId: 'V1' };
    await Promise.all(
      [here.ana, here.ingrid, here.ana, here.ingrid].map((admin) => here.forger.action(admin, confirm)),
    );
    const told = () => `${toldInDm(here.ana)}\n${toldInDm(here.ingrid)}`;
    await eventually(() => told().split('This round is already confirmed').length === 4);
    expect(told().match(/Confirmed\. \d+ pairs will meet/g)).toHaveLength(1);
    await here.rows.delivered();
    const everybody = here.workspace.people().map(({ id }) => here.person(id));
    expect(introductionsOf(here.ana)).toBe(1);
    expect(Math.max(...everybody.map(introductionsOf))).toBe(1);
    const members = await rowsHere<{ person: string }>('person_id as person', 'pair_members');
    expect(new Set(members.map(({ person }) => person)).size).toBe(members.length);
    expect(everybody.map(introductionsOf).filter((count) => count === 1)).toHaveLength(members.length);
  });

  it('that another admin has re-run is not confirmed by the button of the old one', async () => {
    await preview(here.ana);
    await preview(here.ingrid);
    await here.ingrid.press('Re-run');
    await eventually(() => valueInModal(here.ingrid, 'pairing.confirm').includes('"version":2'));
    await here.ana.press('Confirm and introduce');
    await reads(() => here.ana.modal(), 'Ingrid Solberg re-ran it');
    expect(await rowsHere('id', 'pairs')).toEqual([]);
    await here.ingrid.press('Confirm and introduce');
    await reads(() => here.ingrid.modal(), 'Confirmed');
    await here.ana.closeModal();
    await here.rows.delivered();
  });

  it('that was discarded stays so', async () => {
    const draft = await preview(here.ana);
    await here.ana.press('Discard');
    await reads(() => here.ana.modal(), 'Nothing was sent');
    await here.forger.action(here.ana, { id: 'pairing.confirm', value: draft, viewId: 'V1' });
    await eventually(() => toldInDm(here.ana).includes('discarded'));
    expect(await rowsHere('id', 'pairs')).toEqual([]);
  });

  it.each([
    ['was deactivated', () => here.workspace.change('Ben Okoro', { isDeactivated: true })],
    [
      'has left',
      () => here.rows.query(`update participants set state = 'left' where person_id = $1`, [here.ben.id]),
    ],
  ])('is refused, and can be made anew, where somebody in it %s meanwhile', async (_, leave) => {
    await preview(here.ana);
    expect(text(here.ana.modal())).toContain('Ben Okoro');
    await leave();
    await eventually(async () => (await inPool('Ben Okoro')) === 0);
    await here.ana.press('Confirm and introduce');
    await reads(() => here.ana.modal(), 'Things have changed since this draft');
    expect(await rowsHere('id', 'pairs')).toEqual([]);
    await here.ana.press('Re-run');
    await eventually(() => !text(here.ana.modal()).includes('Ben Okoro'));
    await here.ana.press('Confirm and introduce');
    await reads(() => here.ana.modal(), 'Confirmed');
    await here.rows.delivered();
  });
});

describe('an event that Slack sends more than once', () => {
  it('is handled once, whether it comes one after the other or at once', async () => {
    const event = { type: 'app_home_opened', user: here.ana.id, tab: 'home' };
    const body = JSON.stringify({
      type: 'event_callback',
      team_id: here.workspace.teamId,
      event_id: 'EvOnce',
      event_time: 1,
      event,
    });
    const published = () =>
      here.slack.requests.filter(
        ({ method, args }) => method === 'views.publish' && args['user_id'] === here.ana.id,
      ).length;
    const send = () => here.slack.sendRaw({ body, contentType: 'application/json' });
    await Promise.all([send(), send(), send()]);
    await send();
    await reads(() => here.ana.home(), 'Next');
    await here.slack.settled();
    expect(published()).toBe(1);
  });
});

describe('an agreement', () => {
  it('that a newer version has superseded cannot be signed', async () => {
    const { first, second, dm } = await introduceEverybody(here.workspace);
    await here.rows.delivered();
    const metadata = { pairId: valueOfButton(first.messages(dm), 'agreement.open') };
    const submission = { callbackId: 'agreement.propose', metadata, values: goodTerms };
    await here.forger.submission(first, submission);
    await eventually(() => second.messages(dm).some((message) => text(message).includes('(version 1)')));
    const old = valueOfButton(second.messages(dm), 'agreement.sign');
    const values = { ...goodTerms, 'our-limits': 'Another sentence.' };
    await here.forger.submission(second, { ...submission, values });
    await eventually(() => second.messages(dm).some((message) => text(message).includes('(version 2)')));
    await here.forger.action(second, { id: 'agreement.sign', value: old });
    await eventually(() => toldInDm(second).includes('There’s a newer version, so nothing was signed'));
    await first.press('Sign', { in: dm });
    await eventually(() =>
      first.messages(dm).some((message) => text(message).includes('Version 2 of your agreement is signed')),
    );
    expect(first.messages(dm).some((message) => text(message).includes('Version 1 of your'))).toBe(false);
  });

  it('proposed by both at once leaves one to sign', async () => {
    const { first, second, dm } = await introduceEverybody(here.workspace);
    await here.rows.delivered();
    const metadata = { pairId: valueOfButton(first.messages(dm), 'agreement.open') };
    const answers = await Promise.all(
      [first, second].map((peer) =>
        here.forger.submission(peer, {
          callbackId: 'agreement.propose',
          metadata,
          values: { ...goodTerms, 'our-limits': `As ${peer.name} has it.` },
        }),
      ),
    );
    for (const { answer } of answers) expect(answer).toContain('on its way');
    await here.rows.delivered();
    expect((await proposalsOf()).toSorted((a, b) => a.version - b.version)).toEqual([
      { version: 1, state: 'superseded' },
      { version: 2, state: 'proposed' },
    ]);
    const agreementId = valueOfButton(first.messages(dm), 'agreement.sign');
    await Promise.all(
      [first, second, first, second].map((peer) =>
        here.forger.action(peer, { id: 'agreement.sign', value: agreementId }),
      ),
    );
    await eventually(() =>
      first.messages(dm).some((message) => text(message).includes('Version 2 of your agreement is signed')),
    );
    await here.rows.delivered();
    const said = first
      .messages(dm)
      .filter((message) => text(message).includes('of your agreement is signed'));
    expect(said).toHaveLength(1);
  });
});

/** @returns what the button that confirms it holds */
async function preview(admin: Person): Promise<string> {
  await admin.command('/peer match');
  await reads(() => admin.modal(), 'Nothing is sent until you confirm');
  return valueInModal(admin, 'pairing.confirm');
}

const rowsHere = <Row extends object>(columns: string, table: string) =>
  here.rows.query<Row>(`select ${columns} from ${table} where workspace_id = $1`, [here.workspace.teamId]);

const proposalsOf = () => rowsHere<{ version: number; state: string }>('version, state', 'agreements');

const inPool = async (name: string) => {
  const found = await here.rows.query(
    `select from participants join people using (workspace_id)
     where people.id = person_id and person_id = $1 and is_active and state = 'enrolled'`,
    [here.person(name).id],
  );
  return found.length;
};

const introductionsOf = (person: Person) =>
  person.allMessages().filter(({ notification }) => notification.includes('you’re peers now')).length;
