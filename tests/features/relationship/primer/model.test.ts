import { describe, expect, it } from '@jest/globals';
import { assert, integer, property } from 'fast-check';
import { readPack } from '../../../../src/content/loading/load-pack.ts';
import { partMeant } from '../../../../src/features/relationship/primer/forms.ts';
import { screenOf } from '../../../../src/features/relationship/primer/model.ts';
import { primerModal } from '../../../../src/features/relationship/primer/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOfView, wordsOf } from '../../block-kit.ts';

const { primer } = readPack('content/en').content;
const parts = primer.sections.map((_, at) => at + 1);

describe('the primer', () => {
  it.each(parts)('stands on one sound screen: part %d', (part) => {
    const view = primerModal(primer, part, pairReader);
    expect(faultsOfView(view)).toEqual([]);
    expect(wordsOf(view)).toContain(`Part ${part} of ${parts.length}`);
  });

  it('tells of listening, of feedback that is specific, kind and about behavior, and has each role tried out', () => {
    const whole = primer.sections.map(({ title, text }) => `${title} ${text}`).join('\n');
    for (const part of ['How to listen', 'Be specific', 'Be kind', 'Talk about behavior'])
      expect(whole).toContain(part);
    expect(whole.match(/Try it now/gu)).toHaveLength(2);
  });

  it('leads from each part to its neighbors alone, and nowhere beyond the ends', () => {
    const leads = parts.map((part) =>
      [...JSON.stringify(primerModal(primer, part, pairReader)).matchAll(/"value":"(\d+)"/gu)].map(([, to]) =>
        Number(to),
      ),
    );
    expect(leads).toEqual(parts.map((part) => [part - 1, part + 1].filter((to) => parts.includes(to))));
  });

  it('shows a part that is there, whatever part is asked for', () => {
    assert(
      property(integer(), (part) => {
        expect(parts).toContain(screenOf(primer, part).part);
      }),
    );
  });

  it.each(['', '0', '-1', '1.5', '100', 'one', '1 '])('takes no other part than a number: “%s”', (value) => {
    expect(partMeant.safeParse(value).success).toBe(false);
  });
});
