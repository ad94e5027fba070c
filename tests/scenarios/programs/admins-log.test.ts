import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { createForger, peopleSelected, toldInDm, valueInModal } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { reads } from '../../support/world.ts';

const here = room({ elsewhere: true, shared: true });

describe('what admins looked at and did', () => {
  it('is nothing at first, and says so', async () => {
    expect(await logSeenBy(here.ben)).toEqual([]);
    await here.ben.openHome();
    await reads(() => here.ben.home(), 'Edit my profile');
    await here.ben.press('See admins', { in: 'home' });
    await reads(() => here.ben.modal(), 'Nothing yet.');
    await here.ben.closeModal();
  });

  it('stands in /peer admins for anybody in the program to read, the latest first', async () => {
    await lookAtRound(here.ana);
    await here.ana.press('Discard');
    await reads(() => here.ana.modal(), 'You’ve discarded this round');
    await here.ana.closeModal();
    await here.ana.command('/peer setup');
    await reads(() => here.ana.modal(), 'Set up program');
    await here.ana.fillIn({ 'Name of the program': 'Northern peers', 'Acceptable fit': '50' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'Saved for');
    await here.ana.closeModal();
    await here.forger.submission(here.ana, {
      callbackId: 'programs.appoint',
      metadata: { programId: here.programId },
      values: { admins: peopleSelected(here.ana.id, here.ingrid.id) },
    });
    await here.forger.action(here.ingrid, {
      id: 'programs.remove-admin',
      value: `${here.programId}:${here.ingrid.id}`,
      viewId: 'V1',
    });
    await eventually(async () => expect(await written()).toHaveLength(6));
    expect(await logSeenBy(here.ben)).toEqual([
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
    await here.forger.submission(here.ingrid, {
      callbackId: 'programs.appoint',
      metadata: { programId: here.programId },
      values: { admins: peopleSelected(here.ingrid.id) },
    });
    await here.forger.action(here.ana, {
      id: 'programs.remove-admin',
      value: `${here.programId}:${here.ana.id}`,
      viewId: 'V1',
    });
    await here.ingrid.command('/peer match');
    await here.slack.settled();
    expect(await written()).toEqual(before);
  });

  it('holds a confirmed round once, however often it is confirmed', async () => {
    await lookAtRound(here.ana);
    const value = valueInModal(here.ana, 'pairing.confirm');
    const confirm = () => here.forger.action(here.ana, { id: 'pairing.confirm', value, viewId: 'V1' });
    await Promise.all([confirm(), confirm()]);
    await eventually(async () => expect(await here.rows.count('pairs')).toBeGreaterThan(0));
    await here.slack.settled();
    const pairs = await here.rows.count('pairs');
    const confirmed = (await written()).filter(({ act }) => 'pairs' in act);
    expect(confirmed).toEqual([{ act: { kind: 'round-confirmed', pairs, trios: 0 } }]);
    await here.ana.closeModal();
    expect((await logSeenBy(here.ben))[0]).toBe(`@Ana confirmed a round of ${pairs} pairs`);
  });

  it('can be read back to its beginning, ten at a time', async () => {
    const all = (await written()).length;
    await here.rows.query(
      `insert into program_log (workspace_id, program_id, person_id, act, done_at)
       select $1, $2, $3, '{"kind":"sent-again"}', $4 from generate_series(1, $5::int)`,
      [here.workspace.teamId, here.programId, here.ana.id, here.clock.now().toString(), 25 - all],
    );
    await here.ben.command('/peer admins');
    await reads(() => here.ben.modal(), 'Recent changes');
    const seen: string[] = [text(here.ben.modal())];
    await here.ben.press('Show earlier');
    await reads(() => here.ben.modal(), 'did before that');
    seen.push(text(here.ben.modal()));
    await here.ben.press('Show earlier');
    await eventually(() => expect(text(here.ben.modal())).not.toContain('Show earlier'));
    seen.push(text(here.ben.modal()));
    expect(seen.join('\n').split('2 March 2026: ')).toHaveLength(1 + 25);
    expect(seen[2]).toContain('@Ana looked at a round');
    await here.ben.closeModal();
  });

  it('is told to nobody who is not in the program, who sees the admins alone', async () => {
    const { chen } = here;
    await here.rows.query(
      `update participants set state = 'left' where workspace_id = $1 and person_id = $2`,
      [here.workspace.teamId, chen.id],
    );
    await chen.command('/peer admins');
    await reads(() => chen.modal(), 'Ana');
    expect(text(chen.modal())).not.toContain('Recent changes');
    await chen.closeModal();
  });

  it('is told to nobody of another workspace', async () => {
    const stranger = here.elsewhere.person('Ana Sousa');
    expect(await logSeenBy(stranger)).toEqual([]);
    await createForger(here.slack, here.elsewhere.teamId).action(stranger, {
      id: 'log.earlier',
      value: JSON.stringify({ programId: here.programId, before: 1_000_000 }),
      viewId: 'V1',
    });
    await reads(() => ({ reading: toldInDm(stranger) }), 'program');
    expect(toldInDm(stranger)).not.toContain('looked at');
  });
});

async function lookAtRound(admin: Person): Promise<void> {
  await admin.command('/peer match');
  await reads(() => admin.modal(), 'Nothing is sent until you confirm');
}

/** As anybody reads it, the latest first. */
async function logSeenBy(person: Person): Promise<readonly string[]> {
  await person.command('/peer admins');
  await reads(() => person.modal(), 'Recent changes');
  const lines = text(person.modal()).split('\n');
  await person.closeModal();
  return lines.filter((line) => line.includes('2026')).map((line) => line.replace(/^• 2 March 2026: /, ''));
}

const written = () => here.rows.query<{ act: object }>('select act from program_log order by number');
