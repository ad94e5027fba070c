import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { told } from '../../../../src/features/insight/measures/model/figures.ts';
import { attack } from './attack.ts';
import { addedUp, anyLife, bridge, knownTables, reported, tableFrom, unprotected } from './programs.ts';

const floor = 5;

/** More by hand: `ATTACKS=3000 npm test -- tests/features/insight/measures/attack.test.ts` */
const attacks = Number(process.env.ATTACKS ?? 150);

describe('an attack on all that reports tell', () => {
  it('narrows nothing down in random programs, over all filters, spans and floors', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (spans) => {
        const life = spans.flatMap((span) => reported(span.counts, span.floor));
        expect(await attack(life, addedUp(life))).toEqual([]);
      }),
      { numRuns: attacks },
    );
  });

  it.each(Object.entries(knownTables))('narrows nothing down in %s', async (_, counts) => {
    expect(await attack(reported(counts, floor))).toEqual([]);
  });
});

describe('the attack itself', () => {
  it.each(Object.entries(knownTables))('breaks what hides only what is small, in %s', async (_, counts) => {
    expect((await attack([unprotected(counts, floor)])).length).toBeGreaterThan(0);
  });

  it('finds a number exactly where it alone is hidden', async () => {
    const life = [unprotected(knownTables['one small number in the middle'] ?? [], floor)];
    const [found] = await attack(life);
    expect(found).toMatchObject({ lowest: 2, highest: 2, truth: 2 });
  });

  it('finds one that differences alone would miss, though two are hidden in each row and column', async () => {
    const truth = tableFrom(bridge.counts);
    const cohorts = truth.rounds.map((round, place) => ({
      rounds: [round],
      counts: truth.counts[place] ?? [],
    }));
    const pattern = {
      program: truth.groups.map(() => 'shown' as const),
      cohorts: bridge.hidden.map((row) => row.map((isHidden) => (isHidden ? ('hidden' as const) : 'shown'))),
    };
    const narrowed = await attack([{ truth, figures: told(truth, cohorts, pattern), floor }]);
    expect(narrowed).toContainEqual(
      expect.objectContaining({ where: 'span 0, rounds r2, g3', lowest: 4, highest: 4 }),
    );
  });

  it('finds what was hidden in one month and follows from the quarter', async () => {
    const life = [...reported([[20, 10]], floor), ...reported([[6, 3]], floor)];
    expect(life[1]?.figures.program.groups).toEqual({ g1: 'hidden', g2: 'hidden' });
    expect(await attack(life, addedUp(life))).toEqual([]);
    expect(await attack(life, [{ from: 0, until: 2, groups: { g1: 26 } }])).not.toEqual([]);
  });
});
