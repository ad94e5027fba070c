import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import {
  dateSelected,
  manySelected,
  selected,
  toldInDm,
  type ForgedAction,
  type ForgedValues,
} from '../../support/forger.ts';
import {
  goodGoal,
  goodTerms,
  goodAbout,
  goodAction,
  goodDilemma,
  goodWeek,
  goodWishes,
  noOwnTime,
} from '../../support/good-forms.ts';
import { room } from '../../support/room.ts';
import type { Rows } from '../../support/rows.ts';

const here = room({ introduced: true, shared: true, withoutRateLimits: true });

const secret = 'a-forged-value';
let before: Awaited<ReturnType<Rows['all']>>;

beforeAll(async () => {
  before = await here.rows.all();
});

describe('a modal submitted with what it does not offer', () => {
  type Case = readonly [what: string, callbackId: string, values: ForgedValues];
  const cases: readonly Case[] = [
    ['a rhythm', 'agreement.propose', { ...goodTerms, cadence: selected(secret) }],
    ['a number of the wrong form', 'agreement.propose', { ...goodTerms, 'reply-time': selected('4.5e1x') }],
    ['a text over the limit', 'agreement.propose', { ...goodTerms, 'what-we-talk-about': secret.repeat(60) }],
    ['a field left out', 'agreement.propose', { 'why-we-meet': 'A sentence.' }],
    ['a radio', 'goals.set', { ...goodGoal, ownership: selected(secret) }],
    ['a radio with nothing chosen', 'goals.set', { ...goodGoal, visibility: { selected_option: null } }],
    ['a date that is none', 'goals.set', { ...goodGoal, action_date: dateSelected(secret) }],
    ['a day that no calendar has', 'goals.set', { ...goodGoal, action_date: dateSelected('2026-13-45') }],
    ['a leap day of a common year', 'goals.set', { ...goodGoal, action_date: dateSelected('2027-02-29') }],
    ['a title over the limit', 'goals.set', { ...goodGoal, title: secret.repeat(20) }],
    ['a time', 'bookings.suggest', { ...noOwnTime, slot: selected(secret) }],
    [
      'an hour that is none',
      'bookings.suggest',
      { slot: selected('own'), date: dateSelected('2026-03-20'), time: { selected_time: secret } },
    ],
    ['who reads it', 'preparation.write', { ...goodDilemma, visibility: selected(secret) }],
    ['an action over the limit', 'session-actions.set', { ...goodAction, action: secret.repeat(30) }],
    ['words for a person over the limit', 'human.write', { wording: secret.repeat(150) }],
    ['words for a peer over the limit', 'signs.write', { wording: secret.repeat(50) }],
    ['a topic', 'enrolment.wishes', { ...goodWishes, offers: manySelected(secret) }],
    ['a level', 'enrolment.about', { ...goodAbout, level: selected('6') }],
    ['a band of months', 'enrolment.about', { ...goodAbout, tenure: selected('6') }],
    ['a level that is no number', 'enrolment.about', { ...goodAbout, level: selected(secret) }],
    ['an hour', 'enrolment.wishes', { ...goodWishes, from: selected('08:15') }],
    ['a country', 'enrolment.wishes', { ...goodWishes, holidays: selected('XX') }],
    ['days', 'enrolment.wishes', { ...goodWishes, days: selected('constructor') }],
    ['an hour of a day', 'enrolment.week', { ...goodWeek, from_3: selected('24:00') }],
    [
      'a craft named after a prototype',
      'enrolment.about',
      { ...goodAbout, craft_family: selected('constructor') },
    ],
    ['a number where text is due', 'enrolment.about', { ...goodAbout, team: { value: 7 } }],
  ];

  it.each(cases)('%s is answered as unreadable, and changes nothing', async (_, callbackId, values) => {
    const { status, answer } = await here.forger.submission(here.ana, {
      callbackId,
      metadata: { pairId: here.pairId, programId: here.programId, number: 1 },
      values,
    });
    expect(status).toBe(200);
    expect(answer).toContain('I couldn’t understand that, so nothing was changed');
    expect(answer).not.toContain(secret);
    await expectUnchanged();
  });

  it.each([
    [
      'another kind of work that is not named',
      'other_work',
      { callbackId: 'enrolment.about', values: { ...goodAbout, craft_family: selected('other') } },
    ],
    [
      'no language',
      'languages',
      {
        callbackId: 'enrolment.about',
        values: { ...goodAbout, languages: manySelected(), other_languages: ' , ,' },
      },
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
    const { answer } = await here.forger.submission(here.ana, {
      ...submission,
      metadata: { programId: here.programId },
    });
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
        const { answer } = await here.forger.submission(here.ana, { callbackId, metadata, values });
        expect(answer).toContain('I couldn’t understand that');
      }
      await expectUnchanged();
    },
  );

  it.each(['nowhere', '__proto__', 'constructor', 'pairing.preview', ''])(
    'a view with the callback id %j is answered as one of an earlier version',
    async (callbackId) => {
      const { answer } = await here.forger.submission(here.ana, { callbackId, values: { words: secret } });
      expect(answer).toContain('is from an earlier version, so nothing was changed');
      await expectUnchanged();
    },
  );
});

