import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { saidAlready } from '../../../src/content/rules/similarity.ts';
import { keptPacks } from '../../support/packs-read.ts';

const prompts = keptPacks()
  .in('en')
  .prompts.map(({ text }) => ({ text }));
const word = (text: string, at: number) =>
  text
    .split(' ')
    .filter((_, index) => index !== at)
    .join(' ');

describe('what has been said already', () => {
  it('is found wherever it stands in the pack, though a word of it is missing', () => {
    fc.assert(
      fc.property(fc.nat(prompts.length - 1), fc.nat(20), (place, at) => {
        const said = prompts[place]?.text ?? '';
        const shortened = word(said, at % said.split(' ').length);
        fc.pre(said.split(' ').length > 8);
        expect(saidAlready(shortened, prompts)).toBe(prompts[place]);
        expect(saidAlready(shortened, prompts.toReversed())).toBe(prompts[place]);
      }),
      { numRuns: 30 },
    );
  });

  it('is nothing where only the frame of a question is the same', () => {
    const other = { text: 'What would you ask your manager about the budget?' };
    expect(saidAlready('What would you ask your team about the weather?', [other])).toBeUndefined();
  });

  it('is what is most alike, not what comes first', () => {
    const near = { text: 'Which goal would you drop for this month?' };
    const nearer = { text: 'Which goal would you drop this month?' };
    for (const others of [
      [near, nearer],
      [nearer, near],
    ])
      expect(saidAlready('Which goal would you drop this month?', others)).toBe(nearer);
  });
});
