import { describe, expect, it } from '@jest/globals';
import {
  answerTo,
  livingStates,
  movesBy,
  nextState,
  overStates,
  pairActs,
  pairStates,
  type PairEvent,
  type PairState,
} from '../../../src/features/pairs/lifecycle.ts';

const events = [
  'introduced',
  'lapsed',
  'begun',
  'begun-undone',
  'paused',
  'resumed',
  'closing',
  'restored',
  'ended',
] as const satisfies PairEvent['kind'][];

/** Of what a member can do, all that meets this answer. */
const meeting = (state: PairState, answer: string) =>
  pairActs.filter((act) => answerTo({ state, channelId: 'C1' }, act) === answer);

const after = (state: PairState, hasBegun: boolean, ...kinds: readonly PairEvent['kind'][]) =>
  kinds.reduce<PairState>((from, kind) => nextState({ state: from, hasBegun }, kind) ?? from, state);

/** They belong to a pause, or to an ending. */
const backAndEnd = ['restart-pair', 'carry-on-together', 'let-end', 'end-now', 'write-farewell'];

describe('what the members of a pair can do', () => {
  it.each(pairStates)('has an answer for each act, %s', (state) => {
    const answers = pairActs.map((act) => answerTo({ state, channelId: 'C1' }, act));
    expect(answers).toHaveLength(pairActs.length);
    expect(answers).not.toContain(undefined);
  });

  it.each(['introduced', 'active'] as const)('is everything but an answer whether to meet, %s', (state) => {
    expect(meeting(state, 'allowed')).toEqual(
      pairActs.filter((act) => act !== 'answer-introduction' && !backAndEnd.includes(act)),
    );
  });

  it('is that answer alone before, and nothing where it came to nothing', () => {
    expect(meeting('proposed', 'allowed')).toEqual(['answer-introduction']);
    expect(meeting('lapsed', 'allowed')).toEqual([]);
  });

  it('is to read what they wrote, and to go on with what is their own, once it has ended', () => {
    expect(meeting('ended', 'allowed')).toEqual([
      'read-agreement',
      'read-goals',
      'edit-goal',
      'tick-action',
      'finish-goal',
      'unshare-check-in',
      'get-calendar-file',
      'write-farewell',
    ]);
  });

  it('asks nothing of somebody who is away, and takes nothing from the one who waits', () => {
    expect(meeting('paused', 'paused')).toEqual([
      'propose-agreement',
      'set-goal',
      'edit-goal',
      'tick-action',
      'finish-goal',
      'answer-goal',
      'change-roles',
      'ask-for-topic',
      'swap-topic',
      'suggest-time',
      'see-other-times',
      'ask-for-times',
      'repeat-session',
      'carry-on',
      'ask-if-there',
    ]);
  });

  it('begins nothing that would outlast it, while it closes', () => {
    expect(meeting('closing', 'closing')).toEqual([
      'propose-agreement',
      'sign-agreement',
      'set-goal',
      'repeat-session',
      'carry-on',
      'say-if-still-wanted',
      'ask-for-rematch',
      'extend-pair',
      'ask-if-there',
      'pause-pair',
      'restart-pair',
    ]);
  });

  it('waits for its DM where the DM is to hear of it', () => {
    const early = pairActs.filter(
      (act) => answerTo({ state: 'introduced', channelId: undefined }, act) === 'not-introduced',
    );
    expect(early).toContain('ask-for-topic');
    expect(early).not.toContain('ask-for-rematch');
    expect(answerTo({ state: 'ended', channelId: undefined }, 'ask-for-topic')).toBe('ended');
  });
});

describe('what happens to a pair', () => {
  it('moves nothing that is over', () => {
    for (const state of overStates)
      for (const kind of events) expect(nextState({ state, hasBegun: true }, kind)).toBeUndefined();
  });

  it('can end it in every state in which it is one', () => {
    for (const state of livingStates) expect(after(state, false, 'ended')).toBe('ended');
  });

  it.each(['paused', 'closing'] as const)('brings it back from %s as what it was', (away) => {
    const back = away === 'paused' ? 'resumed' : 'restored';
    expect(after('introduced', false, away, back)).toBe('introduced');
    expect(after('active', true, away, back)).toBe('active');
  });

  it('counts what is begun in a pause, or while it closes', () => {
    for (const state of ['paused', 'closing'] as const) {
      expect(nextState({ state, hasBegun: false }, 'begun')).toBe(state);
      expect(nextState({ state, hasBegun: true }, 'begun')).toBeUndefined();
    }
    expect(after('introduced', false, 'begun')).toBe('active');
  });

  it('is introduced again where what began it is undone, whatever state it is in', () => {
    expect(after('active', true, 'begun-undone')).toBe('introduced');
    for (const state of ['paused', 'closing'] as const)
      expect(nextState({ state, hasBegun: true }, 'begun-undone')).toBe(state);
    for (const state of pairStates)
      expect(nextState({ state, hasBegun: false }, 'begun-undone')).toBeUndefined();
  });

  it('does not pause what closes, since it ends all the same', () => {
    expect(nextState({ state: 'closing', hasBegun: true }, 'paused')).toBeUndefined();
  });

  it('moves many at once to where it would move each', () => {
    for (const kind of events.filter((each) => each !== 'begun')) {
      const moved = pairStates.filter((state) => nextState({ state, hasBegun: true }, kind));
      expect(movesBy(kind).map(({ from }) => from)).toEqual(moved);
    }
  });
});
