import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { createForger, dateSelected, type ForgedValues } from '../../support/forger.ts';
import { goodKeep } from '../../support/good-forms.ts';
import { room } from '../../support/room.ts';
import type { Rows } from '../../support/rows.ts';
import { few, introduceEverybody } from '../../support/world.ts';
import { askIfThere, endWell, inDays } from '../../support/ways-on.ts';

// A pair that ends, with a question of one of it that was open before; in the other workspace everybody has a pair of their own.
const here = room({
  people: few,
  introduced: true,
  silent: true,
  elsewhere: true,
  shared: true,
  withoutRateLimits: true,
});

let stranger: Person;
let before: Awaited<ReturnType<Rows['all']>>;

const forger = () => createForger(here.slack, here.elsewhere.teamId);
const notTheirs = 'That belongs to another pair, so nothing was changed';

beforeAll(async () => {
  const own = await introduceEverybody(here.elsewhere);
  stranger = own.first;
  await here.rows.query('delete from touchpoints');
  await askIfThere(here, here.pair.first);
  await endWell(here, here.pair.second);
  before = await here.rows.all();
});

async function told(act: () => Promise<unknown>): Promise<string> {
  const seen = stranger.allMessages().length;
  await act();
  return eventually(() => {
    const fresh = stranger.allMessages().slice(seen);
    if (fresh.length === 0) throw new Error('nothing was said');
    return fresh.map(text).join('\n');
  });
}

const buttons = [
  ...['open', 'write', 'read', 'carry-on', 'let-end', 'end-now'].map((act) => `ending-well.${act}`),
  ...['open', 'restart'].map((act) => `resting.${act}`),
  ...['choose', 'take-back'].map((act) => `rematch.${act}`),
  ...['ask', 'cancel'].map((act) => `no-word.${act}`),
  ...['yes', 'pause', 'another', 'end', 'ask-for-slots'].map((act) => `first-weeks.${act}`),
  ...[4, 8, 12].map((weeks) => `program-end.go-on.${weeks}`),
  'four-ways.open',
  'new-dm.go-on',
  'agreement.open',
];

describe('whoever names a pair of another workspace', () => {
  it.each(buttons)('by the button %s reads that it is not theirs', async (id) => {
    expect(await told(() => forger().action(stranger, { id, value: here.pairId }))).toContain(notTheirs);
  });

  it.each(['here', 'pause', 'stop'])('in an answer, %s, to “Still in?” does too', async (answer) => {
    const press = { id: `no-word.${answer}`, value: `${here.pairId}:1` };
    expect(await told(() => forger().action(stranger, press))).toContain(notTheirs);
  });

  it.each([
    ['resting.rest', () => ({ until: dateSelected(inDays(here, 14)) })],
    ['ending-well.close', () => ({ day: dateSelected(inDays(here, 14)) })],
    ['ending-well.thank', () => ({ thanks: 'For nothing.' })],
    ['ending-well.keep', () => goodKeep],
    ['rematch.ask', () => ({})],
  ] satisfies readonly (readonly [string, () => ForgedValues])[])(
    'by the form %s does too',
    async (callbackId, values) => {
      const metadata = { pairId: here.pairId };
      const { answer } = await forger().submission(stranger, { callbackId, metadata, values: values() });
      expect(answer).toContain(notTheirs);
    },
  );

  it('has changed nothing of either', async () => {
    await here.rows.delivered();
    expect(await here.rows.all()).toEqual(before);
  });
});
