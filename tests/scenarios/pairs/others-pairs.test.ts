import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { answering, everyTime, goodAnswers } from '../../support/check-ins.ts';
import { manySelected, selected, toldInDm, valueOfButton, type Forger } from '../../support/forger.ts';
import { goodAction, goodDilemma, goodGoal, goodTerms, noOwnTime } from '../../support/good-forms.ts';
import { room } from '../../support/room.ts';
import type { Rows } from '../../support/rows.ts';
import { latest, reads } from '../../support/world.ts';

const here = room({ introduced: true, shared: true, withoutRateLimits: true });

const secret = 'mine-alone';
let outsider: Person;
let agreementId: string;
let goalId: string;
let before: Awaited<ReturnType<Rows['all']>>;

beforeAll(async () => {
  outsider = someOutsider();
  await setUpAgreementAndGoal();
  before = await here.rows.all();
});

const suggestedSlot = () => JSON.stringify({ pairId: here.pairId, at: 1_773_133_200 });

describe('what belongs to another pair', () => {
  it.each([
    ['reading its agreement', () => ({ id: 'agreement.open', value: here.pairId })],
    ['signing its agreement', () => ({ id: 'agreement.sign', value: agreementId })],
    ['opening a goal for it', () => ({ id: 'goals.open', value: here.pairId })],
    ['ticking its goal', () => ({ id: 'goals.tick', value: `${goalId}:1` })],
    ['unticking its goal', () => ({ id: 'goals.untick', value: `${goalId}:1` })],
    ['putting its session on record', () => ({ id: 'sessions.held', value: `${here.pairId}:1` })],
    ['undoing its session', () => ({ id: 'sessions.undo', value: `${here.pairId}:1` })],
    ['choosing the day of its session', () => ({ id: 'sessions.choose-day', value: `${here.pairId}:1` })],
    ['swapping its roles', () => ({ id: 'rota.swap', value: `${here.pairId}:1:1` })],
    ['suggesting a time', () => ({ id: 'bookings.suggest-slot', value: suggestedSlot() })],
    ['choosing a time for it', () => ({ id: 'bookings.choose', value: here.pairId })],
    ['taking its time', () => ({ id: 'bookings.accept', value: `${here.pairId}:1` })],
    ['recording its session of a day', () => ({ id: 'bookings.held', value: `${here.pairId}:1` })],
    ['skipping its session', () => ({ id: 'bookings.skip', value: `${here.pairId}:1:0` })],
    ['preparing its session', () => ({ id: 'preparation.open', value: `${here.pairId}:1` })],
    ['its actions', () => ({ id: 'session-actions.open', value: `${here.pairId}:1` })],
    ['opening its check-in', () => ({ id: 'check-ins.open', value: `${here.pairId}:1` })],
    ['having its check-ins come again', () => ({ id: 'check-ins.again', value: here.pairId })],
    ['sharing an answer in it', () => ({ id: 'check-ins.share', value: `${here.pairId}:1` })],
    ['taking back what is shared in it', () => ({ id: 'check-ins.unshare', value: `${here.pairId}:1` })],
  ])('%s is refused, and changes nothing', async (_, action) => {
    expect(await pressed(outsider, action())).toContain(
      'That belongs to another pair, so nothing was changed',
    );
    expect(outsider.modal()).toBeUndefined();
  });

  it.each([
    ['agreement.propose', goodTerms, {}],
    ['goals.set', goodGoal, {}],
    ['preparation.write', goodDilemma, { number: 1 }],
    ['session-actions.set', goodAction, { number: 1 }],
    ['bookings.suggest', { ...noOwnTime, slot: selected('1773133200') }, {}],
    ['check-ins.answer', goodAnswers, everyTime],
    ['check-ins.share-these', { items: manySelected('openness') }, everyTime],
  ])('%s with its id in the private metadata is refused', async (callbackId, values, more) => {
    const metadata = { pairId: here.pairId, ...more };
    const { answer } = await here.forger.submission(outsider, { callbackId, metadata, values });
    expect(answer).toContain('That belongs to another pair, so nothing was changed');
    await expectUnchanged();
  });

  it('and a stranger to the workspace has no part in it either', async () => {
    const stranger = { id: 'U9999999' };
    const { answer } = await here.forger.submission(stranger, {
      callbackId: 'goals.set',
      metadata: { pairId: here.pairId },
      values: goodGoal,
    });
    expect(answer).toContain('That belongs to another pair');
    await here.forger.action(stranger, { id: 'agreement.sign', value: agreementId });
    await here.slack.settled();
    await expectUnchanged();
  });
});

