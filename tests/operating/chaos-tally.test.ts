import { describe, expect, it } from '@jest/globals';
import { isNudge } from '../../bench/chaos/ending.ts';
import { tallyOf, type OnRecord } from '../../bench/chaos/tally.ts';
import { countTaken, deliveryIn, type Taken } from '../../bench/chaos/taken.ts';
import { marked } from '../../src/scheduling/marks.ts';
import { actions, button } from '../../src/slack/blocks.ts';

const delivery = (changes: Partial<OnRecord> = {}): OnRecord => ({
  id: 'one',
  kind: 'introduction',
  state: 'sent',
  outcome: null,
  repeats: 0,
  waitsRightly: false,
  hasPlace: true,
  place: null,
  ...changes,
});

const nothing: Taken = { marked: new Map(), alike: new Map(), wordsAt: new Map() };

const faultsOf = (changes: Partial<OnRecord>, copies: number) =>
  tallyOf({
    deliveries: [delivery(changes)],
    taken: { ...nothing, marked: new Map([['one', copies]]) },
    isNudge,
  }).faults;

/** A message that says what all of them say. */
const asked = (place: string, index: number) => {
  const [channel, ts] = place.split('/');
  return {
    number: index + 1,
    at: '',
    method: 'chat.postMessage',
    args: { channel, text: 'Who?' },
    teamId: 'T1',
    status: 200,
    ok: true,
    took: 1,
    answer: { channel, ts },
  };
};

describe('the count after a run of chaos', () => {
  it.each([
    ['what was sent once', {}, 1],
    ['what must arrive, sent twice of which once in doubt', { repeats: 1 }, 2],
    [
      'a nudge let go in doubt, which stands there once',
      { kind: 'prompt', state: 'dropped', outcome: 'unsure' },
      1,
    ],
    ['what waits for a moment to come', { state: 'waiting', waitsRightly: true, hasPlace: false }, 0],
  ] as const)('finds no fault with %s', (_, changes, copies) => {
    expect(faultsOf(changes, copies)).toEqual([]);
  });

  it.each([
    {
      what: 'what must arrive, sent twice with no doubt',
      changes: {},
      copies: 2,
      words: 'sent 2 times, of which 0 in doubt',
    },
    {
      what: 'a nudge sent twice, in doubt or not',
      changes: { kind: 'prompt', repeats: 1 },
      copies: 2,
      words: 'a nudge sent 2 times',
    },
    {
      what: 'what is still on its way',
      changes: { state: 'queued', hasPlace: false },
      copies: 0,
      words: 'lost on its way (queued)',
    },
    {
      what: 'what a dead worker has left',
      changes: { state: 'sending', hasPlace: false },
      copies: 0,
      words: 'lost on its way (sending)',
    },
    {
      what: 'what still waits in the end',
      changes: { state: 'waiting' },
      copies: 0,
      words: 'still waits, though all was calm for long enough',
    },
    { what: 'what stands nowhere', changes: { hasPlace: false }, copies: 0, words: 'sent to nowhere' },
    {
      what: 'what failed',
      changes: { state: 'failed', outcome: 'own-error' },
      copies: 0,
      words: 'failed (own-error)',
    },
  ] as const)('finds $what', ({ changes, copies, words }) => {
    expect(faultsOf(changes, copies).join('\n')).toContain(words);
  });

  it('knows a delivery by what can be pressed in its message, and nudges by the table', () => {
    const id = '0b8d9a5e-3b0a-4c53-9f3e-7f3f6a3f5b11';
    const message = { text: 'x', blocks: [actions(button({ id: 'a.b', text: 'Press' }))] };
    expect(deliveryIn(JSON.stringify(marked(message, id).blocks))).toBe(id);
    expect(deliveryIn(message.blocks)).toBeUndefined();
    expect([isNudge('prompt'), isNudge('introduction')]).toEqual([true, false]);
  });

  it('knows what has nothing to press by what it says, and as one of its conversation', () => {
    const counting = countTaken({
      requests: ['G1/1.1', 'G1/1.2', 'G2/1.3'].map(asked),
    });
    counting.stop();
    const deliveries = ['G1/1.1', 'G2/1.3'].map((place) => delivery({ id: place, kind: 'prompt', place }));
    const { nudges, faults } = tallyOf({ deliveries, taken: counting.read(), isNudge });
    expect(nudges.copies).toBe(1);
    expect(faults).toEqual(['prompt G1/1.1: a nudge sent 2 times']);
  });
});
