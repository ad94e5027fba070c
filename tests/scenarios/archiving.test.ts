import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import { question, sayYes, toldTo } from '../support/asked-first.ts';
import { createForger, dateSelected, toldInDm } from '../support/forger.ts';
import { joinsLikeAna } from '../support/newcomer.ts';
import { openRound } from '../support/round-room.ts';
import { openRows, type Rows } from '../support/rows.ts';
import {
  daysLater,
  fewAtNorthwind,
  introduceEverybody,
  reads,
  startWorld,
  type IntroducedPair,
  type TestWorld,
} from '../support/world.ts';

let world: TestWorld;
let rows: Rows;
let workspace: Workspace;
let pair: IntroducedPair;
let ana: Person;
let sol: Person;
let teams = 0;

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

/** Each story has a workspace of its own, with two pairs and somebody who joined too late for the round. */
beforeEach(async () => {
  teams += 1;
  workspace = await world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId: `T000${teams}` });
  pair = await introduceEverybody(workspace);
  await rows.delivered();
  ana = workspace.person('Ana Sousa');
  sol = await joinsLikeAna({ world, workspace }, 'Sol Reyes');
});

const dm = () => ({ reading: pair.first.messages(pair.dm).map(text).join('\n') });
const today = () => world.sandbox.clock.now().toZonedDateTimeISO('Europe/Lisbon').toPlainDate();
const timesIn = (words: string, part: string) => words.split(part).length - 1;

async function openArchiving(): Promise<void> {
  await ana.command('/peer setup');
  await reads(() => ana.modal(), 'Archive this program');
  await ana.press('Archive this program');
  await reads(() => ana.modal(), 'takes in nobody new');
}

async function archiveIn(days: number): Promise<void> {
  await openArchiving();
  await ana.fillIn({ 'The last day': today().add({ days }).toString() });
  await ana.submit();
  await reads(() => ana.modal(), 'winds down until');
  await ana.closeModal();
}

const statesOfPairs = () =>
  rows.query<{ state: string; ending: string | null }>(
    'select state, ending from pairs where workspace_id = $1 order by 1, 2',
    [workspace.teamId],
  );

const both = <Row>(row: Row): readonly Row[] => [row, row];