describe('a shortcut', () => {
  it.each(['nowhere', '__proto__'])(
    'called %j is answered as one of an earlier version',
    async (callbackId) => {
      const told = toldInDm(here.ana).length;
      await here.forger.shortcut(here.ana, callbackId);
      await eventually(() => toldInDm(here.ana).slice(told).includes('is from an earlier version'));
      await expectUnchanged();
    },
  );
});

describe('a button pressed with what it does not hold', () => {
  it.each(['nowhere', '__proto__', 'constructor', 'toString', ''])(
    'an action called %j is answered as one of an earlier version',
    async (id) => {
      expect(await answerTo({ id, value: secret })).toContain('is from an earlier version');
    },
  );

  const actionIds = [
    'agreement.open',
    'agreement.sign',
    'agreement.read',
    'agreement.discard',
    'agreement.version',
    'agreement.still-fine',
    'goals.open',
    'goals.tick',
    'sessions.held',
    'sessions.undo',
    'sessions.choose-day',
    'rota.swap',
    'rota.halves',
    'preparation.open',
    'session-actions.open',
    'session-actions.done',
    'bookings.accept',
    'bookings.choose',
    'bookings.file',
    'bookings.skip',
    'bookings.held',
    'bookings.suggest-slot',
    'check-ins.open',
  ];

  it.each(actionIds)('%s with no id of anything is answered as unreadable', async (id) => {
    for (const value of [
      secret,
      undefined,
      `${here.pairId}:-1`,
      `${here.pairId}:99999`,
      `${'-'.repeat(36)}:1`,
      `${here.pairId}' or true`,
    ])
      expect(await answerTo({ id, ...(value !== undefined && { value }) })).toContain(
        'couldn’t understand that',
      );
  });

  it.each(actionIds)('%s with the id of nothing is refused', async (id) => {
    const nothing = crypto.randomUUID();
    const value = valueOf(id, nothing);
    expect(await answerTo({ id, value })).toMatch(/nothing was (changed|signed)/);
  });
});

const valueOf = (id: string, nothing: string): string => {
  if (id === 'bookings.suggest-slot') return JSON.stringify({ pairId: nothing, at: 1_773_133_200 });
  const isNamed =
    /\.(?:open|sign|read|discard|choose)$/u.test(id) &&
    !/^(?:check-ins|preparation|session-actions)/u.test(id);
  return isNamed ? nothing : `${nothing}:1`;
};

async function expectUnchanged(): Promise<void> {
  expect(await here.rows.all()).toEqual(before);
  expect(here.world.logged()).not.toContain(secret);
  expect(toldInDm(here.ana)).not.toContain('on my side');
}

async function answerTo(action: ForgedAction): Promise<string> {
  const told = toldInDm(here.ana).length;
  expect((await here.forger.action(here.ana, action)).status).toBe(200);
  await eventually(() => toldInDm(here.ana).length > told);
  await expectUnchanged();
  return toldInDm(here.ana).slice(told);
}
