import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import {
  createForger,
  selected,
  toldInDm,
  valueInModal,
  type ForgedAction,
  type Forger,
} from '../../support/forger.ts';
import { openRound, pairsSeen } from '../../support/round-room.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { northwind, startWorld, type TestWorld } from '../../support/world.ts';

const secret = 'a-forged-value';
const settings = {
  acceptable_fit: '60',
  min_shared_hours: '3',
  no_repeat_months: '12',
  odd_one_out: selected('trio'),
};

let world: TestWorld;
let rows: Rows;
let forger: Forger;
let ana: Person;
let outsider: Person;
/** What the buttons of the draft hold. */
let here: string;
let before: Awaited<ReturnType<Rows['all']>>;

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
  const workspace = await world.sandbox.addWorkspace(northwind);
  world.sandbox.slack.rateLimits.turnOff();
  forger = createForger(world.sandbox.slack, workspace.teamId);
  ana = workspace.person('Ana Sousa');
  await openRound(ana);
  here = valueInModal(ana, 'pairing.confirm');
  outsider = workspace.person(pairsSeen(ana)[1]?.[0] ?? '');
  await ana.closeModal();
  before = await rows.all();
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

async function answerTo(person: Person, action: ForgedAction): Promise<string> {
  const told = toldInDm(person).length;
  expect((await forger.action(person, { viewId: 'V1', ...action })).status).toBe(200);
  await eventually(() => toldInDm(person).length > told);
  expect(await rows.all()).toEqual(before);
  return toldInDm(person).slice(told);
}

const held = (more: object) => JSON.stringify({ ...JSON.parse(here), ...more });
const two = () => ({ a: ana.id, b: outsider.id });
const change = (kind: string) => held({ change: { kind, two: two() } });

const plainButtons = [
  'next-page',
  'previous-page',
  'back',
  'show-all',
  'show-below',
  'show-pinned',
  'show-left-over',
  'find',
  'settings',
  'wishes',
  'anew',
  'confirm',
  'discard',
];
const changing = ['weigh-pin', 'weigh-unpin', 'weigh-forbid', 'weigh-allow', 'apply'];

describe('a draft, for anybody who is no admin', () => {
  it.each(plainButtons)('is out of reach by a forged %s', async (name) => {
    const answer = await answerTo(outsider, { id: `pairing.${name}`, value: here });
    expect(answer).toContain('for the admins of this program');
  });

  it.each(changing)('is out of reach by a forged %s', async (name) => {
    const answer = await answerTo(outsider, { id: `pairing.${name}`, value: change('forbid') });
    expect(answer).toContain('for the admins of this program');
  });

  it.each(['pair-with', 'swap-with'])('is out of reach by a forged %s', async (name) => {
    const forged = { id: `pairing.${name}`, value: ana.id, blockId: outsider.id, metadata: here };
    expect(await answerTo(outsider, forged)).toContain('for the admins of this program');
  });

  it('is out of reach by a forged form', async () => {
    const found = { callbackId: 'pairing.find-form', metadata: here, values: { search: 'a' } };
    expect((await forger.submission(outsider, found)).answer).toContain('for the admins of this program');
    const told = toldInDm(outsider).length;
    await forger.submission(outsider, {
      callbackId: 'pairing.settings-form',
      metadata: here,
      values: settings,
    });
    await eventually(() => toldInDm(outsider).slice(told).includes('for the admins of this program'));
    expect(await rows.all()).toEqual(before);
  });
});

describe('a draft’s button pressed with what it does not hold', () => {
  it.each([...plainButtons, ...changing, 'change'])('%s is answered as unreadable', async (name) => {
    const spoiled = [
      secret,
      held({ version: -1 }),
      held({ roundId: secret }),
      held({ filter: '__proto__' }),
      ...(changing.includes(name) ? [change('constructor'), here] : []),
      ...(name === 'change' ? [here] : []),
    ];
    for (const value of spoiled)
      expect(await answerTo(ana, { id: `pairing.${name}`, value })).toContain('could not make sense of that');
    expect(world.logged()).not.toContain(secret);
  });

  it.each(['pair-with', 'swap-with'])('%s without a draft is answered as unreadable', async (name) => {
    const forged = { id: `pairing.${name}`, value: ana.id, blockId: outsider.id, metadata: secret };
    expect(await answerTo(ana, forged)).toContain('could not make sense of that');
  });

  it.each(changing)('%s about nobody here changes nothing', async (name) => {
    const value = held({ change: { kind: 'pin', two: { a: 'U0NOBODY', b: ana.id } } });
    expect(await answerTo(ana, { id: `pairing.${name}`, value })).toContain('is in this draft');
  });

  it('of a round that is none is refused', async () => {
    for (const name of plainButtons) {
      const value = held({ roundId: crypto.randomUUID() });
      expect(await answerTo(ana, { id: `pairing.${name}`, value })).toContain('This round was discarded');
    }
  });

  it('of a version that is still to come shows the draft as it is', async () => {
    for (const name of ['confirm', 'discard', 'anew'])
      expect(await answerTo(ana, { id: `pairing.${name}`, value: held({ version: 99 }) })).toContain(
        'Here it is as it now is',
      );
  });
});

describe('a draft’s form submitted with what it does not offer', () => {
  it.each([
    ['an odd one out', { ...settings, odd_one_out: selected(secret) }],
    ['a number over the limit', { ...settings, acceptable_fit: '1'.repeat(9) }],
    ['a field left out', { acceptable_fit: '60' }],
  ])('%s is answered as unreadable', async (_, values) => {
    const { answer } = await forger.submission(ana, {
      callbackId: 'pairing.settings-form',
      metadata: here,
      values,
    });
    expect(answer).toContain('I couldn’t understand that');
    expect(await rows.all()).toEqual(before);
  });

  it('a name over the limit is answered as unreadable', async () => {
    const values = { search: 'x'.repeat(61) };
    const { answer } = await forger.submission(ana, {
      callbackId: 'pairing.find-form',
      metadata: here,
      values,
    });
    expect(answer).toContain('I couldn’t understand that');
  });
});
