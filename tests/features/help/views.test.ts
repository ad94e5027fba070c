import { describe, expect, it } from '@jest/globals';
import { commandsFor, type Capacity } from '../../../src/command.ts';
import { commandsOf } from '../../../src/feature.ts';
import { features } from '../../../src/features.ts';
import { menu, menuModal, usage } from '../../../src/features/help/views.ts';
import { pairReader } from '../../../src/language.ts';
import { faultsOf, faultsOfView } from '../block-kit.ts';

const all = commandsOf(features);
const wordsFor = (...capacities: readonly Capacity[]) =>
  commandsFor(all, new Set(capacities)).map(({ word }) => word);

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
    const words = wordsFor('present', 'peer');
    expect(words).toEqual(
      expect.arrayContaining(['agreement', 'goals', 'pair', 'pause', 'rematch', 'session']),
    );
    expect(words).not.toEqual(expect.arrayContaining(['match']));
    expect(words).not.toContain('join');
    expect(words).not.toContain('resume');
  });

  it('shows somebody in a pause the way back, and an admin what admins do', () => {
    expect(wordsFor('away')).toContain('resume');
    expect(wordsFor('away')).not.toContain('pause');
    expect(wordsFor('outsider', 'admin')).toEqual(
      expect.arrayContaining(['setup', 'invite', 'people', 'match', 'own-topics']),
    );
  });
});
