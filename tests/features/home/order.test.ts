import { describe, expect, it } from '@jest/globals';
import { overviewOf, type PairAtHome } from '../../../scripts/gallery/sample-home.ts';
import { begun, toSign, underWay, withPair } from '../../../scripts/gallery/sample-visitors.ts';
import { dueFirst } from '../../../src/features/home/model.ts';
import { home } from '../../../src/features/home/views.ts';
import { pairReader } from '../../../src/language.ts';

const linesIn = (...pairs: readonly PairAtHome[]): readonly string[] => {
  const { blocks } = home(overviewOf({ ...withPair(underWay), pairs }, pairReader), pairReader);
  const texts = [
    ...JSON.stringify(blocks).matchAll(/"text":\{"type":"plain_text","text":"([^"]+)","emoji":false\}/gu),
  ];
  return texts.map(([, line = '']) => line);
};

describe('the menus in Home', () => {
  it('have leaving last, below what is coming', () => {
    const lines = linesIn(underWay);
    expect(lines.at(-1)).toBe('Leave');
    expect(lines).toContain('See what’s coming');
  });

  it('say nothing of whose pair it is, under its heading', () => {
    const lines = linesIn(underWay, toSign);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).not.toMatch(/\)$/u);
  });
});

describe('of several pairs', () => {
  it('the one in which something is asked stands first', () => {
    const { pairs } = overviewOf({ ...withPair(underWay), pairs: [begun, toSign] }, pairReader);
    expect(dueFirst(pairs)).toEqual([pairs[1], pairs[0]]);
  });
});
