import { describe, expect, it } from '@jest/globals';
import type { GivenPrompt } from '../../../../src/features/relationship/topics/model/topic.ts';
import { promptCard, themeMuted } from '../../../../src/features/relationship/topics/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOf } from '../../block-kit.ts';
import { extremeText, members, pairId } from '../../extreme.ts';

const given: GivenPrompt = {
  occasion: { pairId, kind: 'prompt', occurrence: 99_999 },
  isKept: false,
  prompt: {
    id: 'first-meeting-hopes',
    phase: 1,
    role: 'both',
    theme: 'feedback',
    depth: 1,
    text: 'What would you like to be asked, and what would you rather not & why?',
  },
  themeName: extremeText(60),
  swapsLeft: 2,
  menteeToday: members[0] ?? { id: '', name: '', timeZone: 'UTC' },
  form: 'swap',
};

describe('a topic', () => {
  it.each(['mentee', 'mentor', 'both'] as const)('for %s is sound, with swaps left and without', (role) => {
    for (const swapsLeft of [0, 2]) {
      const card = promptCard({ ...given, swapsLeft, prompt: { ...given.prompt, role } }, pairReader);
      expect(faultsOf(card)).toEqual([]);
    }
  });

  it('is sound when its theme is muted', () => {
    expect(faultsOf(themeMuted(given.themeName, { pairId, theme: 'feedback' }, pairReader))).toEqual([]);
  });
});