describe('what belongs to one of a pair alone', () => {
  it('is not the other’s to move, or to see', async () => {
    const answer = await pressed(here.pair.second, { id: 'goals.tick', value: `${goalId}:1` });
    expect(answer).toContain('isn’t yours to change');
    await here.pair.second.command('/peer goals', { in: here.pair.dm });
    await reads(() => latest(here.pair.second.messages(here.pair.dm)), 'No open goals now');
  });

  it('stays theirs: a step that the goal does not have is refused to its owner too', async () => {
    expect(await pressed(here.pair.first, { id: 'goals.tick', value: `${goalId}:2` })).toContain(
      'nothing was changed',
    );
  });

  it('a check-in cannot be answered before the pair is invited to it', async () => {
    const { answer } = await here.forger.submission(here.pair.first, answering(here.pairId));
    expect(answer).toContain('There’s no check-in to answer right now');
    await expectUnchanged();
  });

  it('the proposer’s signature counts once: it does not sign for the other', async () => {
    const answer = await pressed(here.pair.first, { id: 'agreement.sign', value: agreementId });
    expect(answer).toContain('You’ve already signed that version');
  });
});

describe('what belongs to admins', () => {
  it('/peer match is refused to anybody else, privately and exactly', async () => {
    const seen = outsider.allMessages().length;
    await outsider.command('/peer match');
    await reads(() => outsider.allMessages().at(seen), 'Only the program’s admins can do that');
    expect(outsider.allMessages().at(seen)?.isEphemeral).toBe(true);
    expect(outsider.modal()).toBeUndefined();
    await expectUnchanged();
  });

  it.each(['pairing.confirm', 'pairing.discard', 'pairing.next-page'])(
    'a forged %s by anybody else is refused',
    async (id) => {
      const [{ roundId } = { roundId: '' }] = await here.rows.query<{ roundId: string }>(
        'select id as "roundId" from rounds',
      );
      const value = JSON.stringify({ roundId, version: 1, filter: 'all', search: '', page: 0 });
      expect(await pressed(outsider, { id, value, viewId: 'V1' })).toContain(
        'Only the program’s admins can do that',
      );
    },
  );

  it('an admin who is one no longer is refused as well', async () => {
    await here.workspace.change('Ana Sousa', { isAdmin: false });
    const ana = here.ana;
    await eventually(
      async () =>
        (await here.rows.query(`select from people where is_slack_admin and id = '${ana.id}'`)).length === 0,
    );
    const seen = ana.allMessages().length;
    await ana.command('/peer match');
    await reads(() => ana.allMessages().at(seen), 'Only the program’s admins can do that');
  });
});

/** In a pair of their own, and no admin. */
function someOutsider(): Person {
  const members = [here.pair.first.id, here.pair.second.id];
  const found = here.workspace
    .people()
    .find(({ id, isAdmin, isOwner }) => !members.includes(id) && !isAdmin && !isOwner);
  return here.person(found?.id ?? '');
}

async function setUpAgreementAndGoal(): Promise<void> {
  const metadata = { pairId: here.pairId };
  await here.forger.submission(here.pair.first, {
    callbackId: 'agreement.propose',
    metadata,
    values: goodTerms,
  });
  const values = { ...goodGoal, title: secret, visibility: selected('me') };
  await here.forger.submission(here.pair.first, { callbackId: 'goals.set', metadata, values });
  await eventually(() =>
    text(here.pair.second.messages(here.pair.dm).at(-1)).includes('It takes effect once each of you'),
  );
  await here.rows.delivered();
  agreementId = valueOfButton(here.pair.second.messages(here.pair.dm), 'agreement.sign');
  [{ id: goalId } = { id: '' }] = await here.rows.query<{ id: string }>('select id from goals');
}

async function expectUnchanged(): Promise<void> {
  expect(await here.rows.all()).toEqual(before);
  expect(here.world.logged()).not.toContain(secret);
  for (const person of [outsider, here.pair.second])
    expect(toldInDm(person)).not.toMatch(/on my side|mine-alone/);
}

async function pressed(person: Person, action: Parameters<Forger['action']>[1]): Promise<string> {
  const told = toldInDm(person).length;
  await here.forger.action(person, action);
  await eventually(() => toldInDm(person).length > told);
  await expectUnchanged();
  return toldInDm(person).slice(told);
}