describe('archiving a program', () => {
  it('says first what it does, and takes no day that cannot be', async () => {
    await openArchiving();
    expect(text(ana.modal())).toContain('Its 2 pairs are told in their group DMs');
    for (const days of [-1, 0, 26 * 7 + 1]) {
      await ana.fillIn({ 'The last day': today().add({ days }).toString() });
      await ana.submit();
      expect(ana.modal()?.errors).toEqual({ 'The last day': expect.stringContaining('from tomorrow on') });
    }
    expect(await statesOfPairs()).toEqual(both({ state: 'introduced', ending: null }));
  });

  it('offers each pair a session to close with, and tells whoever waits in private', async () => {
    await archiveIn(14);
    await reads(dm, 'Your program Peer mentoring comes to its end on');
    await reads(() => sol.allMessages().at(-1), 'no more rounds are made in it');
    expect(timesIn(dm().reading, 'comes to its end on')).toBe(1);
    expect(ana.allMessages().map(text).join()).not.toContain('no more rounds');
    await pair.second.press('Start a session', { in: pair.dm });
    await reads(dm, 'End well');
  });

  it('leaves no wish for another peer, since none would come', async () => {
    await archiveIn(14);
    await reads(dm, 'comes to its end on');
    const seen = pair.second.allMessages().length;
    await pair.second.command('/peer rematch', { in: pair.dm });
    await reads(() => pair.second.allMessages().at(seen), 'in which no more rounds are made');
  });

  it('takes in nobody new, and makes no more rounds', async () => {
    await archiveIn(14);
    const mia = await workspace.join({ name: 'Mia Lind', timeZone: 'Europe/Oslo' });
    await mia.command('/peer join');
    await reads(() => mia.allMessages().at(-1), 'No program is running here at the moment');
    await ana.command('/peer match');
    await reads(() => ana.allMessages().at(-1), 'No program is running here at the moment');
    await ana.command('/peer setup');
    await reads(() => ana.modal(), 'A new program');
  });

  it('ends every pair once the last day is over, and not before, with one neutral line', async () => {
    await archiveIn(3);
    await reads(dm, 'comes to its end on');
    await daysLater(world, 3);
    expect(await statesOfPairs()).toEqual(both({ state: 'closing', ending: null }));
    await daysLater(world, 1);
    await reads(dm, 'Your program has come to its end too');
    await rows.delivered();
    expect(await statesOfPairs()).toEqual(both({ state: 'ended', ending: 'wound-down' }));
    const told = dm().reading;
    await daysLater(world, 21);
    await rows.delivered();
    expect(dm().reading).toBe(told);
    expect(timesIn(told, 'This pair has come to its end')).toBe(1);
  });

  it('withdraws what people are asked about, who are told that no more rounds are made', async () => {
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
    await reads(() => ana.modal(), 'are asked first');
    await ana.closeModal();
    await reads(() => toldTo(ana), question);
    await archiveIn(14);
    await reads(() => toldTo(ana), 'no more rounds are made in it');
    await sayYes(ana);
    await reads(() => toldTo(ana), 'was changed');
    await daysLater(world, 8);
    await rows.delivered();
    expect(text(toldTo(ana))).not.toContain('first in line');
  });

  it('is for its admins alone, bringing back too', async () => {
    const forger = createForger(world.sandbox.slack, workspace.teamId);
    const ben = workspace.person('Ben Okoro');
    const programId = await rows.programOf(workspace);
    const { answer } = await forger.submission(ben, {
      callbackId: 'archiving.archive',
      metadata: { programId },
      values: { last_day: dateSelected(today().add({ days: 9 }).toString()) },
    });
    expect(answer).toContain('for the admins of this program');
    await archiveIn(14);
    for (const id of ['archiving.open', 'archiving.bring-back']) {
      const told = toldInDm(ben).length;
      await forger.action(ben, { id, value: programId });
      await eventually(() => toldInDm(ben).slice(told).includes('for the admins of this program'));
    }
    expect(await statesOfPairs()).toEqual(both({ state: 'closing', ending: null }));
  });
});

describe('an archived program that is brought back', () => {
  it('goes on with its pairs, which are told once, and nothing ends on the day that was named', async () => {
    await archiveIn(3);
    await reads(dm, 'comes to its end on');
    await ana.openHome();
    await reads(() => ana.home(), 'Peer mentoring winds down until');
    await ana.press('Bring it back', { in: 'home' });
    await reads(() => ana.modal(), 'goes on, and so do its pairs');
    await ana.closeModal();
    await reads(dm, 'goes on after all');
    await daysLater(world, 5);
    await rows.delivered();
    expect(await statesOfPairs()).toEqual(both({ state: 'active', ending: null }));
    expect(timesIn(dm().reading, 'goes on after all')).toBe(1);
    expect(dm().reading).not.toContain('This pair has come to its end');
  });

  it('can be archived once more, and its pairs hear of it anew', async () => {
    for (const time of [1, 2]) {
      await archiveIn(5);
      await eventually(() => timesIn(dm().reading, 'comes to its end on') === time);
      await ana.openHome();
      await reads(() => ana.home(), 'winds down until');
      await ana.press('Bring it back', { in: 'home' });
      await reads(() => ana.modal(), 'goes on, and so do its pairs');
      await ana.closeModal();
      await eventually(() => timesIn(dm().reading, 'goes on after all') === time);
    }
  });

  it('cannot be any more once its last day is over', async () => {
    const programId = await rows.programOf(workspace);
    await archiveIn(1);
    await daysLater(world, 4);
    await ana.openHome();
    await reads(() => ana.home(), 'No program is running here');
    expect(text(ana.home())).not.toContain('Bring it back');
    const forger = createForger(world.sandbox.slack, workspace.teamId);
    await forger.action(ana, { id: 'archiving.bring-back', value: programId });
    await eventually(() => toldInDm(ana).includes('That program has wound down'));
  });
});
