import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/features/people/human/model.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import {
  appoint,
  ask,
  cast,
  messagesIn,
  noAdmins,
  openAsking,
  pairsIn,
  readBy,
  threeOthers,
  words,
} from '../../support/asking-a-person.ts';
import { archiveIn } from '../../support/archiving.ts';
import { toldInDm, valueOfButton } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { daysLater, reads } from '../../support/world.ts';

/** Ana and Ingrid are Slack's admins, and nobody is appointed. Of three pairs one has neither of them in it. */
const here = room({ people: cast, introduced: true, silent: true, withoutRateLimits: true, putBack: true });

const stateOf = async () => (await messagesIn(here)).map(({ state }) => state);

const shownTo = (...people: readonly Person[]) => digestOf({ are: 'workspace-admins', people });

async function sent(person: Person, wording = words): Promise<void> {
  await ask(person, wording);
  await reads(() => person.modal(), 'Sent to');
  await person.closeModal();
  await here.rows.delivered();
}

describe('somebody who asks a person', () => {
  it('reads who will read it before anything is typed; it goes to them alone, exactly as written', async () => {
    const [writer] = await threeOthers(here);
    const before = await openAsking(writer);
    expect(before).toContain('Only @Ana and @Ingrid will read this.');
    expect(before).toContain('I store it encrypted until you withdraw it or they’re done');
    expect(await messagesIn(here)).toEqual([]);
    await writer.closeModal();
    await sent(writer);
    for (const reader of [here.ana, here.ingrid]) await reads(() => ({ reading: toldInDm(reader) }), words);
    for (const person of noAdmins(here)) expect(readBy(person)).not.toContain('shouts');
    const marked = here.slack.requests
      .map(({ args }) => JSON.stringify(args))
      .filter((body) => body.includes('shouts at me'));
    expect(marked.length).toBe(2);
    for (const body of marked) expect(body).not.toMatch(/mrkdwn[^}]*shouts/u);
    expect(JSON.stringify(await here.rows.query('select * from human_messages'))).not.toContain('shouts');
  });

  it('can withdraw it: it is deleted, and gone from what the others have before them', async () => {
    const [writer] = await threeOthers(here);
    await sent(writer);
    await reads(() => ({ reading: toldInDm(here.ana) }), words);
    expect(await openAsking(writer)).toContain('You wrote to Ana Sousa and Ingrid Solberg');
    await writer.press('Withdraw');
    await reads(() => writer.modal(), 'Someone may have read it before');
    await here.rows.delivered();
    for (const reader of [here.ana, here.ingrid]) {
      expect(toldInDm(reader)).toContain('has withdrawn what stood here');
      expect(toldInDm(reader)).not.toContain('shouts');
    }
    expect(await messagesIn(here)).toMatchObject([{ state: 'withdrawn', wording_sealed: null }]);
  });

  it('hears who will get in touch; the others see it too, and once it is done the words are deleted', async () => {
    const [writer] = await threeOthers(here);
    await sent(writer);
    await reads(() => ({ reading: toldInDm(here.ana) }), words);
    await here.ana.press('Get in touch');
    await reads(() => ({ reading: toldInDm(writer) }), 'Ana Sousa will get in touch with you');
    await reads(() => ({ reading: toldInDm(here.ingrid) }), 'Ana Sousa will get in touch.');
    await here.ingrid.press('Get in touch');
    await reads(() => ({ reading: toldInDm(writer) }), 'Ingrid Solberg will get in touch with you');
    expect(toldInDm(writer)).not.toContain('Ana Sousa will get in touch');
    await reads(() => ({ reading: toldInDm(here.ingrid) }), 'You’ll get in touch');
    await here.ingrid.press('Mark done');
    await reads(() => ({ reading: toldInDm(writer) }), 'has marked what you wrote as done');
    await here.rows.delivered();
    for (const each of [writer, here.ana, here.ingrid]) expect(toldInDm(each)).not.toContain('shouts');
    expect(await messagesIn(here)).toMatchObject([{ state: 'done', wording_sealed: null }]);
  });

  it('sends nothing where the readers are others by now: what was typed is kept, with the new names', async () => {
    const [writer, , other] = await threeOthers(here);
    await openAsking(writer);
    await appoint(here, other.id);
    await writer.fillIn({ 'What should they know?': words });
    await writer.submit();
    await reads(() => writer.modal(), 'have changed since you opened it');
    expect(await messagesIn(here)).toEqual([]);
    await writer.submit();
    await reads(() => writer.modal(), 'Sent to');
    await here.rows.delivered();
    await reads(() => ({ reading: toldInDm(other) }), words);
    expect(toldInDm(here.ana) + toldInDm(here.ingrid)).not.toContain('shouts');
  });

  it('never writes to a peer of theirs, nor to themselves; with nobody left it says so', async () => {
    const ofAna = (await pairsIn(here)).find((pair) => pair.some(({ id }) => id === here.ana.id)) ?? [];
    expect(ofAna.map(({ id }) => id)).toContain(here.ingrid.id);
    for (const admin of [here.ana, here.ingrid]) {
      await admin.command('/peer human');
      await reads(() => ({ reading: readBy(admin) }), 'There’s nobody to send it to');
    }
    const [someone] = await threeOthers(here);
    await appoint(here, here.ana.id, someone.id);
    for (const admin of [here.ana, here.ingrid])
      expect(await openAsking(admin)).toContain(
        `Only @${someone.name.split(' ')[0]} will read this. It goes to`,
      );
  });

  it('reads some names and a count where many would read it', async () => {
    const [writer] = await threeOthers(here);
    const ids = Array.from({ length: 300 }, (_, index) => `U9${String(index).padStart(9, '0')}`);
    await here.rows.query(
      `insert into people
       select (jsonb_populate_record(one, jsonb_build_object('id', made))).* from people one, unnest($2::text[]) made
       where one.workspace_id = $1 and one.id = $3`,
      [here.workspace.teamId, ids, here.ana.id],
    );
    await appoint(here, ...ids);
    expect(await openAsking(writer)).toContain('and 295 other admins will read this');
    expect(text(writer.modal())).toContain('What should they know?');
  });

  it('needs no pair and no program for it', async () => {
    const [writer] = await threeOthers(here);
    await writer.command('/peer leave');
    await reads(() => writer.modal(), 'You leave');
    await writer.submit();
    await here.rows.delivered();
    await writer.closeModal();
    await sent(writer);
    await reads(() => ({ reading: toldInDm(here.ingrid) }), words);
  });

  it('reaches the admins of a program that winds down while their pair lives, and then the workspace’s', async () => {
    const [writer, , other] = await threeOthers(here);
    await archiveIn(here, 3);
    await appoint(here, other.id);
    await sent(writer);
    await reads(() => ({ reading: toldInDm(other) }), words);
    await daysLater(here.world, 7);
    await here.rows.delivered();
    expect(await openAsking(writer)).toContain('Only @Ana and @Ingrid will read this.');
    expect(text(writer.modal())).toContain('has been archived, so it goes to admins of this workspace');
    await writer.closeModal();
    await sent(writer, 'Is anybody here?');
    await reads(() => ({ reading: toldInDm(here.ingrid) }), 'Is anybody here?');
    await writer.command('/peer admins');
    await reads(() => writer.modal(), 'No program is running here right now');
    expect(text(writer.modal())).toMatch(/@Ana and @Ingrid/u);
  });

  it('sends it once by a double click, and has three open at most', async () => {
    const [writer] = await threeOthers(here);
    const submission = {
      callbackId: 'human.write',
      metadata: { programId: here.programId, readers: shownTo(here.ana, here.ingrid) },
      values: { wording: words },
      viewId: 'VTWICE',
    };
    await Promise.all([
      here.forger.submission(writer, submission),
      here.forger.submission(writer, submission),
    ]);
    expect(await stateOf()).toEqual(['waiting']);
    for (const wording of ['Second', 'Third']) await sent(writer, wording);
    await ask(writer, 'Fourth');
    await reads(() => writer.modal(), 'You have 3 open messages');
    for (const kept of ['Second', 'Third', 'Fourth']) expect(text(writer.modal())).toContain(kept);
    expect(await stateOf()).toEqual(['waiting', 'waiting', 'waiting']);
  });
});

