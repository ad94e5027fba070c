import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import { typedAtMost, type Examined } from '../../../../src/features/relationship/own-topics/model.ts';
import { ownPromptForm, ownPromptsList } from '../../../../src/features/relationship/own-topics/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOfView, wordsOf } from '../../block-kit.ts';
import { extremeText, pairId, pairId as programId } from '../../extreme.ts';

const { tags } = loadContent('content').in('en');
const strange: Examined = {
  id: pairId,
  text: extremeText(typedAtMost),
  phase: 9,
  role: extremeText(30),
  theme: extremeText(30),
  depth: 1,
  state: 'in-use',
  faults: [{ rule: 'said-already', text: extremeText(typedAtMost) }],
};
const pageOf = (prompts: readonly Examined[], page: number) =>
  ownPromptsList({ programId, program: extremeText(60), prompts, tags, page }, pairReader);

describe("the list of a program's own topics", () => {
  it('is sound however many there are, full of the longest and strangest words', () => {
    for (const count of [0, 1, 10, 11, 250])
      for (const page of [0, 1, 24, 999]) {
        const view = pageOf(
          Array.from({ length: count }, () => strange),
          page,
        );
        expect(faultsOfView(view)).toEqual([]);
      }
  });

  it('shows each of them on one page, and no page that is empty', () => {
    const prompts = Array.from({ length: 23 }, (_, index) => ({ ...strange, text: `Number ${index}.` }));
    const pages = [0, 1, 2].map((page) => wordsOf(pageOf(prompts, page)));
    for (const { text } of prompts) expect(pages.filter((words) => words.includes(text))).toHaveLength(1);
    expect(wordsOf(pageOf(prompts, 3))).toBe(pages[2]);
  });

  it('says of one that is left out why, and offers a retired one only to be brought back', () => {
    const closed = wordsOf(pageOf([{ ...strange, faults: [{ rule: 'closed' }] }], 0));
    expect(closed).toContain('yes or no');
    expect(closed).toContain('Edit');
    const retired = wordsOf(pageOf([{ ...strange, state: 'retired', faults: [] }], 0));
    expect(retired).toContain('Restore');
    expect(retired).not.toContain('Edit');
  });

  it('leads to a form that is sound for any of them', () => {
    expect(faultsOfView(ownPromptForm({ programId, prompt: strange, tags, page: 999 }, pairReader))).toEqual(
      [],
    );
  });
});
