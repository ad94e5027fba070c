import { describe, expect, it } from '@jest/globals';
import type { HomeView } from '@slack/types';
import { overviewOf, type PairAtHome } from '../../../scripts/gallery/sample-home.ts';
import {
  begun,
  ended,
  joined,
  newcomer,
  toSign,
  underWay,
  withPair,
} from '../../../scripts/gallery/sample-visitors.ts';
import { dueFirst, type Overview } from '../../../src/features/home/model.ts';
import { home } from '../../../src/features/home/views.ts';
import { pairReader } from '../../../src/language.ts';

const afterAnEnding = { ...newcomer, programs: [joined], ended: [ended] };

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

const rowsBelow = (blocks: HomeView['blocks']) =>
  blocks.flatMap((block, place) =>
    JSON.stringify(block).includes(' ended on ') ? [JSON.stringify(blocks[place + 1])] : [],
  );

describe('of a pair that has ended', () => {
  const [told] = overviewOf(afterAnEnding, pairReader).ended;
  const drawnWith = (those: Overview['ended']) =>
    home({ ...overviewOf(afterAnEnding, pairReader), ended: those }, pairReader).blocks;

  it('leaves what both keep in view, right below the line that says with whom it was', () => {
    if (!told) throw new Error('no pair has ended');
    for (const count of [1, 2]) {
      const rows = rowsBelow(drawnWith(Array.from({ length: count }, () => told)));
      expect(rows).toHaveLength(count);
      for (const row of rows) {
        expect(row).toMatch(/^\{"type":"actions"/u);
        expect(row).toContain('"text":"Read our agreement"');
        expect(row).toContain('"text":"Read my farewell"');
      }
    }
  });

  it('is a line of the menu that names it, once Home no longer tells of it', () => {
    if (!told) throw new Error('no pair has ended');
    const shown = JSON.stringify(drawnWith([{ ...told, blocks: [] }]));
    expect(shown).toContain(`Read our agreement (${told.names})`);
    expect(shown).not.toContain('"text":"Read our agreement"');
  });
});

describe('of several pairs', () => {
  it('the one in which something is asked stands first', () => {
    const { pairs } = overviewOf({ ...withPair(underWay), pairs: [begun, toSign] }, pairReader);
    expect(dueFirst(pairs)).toEqual([pairs[1], pairs[0]]);
  });
});
