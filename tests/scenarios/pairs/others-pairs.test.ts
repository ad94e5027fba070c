import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { createForger, selected, toldInDm, valueOfButton, type Forger } from '../../support/forger.ts';
import { goodGoal, goodTerms } from '../../support/good-forms.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import {
  introduceEverybody,
  northwind,
  reads,
  startWorld,
  type IntroducedPair,
  type TestWorld,
} from '../../support/world.ts';

const secret = 'mine-alone';

let world: TestWorld;
let workspace: Workspace;
let forger: Forger;
let rows: Rows;
let pair: IntroducedPair;
let outsider: Person;
let pairId: string;
let agreementId: string;
let goalId: string;
let before: Awaited<ReturnType<Rows['all']>>;

beforeAll(async () => {
  world = await startWorld();
  workspace = await world.sandbox.addWorkspace(northwind);
  forger = createForger(world.sandbox.slack, workspace.teamId);
  rows = await openRows(world.databaseUrl);
  pair = await introduceEverybody(workspace);
  await rows.delivered();
  pairId = valueOfButton(pair.first.messages(pair.dm), 'agreement.open');
  outsider = someOutsider();
  await setUpAgreementAndGoal();
  before = await rows.all();
  world.sandbox.slack.rateLimits.turnOff();
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

/** In a pair of their own, and no admin. */
function someOutsider(): Person {
  const members = [pair.first.id, pair.second.id];
  const found = workspace
    .people()
    .find(({ id, isAdmin, isOwner }) => !members.includes(id) && !isAdmin && !isOwner);
  return workspace.person(found?.id ?? '');
}

async function setUpAgreementAndGoal(): Promise<void> {
  const metadata = { pairId };
  await forger.submission(pair.first, { callbackId: 'agreement.propose', metadata, values: goodTerms });
  const values = { ...goodGoal, title: secret, visibility: selected('me') };
  await forger.submission(pair.first, { callbackId: 'goals.set', metadata, values });
  await eventually(() => text(pair.second.messages(pair.dm).at(-1)).includes('It holds once both'));
  await rows.delivered();
  agreementId = valueOfButton(pair.second.messages(pair.dm), 'agreement.sign');
  [{ id: goalId } = { id: '' }] = await rows.query<{ id: string }>('select id from goals');
}

async function expectUnchanged(): Promise<void> {
  expect(await rows.all()).toEqual(before);
  expect(world.logged()).not.toContain(secret);
  for (const person of [outsider, pair.second]) expect(toldInDm(person)).not.toMatch(/on my side|mine-alone/);
}

async function pressed(person: Person, action: Parameters<Forger['action']>[1]): Promise<string> {
  const told = toldInDm(person).length;
  await forger.action(person, action);
  await eventually(() => toldInDm(person).length > told);
  await expectUnchanged();
  return toldInDm(person).slice(told);
}

describe('what belongs to another pair', () => {
  it.each([
    ['reading its agreement', () => ({ id: 'agreement.open', value: pairId })],
    ['signing its agreement', () => ({ id: 'agreement.sign', value: agreementId })],
    ['opening a goal for it', () => ({ id: 'goals.open', value: pairId })],
    ['ticking its goal', () => ({ id: 'goals.tick', value: `${goalId}:1` })],
    ['unticking its goal', () => ({ id: 'goals.untick', value: `${goalId}:1` })],
    ['putting its session on record', () => ({ id: 'sessions.held', value: `${pairId}:1` })],
    ['opening its check-in', () => ({ id: 'check-ins.open', value: `${pairId}:1` })],
  ])('%s is refused, and changes nothing', async (_, action) => {
    expect(await pressed(outsider, action())).toContain(
      'That belongs to another pair, so nothing was changed',
    );
    expect(outsider.modal()).toBeUndefined();
  });

  const point = selected('3');
  it.each([
    ['agreement.propose', goodTerms, {}],
    ['goals.set', goodGoal, {}],
    ['check-ins.answer', { usefulness: point, openness: point, movement: point }, { occurrence: 1 }],
  ])('%s with its id in the private metadata is refused', async (callbackId, values, more) => {
    const metadata = { pairId, ...more };
    const { answer } = await forger.submission(outsider, { callbackId, metadata, values });
    expect(answer).toContain('That belongs to another pair, so nothing was changed');
    await expectUnchanged();
  });

  it('and a stranger to the workspace has no part in it either', async () => {
    const stranger = { id: 'U9999999' };
    const { answer } = await forger.submission(stranger, {
      callbackId: 'goals.set',
      metadata: { pairId },
      values: goodGoal,
    });
    expect(answer).toContain('That belongs to another pair');
    await forger.action(stranger, { id: 'agreement.sign', value: agreementId });
    await world.sandbox.slack.settled();
    await expectUnchanged();
  });
});

describe('what belongs to one of a pair alone', () => {
  it('is not the other’s to move, or to see', async () => {
    const answer = await pressed(pair.second, { id: 'goals.tick', value: `${goalId}:1` });
    expect(answer).toContain('not yours to move');
    await pair.second.command('/peer goals', { in: pair.dm });
    await reads(() => pair.second.messages(pair.dm).at(-1), 'No goals yet');
  });

  it('stays theirs: a step that the goal does not have is refused to its owner too', async () => {
    expect(await pressed(pair.first, { id: 'goals.tick', value: `${goalId}:2` })).toContain(
      'nothing was changed',
    );
  });

  it('a check-in cannot be answered before the pair is invited to it', async () => {
    const values = { usefulness: selected('3'), openness: selected('3'), movement: selected('3') };
    const metadata = { pairId, occurrence: 1 };
    const { answer } = await forger.submission(pair.first, {
      callbackId: 'check-ins.answer',
      metadata,
      values,
    });
    expect(answer).toContain('no check-in for you to answer yet');
    await expectUnchanged();
  });

  it('the proposer’s signature counts once: it does not sign for the other', async () => {
    const answer = await pressed(pair.first, { id: 'agreement.sign', value: agreementId });
    expect(answer).toContain('Your signature is on that one already');
  });
});

describe('what belongs to admins', () => {
  it('/peer match is refused to anybody else, privately and exactly', async () => {
    const seen = outsider.allMessages().length;
    await outsider.command('/peer match');
    await reads(() => outsider.allMessages().at(seen), 'for the admins of this program');
    expect(outsider.allMessages().at(seen)?.isEphemeral).toBe(true);
    expect(outsider.modal()).toBeUndefined();
    await expectUnchanged();
  });

  it.each(['pairing.confirm', 'pairing.discard', 'pairing.next-page'])(
    'a forged %s by anybody else is refused',
    async (id) => {
      const [{ roundId } = { roundId: '' }] = await rows.query<{ roundId: string }>(
        'select id as "roundId" from rounds',
      );
      const value = JSON.stringify({ roundId, version: 1, filter: 'all', search: '', page: 0 });
      expect(await pressed(outsider, { id, value, viewId: 'V1' })).toContain(
        'for the admins of this program',
      );
    },
  );

  it('an admin who is one no longer is refused as well', async () => {
    await workspace.change('Ana Sousa', { isAdmin: false });
    const ana = workspace.person('Ana Sousa');
    await eventually(
      async () =>
        (await rows.query(`select from people where is_slack_admin and id = '${ana.id}'`)).length === 0,
    );
    const seen = ana.allMessages().length;
    await ana.command('/peer match');
    await reads(() => ana.allMessages().at(seen), 'for the admins of this program');
  });
});
