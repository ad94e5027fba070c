import { describe, expect, it } from '@jest/globals';
import { assert, constantFrom, nat, property, record, uuid } from 'fast-check';
import { readPack } from '../../../src/content/loading/load-pack.ts';
import { moments } from '../../../src/content/pack/schema.ts';
import { tipFor } from '../../../src/content/pack/tips.ts';

const { tips } = readPack('content/en').content;

const place = record({ moment: constantFrom(...moments), pairId: uuid(), turn: nat(10_000) });

describe('the tip for a moment', () => {
  it('is one of that moment, the same each time it is drawn', () => {
    assert(
      property(place, (at) => {
        const fitting = tips.filter(({ moment }) => moment === at.moment).map(({ text }) => text);
        expect(fitting).toContain(tipFor(tips, at));
        expect(tipFor(tips, at)).toBe(tipFor(tips, at));
      }),
    );
  });

  it('is another one at the next turn, and all have come before one comes again', () => {
    assert(
      property(place, (at) => {
        const all = tips.filter(({ moment }) => moment === at.moment);
        const run = all.map((_, more) => tipFor(tips, { ...at, turn: at.turn + more }));
        expect(new Set(run).size).toBe(all.length);
      }),
    );
  });
});
