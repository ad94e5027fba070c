import { describe, expect, it } from '@jest/globals';
import { waysCard } from '../../../src/features/ways-on/four-ways/views.ts';
import { stillInButton } from '../../../src/features/ways-on/no-word/buttons.ts';
import { released } from '../../../src/features/ways-on/still-wanted/views.ts';
import { pairReader as reader } from '../../../src/language.ts';
import { couple, trio } from '../extreme.ts';

const nothing = {
  day: undefined,
  agreement: { signed: undefined, proposed: undefined },
  question: { kind: 'nothing' },
  wish: undefined,
  carriesOn: false,
  canPauseAll: true,
} as const;

const askedOf = (pair: typeof couple): string => {
  const { confirm } = stillInButton(pair, { personId: pair.members[0]?.id ?? '', reader });
  return confirm?.text.text ?? '';
};

describe('what three read', () => {
  it('names their trio as it is released, and says whose silence it takes', () => {
    const told = { stands: 'first', pair: trio } as const;
    const seen = { personId: trio.members[0]?.id ?? '', reader };
    expect(released(told, seen).text).toContain('I’ve released your trio');
    expect(released({ ...told, pair: couple }, seen).text).toContain('I’ve released your pair');
    expect(askedOf(trio)).toContain('If nobody answers in a week I release your trio.');
    expect(askedOf(couple)).toContain('After a week with no answer I release your pair.');
  });
});

describe('the ways on', () => {
  it('are said to be open at any time only where the pair does not end', () => {
    const seen = { personId: couple.members[0]?.id ?? '', reader };
    const cardOf = (state: 'active' | 'closing') => waysCard({ ...couple, state }, nothing, seen).text;
    expect(cardOf('active')).toContain('Each is open to you at any time');
    expect(cardOf('closing')).toContain('Each is open to you until it ends');
  });
});