describe('what waits for a person', () => {
  it('is of its writer and its readers alone, whatever anybody forges', async () => {
    const [writer, peer] = await threeOthers(here);
    await sent(writer);
    const value = `${here.programId}:1`;
    const before = await messagesIn(here);
    for (const id of ['human.answer', 'human.finish', 'human.withdraw', 'human.write-again'])
      await here.forger.action(peer, { id, value });
    for (const id of ['human.withdraw', 'human.finish']) await here.forger.action(here.ana, { id, value });
    for (const bad of ['', '1', `${here.programId}:0x1`, `${here.programId}:1' or true`])
      await here.forger.action(writer, { id: 'human.withdraw', value: bad });
    await here.forger.submission(peer, {
      callbackId: 'human.write',
      metadata: { programId: here.programId, readers: shownTo(peer) },
      values: { wording: 'to myself' },
    });
    await reads(() => ({ reading: toldInDm(peer) }), 'isn’t yours to change');
    expect(await messagesIn(here)).toEqual(before);
  });

  it('is told to its writer once all who could read it are gone, and goes to others by their own act alone', async () => {
    const [writer, , other] = await threeOthers(here);
    await appoint(here, other.id);
    await sent(writer);
    await here.workspace.change(other.name, { isDeactivated: true });
    await daysLater(here.world, 4);
    await here.rows.delivered();
    await reads(
      () => ({ reading: toldInDm(writer) }),
      '@Ana and @Ingrid could read it instead. Nothing goes to them until you press',
    );
    expect(toldInDm(writer).split('Nobody you wrote to').length).toBe(2);
    expect(toldInDm(here.ana) + toldInDm(here.ingrid)).not.toContain('shouts');
    await writer.press('Review and send');
    await reads(() => writer.modal(), 'Only @Ana and @Ingrid will read this.');
    expect(writer.modal()?.reading).toMatch(
      /These are the words you wrote before\..*Nothing goes out until you press/su,
    );
    expect(toldInDm(here.ana) + toldInDm(here.ingrid)).not.toContain('shouts');
    await writer.submit();
    await reads(() => writer.modal(), 'Sent to');
    await here.rows.delivered();
    await reads(() => ({ reading: toldInDm(here.ana) }), words);
    expect(toldInDm(writer)).toContain('What stood here is settled');
    expect(await stateOf()).toEqual(['withdrawn', 'waiting']);
  });

  it('is no more for one who is admin no more, nor is it sent to one who is not yet told', async () => {
    const [writer, , other] = await threeOthers(here);
    await appoint(here, here.ana.id, other.id);
    await sent(writer);
    await reads(() => ({ reading: toldInDm(other) }), words);
    const value = valueOfButton(other.allMessages(), 'human.answer');
    await here.ana.command('/peer admins');
    await reads(() => here.ana.modal(), 'Remove');
    await here.forger.action(here.ana, {
      id: 'programs.remove-admin',
      value: `${here.programId}:${other.id}`,
      viewId: 'V1',
    });
    await eventually(() => expect(toldInDm(other)).toContain('goes to admins alone'));
    expect(toldInDm(other)).not.toContain('shouts');
    await here.forger.action(other, { id: 'human.answer', value });
    await reads(() => ({ reading: toldInDm(other) }), 'isn’t yours to change');
    expect(await stateOf()).toEqual(['waiting']);
  });
});
