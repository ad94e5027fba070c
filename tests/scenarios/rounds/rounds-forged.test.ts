import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { selected, toldInDm, valueInModal, type ForgedAction } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { openRound, pairsSeen } from '../../support/rounds.ts';
import type { Rows } from '../../support/rows.ts';

const here = room({ shared: true, withoutRateLimits: true });

const secret = 'a-forged-value';

const settings = {
  acceptable_fit: '60',
  min_shared_hours: '3',
  no_repeat_months: '12',
  matched_for: selected('balanced'),
  odd_one_out: selected('trio'),
};

let outsider: Person;

/** What the buttons of the draft hold. */
let draft: string;

let before: Awaited<ReturnType<Rows['all']>>;

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

beforeAll(async () => {
  await openRound(here.ana);
  draft = valueInModal(here.ana, 'pairing.confirm');
  outsider = here.person(pairsSeen(here.ana)[1]?.[0] ?? '');
  await here.ana.closeModal();
  before = await here.rows.all();
});

describe('a draft, for anybody who is no admin', () => {
  it.each(plainButtons)('is out of reach by a forged %s', async (name) => {
    const answer = await answerTo(outsider, { id: `pairing.${name}`, value: draft });
    expect(answer).toContain('Only the program’s admins can do that');
  });

  it.each(changing)('is out of reach by a forged %s', async (name) => {
    const answer = await answerTo(outsider, { id: `pairing.${name}`, value: change('forbid') });
    expect(answer).toContain('Only the program’s admins can do that');
  });

  it.each(['pair-with', 'swap-with'])('is out of reach by a forged %s', async (name) => {
    const forged = { id: `pairing.${name}`, value: here.ana.id, blockId: outsider.id, metadata: draft };
    expect(await answerTo(outsider, forged)).toContain('Only the program’s admins can do that');
  });

  it('is out of reach by a forged form', async () => {
    const found = { callbackId: 'pairing.find-form', metadata: draft, values: { search: 'a' } };
    expect((await here.forger.submission(outsider, found)).answer).toContain(
      'Only the program’s admins can do that',
    );
    const told = toldInDm(outsider).length;
    await here.forger.submission(outsider, {
      callbackId: 'pairing.settings-form',
      metadata: draft,
      values: settings,
    });
    await eventually(() => toldInDm(outsider).slice(told).includes('Only the program’s admins can do that'));
    expect(await here.rows.all()).toEqual(before);
  });
});

describe('a draft’s button pressed with what it does not hold', () => {
  it.each([...plainButtons, ...changing, 'change'])('%s is answered as unreadable', async (name) => {
    const spoiled = [
      secret,
      held({ version: -1 }),
      held({ roundId: secret }),
      held({ filter: '__proto__' }),
      ...(changing.includes(name) ? [change('constructor'), draft] : []),
      ...(name === 'change' ? [draft] : []),
    ];
    for (const value of spoiled)
      expect(await answerTo(here.ana, { id: `pairing.${name}`, value })).toContain(
        'couldn’t understand that',
      );
    expect(here.world.logged()).not.toContain(secret);
  });

  it.each(['pair-with', 'swap-with'])('%s without a draft is answered as unreadable', async (name) => {
    const forged = { id: `pairing.${name}`, value: here.ana.id, blockId: outsider.id, metadata: secret };
    expect(await answerTo(here.ana, forged)).toContain('couldn’t understand that');
  });

  it.each(changing)('%s about nobody here changes nothing', async (name) => {
    const value = held({ change: { kind: 'pin', two: { a: 'U0NOBODY', b: here.ana.id } } });
    expect(await answerTo(here.ana, { id: `pairing.${name}`, value })).toContain('isn’t in this draft');
  });

  it('of a round that is none is refused', async () => {
    for (const name of plainButtons) {
      const value = held({ roundId: crypto.randomUUID() });
      expect(await answerTo(here.ana, { id: `pairing.${name}`, value })).toContain(
        'This round was discarded',
      );
    }
  });

  it('of a version that is still to come shows the draft as it is', async () => {
    for (const name of ['confirm', 'discard', 'anew'])
      expect(await answerTo(here.ana, { id: `pairing.${name}`, value: held({ version: 99 }) })).toContain(
        'Here it is now',
      );
  });
});

describe('a draft’s form submitted with what it does not offer', () => {
  it.each([
    ['an odd one out', { ...settings, odd_one_out: selected(secret) }],
    ['what counts most', { ...settings, matched_for: selected(secret) }],
    ['a number over the limit', { ...settings, acceptable_fit: '1'.repeat(9) }],
    ['a field left out', { acceptable_fit: '60' }],
  ])('%s is answered as unreadable', async (_, values) => {
    const { answer } = await here.forger.submission(here.ana, {
      callbackId: 'pairing.settings-form',
      metadata: draft,
      values,
    });
    expect(answer).toContain('I couldn’t understand that');
    expect(await here.rows.all()).toEqual(before);
  });

  it('a name over the limit is answered as unreadable', async () => {
    const values = { search: 'x'.repeat(61) };
    const { answer } = await here.forger.submission(here.ana, {
      callbackId: 'pairing.find-form',
      metadata: draft,
      values,
    });
    expect(answer).toContain('I couldn’t understand that');
  });
});

async function answerTo(person: Person, action: ForgedAction): Promise<string> {
  const told = toldInDm(person).length;
  expect((await here.forger.action(person, { viewId: 'V1', ...action })).status).toBe(200);
  await eventually(() => toldInDm(person).length > told);
  expect(await here.rows.all()).toEqual(before);
  return toldInDm(person).slice(told);
}

const held = (more: object) => JSON.stringify({ ...JSON.parse(draft), ...more });

const two = () => ({ a: here.ana.id, b: outsider.id });

const change = (kind: string) => held({ change: { kind, two: two() } });
