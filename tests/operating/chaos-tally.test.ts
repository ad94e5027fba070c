import { describe, expect, it } from '@jest/globals';
import { isNudge } from '../../bench/chaos/ending.ts';
import { deliveryIn, tallyOf, type OnRecord } from '../../bench/chaos/tally.ts';
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
  ...changes,
});

const faultsOf = (changes: Partial<OnRecord>, copies: number) =>
  tallyOf({ deliveries: [delivery(changes)], taken: new Map([['one', copies]]), isNudge }).faults;

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
      what: 'what waits for a moment that is over',
      changes: { state: 'waiting' },
      copies: 0,
      words: 'waits for a moment that is over',
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
});
