import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import {
  archiveIn,
  both,
  dmOf,
  openArchiving,
  pairsAndSol,
  statesOfPairs,
  timesIn,
  todayIn,
} from '../../support/archiving.ts';
import { question, toldTo } from '../../support/asked-first.ts';
import { dateSelected, toldInDm } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { openRound } from '../../support/rounds.ts';
import { daysLater, latest, reads } from '../../support/world.ts';

const here = room(pairsAndSol);

describe('archiving a program', () => {
  it('says first what it does, and takes no day that cannot be', async () => {
    const { ana } = here;
    await openArchiving(here);
    expect(text(ana.modal())).toContain('Its 2 pairs hear it in their pair DMs');
    for (const days of [-1, 0, 26 * 7 + 1]) {
      await ana.fillIn({ 'The last day': todayIn(here).add({ days }).toString() });
      await ana.submit();
      expect(ana.modal()?.errors).toEqual({ 'The last day': expect.stringContaining('from tomorrow') });
    }
    expect(await statesOfPairs(here)).toEqual(both({ state: 'introduced', ending: null }));
  });

  it('offers each pair a session to close with, and tells whoever waits in private', async () => {
    const { pair, ana, sol } = here;
    await archiveIn(here, 14);
    await reads(dm, 'Your program Peer mentoring ends on');
    await reads(() => latest(sol.allMessages()), 'it has no more rounds');
    expect(timesIn(dm().reading, 'ends on')).toBe(1);
    expect(ana.allMessages().map(text).join()).not.toContain('no more rounds');
    await pair.second.press('Start a session', { in: pair.dm });
    await reads(dm, 'End well');
  });

  it('leaves no wish for another peer, since none would come, and offers its pairs only what still works', async () => {
    const { second, dm: place } = here.pair;
    await archiveIn(here, 14);
    await reads(dm, 'ends on');
    const asks = async (words: string, answer: string) => {
      const seen = second.allMessages().length;
      await second.command(words, { in: place });
      await reads(() => second.allMessages().at(seen), answer);
      return second.allMessages().at(seen);
    };
    await asks('/peer rematch', 'This pair ends on');
    const offered = (await asks('/peer', 'What would you like to do?'))?.buttons ?? [];
    expect(offered).toEqual(expect.arrayContaining(['See ways on', 'Mark days off', 'Leave']));
    const gone = ['Join', 'Find another peer', 'Open our agreement', 'Take a pause', 'Edit my profile'];
    for (const button of [...gone, 'Make a wish']) expect(offered).not.toContain(button);
    expect(text(await asks('/peer end', 'takes you out of the program'))).not.toContain('/peer pause');
    for (const word of ['wish', 'profile', 'join']) await asks(`/peer ${word}`, 'Your program ends on');
    for (const [word, says] of [
      ['leave', 'You leave'],
      ['coming', 'What I’d send'],
    ] as const) {
      await second.command(`/peer ${word}`);
      await reads(() => second.modal(), says);
      expect(text(second.modal())).not.toMatch(/\/peer (?:pause|join)/u);
      await second.closeModal();
    }
  });

  it('takes no more days off than it may, and points to no pause, which would be refused', async () => {
    const { rows, workspace, clock } = here;
    const { second } = here.pair;
    await archiveIn(here, 14);
    await reads(dm, 'ends on');
    const today = clock.now().toZonedDateTimeISO('UTC').toPlainDate();
    await rows.query(
      `insert into days_off (workspace_id, person_id, day)
       select $1, $2, $3::date + n from generate_series(2, 31) as n`,
      [workspace.teamId, second.id, today.toString()],
    );
    await second.command('/peer days-off');
    await reads(() => second.modal(), 'On these days');
    await second.fillIn({ 'Add a day': today.add({ days: 60 }).toString() });
    await second.submit();
    await reads(() => second.modal(), 'You’ve marked 30 days, so nothing was changed. Remove one first');
    expect(text(second.modal())).not.toContain('/peer pause');
  });

  it('takes in nobody new, and makes no more rounds', async () => {
    const { workspace, ana } = here;
    await archiveIn(here, 14);
    const mia = await workspace.join({ name: 'Mia Lind', timeZone: 'Europe/Oslo' });
    await mia.command('/peer join');
    await reads(() => latest(mia.allMessages()), 'No program is running here right now');
    await ana.command('/peer match');
    await reads(() => latest(ana.allMessages()), 'No program is running here right now');
    await ana.command('/peer setup');
    await reads(() => ana.modal(), 'A new program');
  });

  it('ends every pair once the last day is over, and not before, with one neutral line', async () => {
    const { world, rows } = here;
    await archiveIn(here, 3);
    await reads(dm, 'ends on');
    await daysLater(world, 3);
    expect(await statesOfPairs(here)).toEqual(both({ state: 'closing', ending: null }));
    await daysLater(world, 1);
    await reads(dm, 'Your program has ended too');
    await rows.delivered();
    expect(await statesOfPairs(here)).toEqual(both({ state: 'ended', ending: 'wound-down' }));
    const told = dm().reading;
    await daysLater(world, 21);
    await rows.delivered();
    expect(dm().reading).toBe(told);
    expect(timesIn(told, 'This pair has ended, and I won’t write here again')).toBe(1);
  });

  it('withdraws what people are asked about, who are told that no more rounds are made', async () => {
    const { world, rows, workspace, ana } = here;
    await rows.query(`update pairs set state = 'ended', ending = 'left' where workspace_id = $1`, [
      workspace.teamId,
    ]);
    await rows.query(
      `update programs set settings = settings || '{"introductions": "double-blind", "noRepeatMonths": 0}'
       where workspace_id = $1`,
      [workspace.teamId],
    );
    await openRound(ana);
    await ana.press('Confirm and ask');
    await reads(() => ana.modal(), 'I’m asking the people of');
    await ana.closeModal();
    await reads(() => toldTo(ana), question);
    await archiveIn(here, 14);
    await reads(() => toldTo(ana), 'it has no more rounds');
    await reads(() => toldTo(ana), 'You can no longer answer this');
    await daysLater(world, 8);
    await rows.delivered();
    expect(text(toldTo(ana))).not.toContain('first in the next round');
  });

  it('is for its admins alone, bringing back too', async () => {
    const { ben, forger, programId } = here;
    const { answer } = await forger.submission(ben, {
      callbackId: 'archiving.archive',
      metadata: { programId },
      values: { last_day: dateSelected(todayIn(here).add({ days: 9 }).toString()) },
    });
    expect(answer).toContain('Only the program’s admins can do that');
    await archiveIn(here, 14);
    for (const id of ['archiving.open', 'archiving.bring-back']) {
      const told = toldInDm(ben).length;
      await forger.action(ben, { id, value: programId });
      await eventually(() => toldInDm(ben).slice(told).includes('Only the program’s admins can do that'));
    }
    expect(await statesOfPairs(here)).toEqual(both({ state: 'closing', ending: null }));
  });
});

const dm = () => dmOf(here);
