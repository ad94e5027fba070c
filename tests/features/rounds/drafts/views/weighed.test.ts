import { describe, expect, it } from '@jest/globals';
import { weighedChange } from '../../../../../src/features/rounds/drafts/views/weighed.ts';
import { pairReader } from '../../../../../src/language.ts';
import { wordsOf } from '../../../block-kit.ts';
import { vocabulary } from '../../../extreme.ts';
import { draftOf, extremeDraft, pageOf } from '../drafts.ts';

const extreme = extremeDraft();

describe('a change that leaves others over', () => {
  it('names them before it is made, and who gets a peer by it, also where the number stays the same', () => {
    const shown = wordsOf(
      weighedChange(
        {
          vocabulary,
          change: { kind: 'forbid', two: { a: 'U1', b: 'U2' } },
          draft: {
            ...draftOf({}),
            names: new Map([
              ['U1', 'Ben Okafor'],
              ['U2', 'Chen Wei'],
            ]),
          },
          pairsBroken: [],
          pairsMade: [],
          leftOver: ['U1'],
          placed: ['U2'],
          fitLost: 0,
          peopleLost: 0,
        },
        pageOf(extreme),
        pairReader,
      ).blocks,
    );
    expect(shown).toMatch(/Left over then, but not now\*?\n• Ben Okafor/);
    expect(shown).toMatch(/Matched then, but not now\*?\n• Chen Wei/);
  });
});
