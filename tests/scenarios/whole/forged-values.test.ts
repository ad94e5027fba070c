import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { goodAbout, goodGoal, goodTerms, goodWishes } from '../../support/good-forms.ts';
import {
  createForger,
  dateSelected,
  manySelected,
  selected,
  toldInDm,
  valueOfButton,
  type ForgedAction,
  type Forger,
  type ForgedValues,
} from '../../support/forger.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { introduceEverybody, northwind, startWorld, type TestWorld } from '../../support/world.ts';

const secret = 'a-forged-value';

let world: TestWorld;
let workspace: Workspace;
let forger: Forger;
let ana: Person;
let rows: Rows;
let pairId: string;
let programId: string;
let before: Awaited<ReturnType<Rows['all']>>;

beforeAll(async () => {
  world = await startWorld();
  workspace = await world.sandbox.addWorkspace(northwind);
  forger = createForger(world.sandbox.slack, workspace.teamId);
  ana = workspace.person('Ana Sousa');
  rows = await openRows(world.databaseUrl);
  const { dm } = await introduceEverybody(workspace);
  await rows.delivered();
  pairId = valueOfButton(ana.messages(dm), 'agreement.open');
  programId = await rows.programOf(workspace);
  before = await rows.all();
  // So many answers in so short a time would meet Slack's limit for one conversation.
  world.sandbox.slack.rateLimits.turnOff();
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

async function expectUnchanged(): Promise<void> {
  expect(await rows.all()).toEqual(before);
  expect(world.logged()).not.toContain(secret);
  expect(toldInDm(ana)).not.toContain('on my side');
}

describe('a modal submitted with what it does not offer', () => {
  type Case = readonly [what: string, callbackId: string, values: ForgedValues];
  const cases: readonly Case[] = [
    ['a rhythm', 'agreement.propose', { ...goodTerms, rhythm: selected(secret) }],
    ['a number of the wrong form', 'agreement.propose', { ...goodTerms, length: selected('4.5e1x') }],
    ['a text over the limit', 'agreement.propose', { ...goodTerms, scope: secret.repeat(60) }],
    ['a field left out', 'agreement.propose', { purpose: 'A sentence.' }],
    ['a radio', 'goals.set', { ...goodGoal, ownership: selected(secret) }],
    ['a radio with nothing chosen', 'goals.set', { ...goodGoal, horizon: { selected_option: null } }],
    ['a date that is none', 'goals.set', { ...goodGoal, date: dateSelected(secret) }],
    ['a day that no calendar has', 'goals.set', { ...goodGoal, date: dateSelected('2026-13-45') }],
    ['a leap day of a common year', 'goals.set', { ...goodGoal, date: dateSelected('2027-02-29') }],
    ['a title over the limit', 'goals.set', { ...goodGoal, title: secret.repeat(20) }],
    ['a topic', 'enrolment.wishes', { ...goodWishes, offers: manySelected(secret) }],
    ['a level', 'enrolment.about', { ...goodAbout, level: selected('6') }],
    ['a level that is no number', 'enrolment.about', { ...goodAbout, level: selected(secret) }],
    ['an hour', 'enrolment.wishes', { ...goodWishes, from: selected('08:15') }],
    [
      'a craft named after a prototype',
      'enrolment.about',
      { ...goodAbout, craft_family: selected('constructor') },
    ],
    ['a number where text is due', 'enrolment.about', { ...goodAbout, team: { value: 7 } }],
  ];

  it.each(cases)('%s is answered as unreadable, and changes nothing', async (_, callbackId, values) => {
    const { status, answer } = await forger.submission(ana, {
      callbackId,
      metadata: { pairId, programId },
      values,
    });
    expect(status).toBe(200);
    expect(answer).toContain('I couldn’t understand that, so nothing was changed');
    expect(answer).not.toContain(secret);
    await expectUnchanged();
  });

  it.each([
    ['no number', 'tenure', { callbackId: 'enrolment.about', values: { ...goodAbout, tenure: 'two' } }],
    [
      'no language',
      'languages',
      { callbackId: 'enrolment.about', values: { ...goodAbout, languages: ' , ,' } },
    ],
    [
      'a working day that ends before it begins',
      'until',
      {
        callbackId: 'enrolment.wishes',
        values: { ...goodWishes, from: selected('17:00'), until: selected('09:00') },
      },
    ],
  ])('%s is pointed out at its field', async (_, field, submission) => {
    const { answer } = await forger.submission(ana, { ...submission, metadata: { programId } });
    expect(JSON.parse(answer)).toMatchObject({
      response_action: 'errors',
      errors: { [field]: expect.any(String) },
    });
    await expectUnchanged();
  });

  it.each(['', 'null', '{', '{}', '[]', secret, '{"pairId":7}', '{"pairId":"../.."}'])(
    'private metadata of %j is answered as unreadable',
    async (metadata) => {
      for (const [callbackId, values] of [
        ['goals.set', goodGoal],
        ['agreement.propose', goodTerms],
      ] as const) {
        const { answer } = await forger.submission(ana, { callbackId, metadata, values });
        expect(answer).toContain('I couldn’t understand that');
      }
      await expectUnchanged();
    },
  );

  it.each(['nowhere', '__proto__', 'constructor', 'pairing.preview', ''])(
    'a view with the callback id %j is answered as one of an earlier version',
    async (callbackId) => {
      const { answer } = await forger.submission(ana, { callbackId, values: { words: secret } });
      expect(answer).toContain('belongs to an earlier version of me, so nothing was changed');
      await expectUnchanged();
    },
  );
});

async function answerTo(action: ForgedAction): Promise<string> {
  const told = toldInDm(ana).length;
  expect((await forger.action(ana, action)).status).toBe(200);
  await eventually(() => toldInDm(ana).length > told);
  await expectUnchanged();
  return toldInDm(ana).slice(told);
}

describe('a shortcut', () => {
  it.each(['nowhere', '__proto__'])(
    'called %j is answered as one of an earlier version',
    async (callbackId) => {
      const told = toldInDm(ana).length;
      await forger.shortcut(ana, callbackId);
      await eventually(() => toldInDm(ana).slice(told).includes('belongs to an earlier version of me'));
      await expectUnchanged();
    },
  );
});

describe('a button pressed with what it does not hold', () => {
  it.each(['nowhere', '__proto__', 'constructor', 'toString', ''])(
    'an action called %j is answered as one of an earlier version',
    async (id) => {
      expect(await answerTo({ id, value: secret })).toContain('belongs to an earlier version of me');
    },
  );

  const actionIds = [
    'agreement.open',
    'agreement.sign',
    'goals.open',
    'goals.tick',
    'sessions.held',
    'check-ins.open',
  ];

  it.each(actionIds)('%s with no id of anything is answered as unreadable', async (id) => {
    for (const value of [
      secret,
      undefined,
      `${pairId}:-1`,
      `${pairId}:99999`,
      `${'-'.repeat(36)}:1`,
      `${pairId}' or true`,
    ])
      expect(await answerTo({ id, ...(value !== undefined && { value }) })).toContain(
        'could not make sense of that',
      );
  });

  it.each(actionIds)('%s with the id of nothing is refused', async (id) => {
    const nothing = crypto.randomUUID();
    const value = ['agreement.open', 'agreement.sign', 'goals.open'].includes(id) ? nothing : `${nothing}:1`;
    expect(await answerTo({ id, value })).toMatch(/nothing was (changed|signed)/);
  });
});
