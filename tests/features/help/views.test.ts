import { describe, expect, it } from '@jest/globals';
import { commandsFor, type Capacity } from '../../../src/command.ts';
import { commandsOf } from '../../../src/feature.ts';
import { capacitiesIn } from '../../../src/features/pairs/pair/model.ts';
import type { PairState } from '../../../src/features/pairs/lifecycle.ts';
import { features } from '../../../src/features.ts';
import { menu, menuModal, usage } from '../../../src/features/help/views.ts';
import { pairReader } from '../../../src/language.ts';
import { faultsOf, faultsOfView } from '../block-kit.ts';

const all = commandsOf(features);
const wordsFor = (...capacities: readonly Capacity[]) =>
  commandsFor(all, new Set(capacities)).map(({ word }) => word);

const inPair = (state: PairState) => capacitiesIn([{ state, channelId: 'C1' }]);

describe('the menu', () => {
  it('is sound in a conversation and in a modal, as buttons and in words', () => {
    expect(faultsOf(menu(all, pairReader))).toEqual([]);
    expect(faultsOf(usage(all, pairReader))).toEqual([]);
    expect(faultsOfView(menuModal(all, pairReader))).toEqual([]);
  });

  it('shows somebody in no program how to come in, and nothing that they could not do', () => {
    expect(wordsFor('outsider').toSorted()).toEqual(['admins', 'human', 'join', 'privacy']);
  });

  it('shows a peer what a pair can do, and no command of admins', () => {
    const words = wordsFor('present', ...inPair('active'));
    expect(words).toEqual(
      expect.arrayContaining(['agreement', 'goals', 'pair', 'pause', 'rematch', 'session']),
    );
    expect(words).not.toEqual(expect.arrayContaining(['match']));
    expect(words).not.toContain('join');
    expect(words).not.toContain('resume');
  });

  it('shows a peer nothing that their pair does not allow now', () => {
    const resting = wordsFor('away', ...inPair('paused'));
    expect(resting).toContain('rematch');
    for (const word of ['topic', 'agreement']) expect(resting).not.toContain(word);
    const closing = wordsFor(...inPair('closing'));
    expect(closing).toEqual(
      expect.arrayContaining(['end', 'goals', 'leave', 'days-off', 'session', 'topic']),
    );
    for (const word of ['agreement', 'join', 'pause', 'profile', 'rematch', 'wish'])
      expect(closing).not.toContain(word);
    expect(wordsFor(...inPair('closing'), 'has-agreement')).toContain('agreement');
  });

  it('shows somebody in a pause the way back, and an admin what admins do', () => {
    expect(wordsFor('away')).toContain('resume');
    expect(wordsFor('away')).not.toContain('pause');
    expect(wordsFor('outsider', 'admin')).toEqual(
      expect.arrayContaining(['setup', 'invite', 'people', 'match', 'own-topics']),
    );
  });
});
