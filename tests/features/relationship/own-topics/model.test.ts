import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Prompt } from '../../../../src/content/pack/content.ts';
import {
  examinePrompt,
  faultsOf,
  OwnPromptError,
  requireRoom,
  usable,
  type OwnPrompt,
} from '../../../../src/features/relationship/own-topics/model.ts';
import { anyText } from '../../../support/any-text.ts';

const tags = { phase: 4, role: 'both', theme: 'decisions', depth: 1 } as const;
const pack: readonly Prompt[] = [
  { id: 'in-pack', text: 'Which meeting could you leave out next month?', ...tags },
];

const own = (id: string, text: string, changes: Partial<OwnPrompt> = {}): OwnPrompt => ({
  id,
  text,
  ...tags,
  state: 'in-use',
  ...changes,
});
const easier = own('a', 'What would make planning easier for your team?');
const many = (count: number, state: OwnPrompt['state']) =>
  Array.from({ length: count }, (_, index) => ({ ...easier, id: `${index}`, state }));

const rulesOf = (prompts: readonly OwnPrompt[]) =>
  examinePrompt(prompts, pack).map(({ faults }) => faults.map(({ rule }) => rule));

describe("a program's own topics", () => {
  it('may be given where they are in use and keep the rules', () => {
    expect(usable(examinePrompt([easier], pack))).toEqual([{ id: 'a', text: easier.text, ...tags }]);
    expect(usable(examinePrompt([{ ...easier, state: 'retired' }], pack))).toEqual([]);
    expect(usable(examinePrompt([{ ...easier, theme: 'curiosity' }], pack))).toEqual([]);
  });

  it('are left out once the pack says the same, or no longer knows a tag of theirs', () => {
    expect(rulesOf([own('b', 'Which meeting could you leave out next month?')])).toEqual([['said-already']]);
    expect(
      rulesOf([
        { ...easier, theme: 'curiosity' },
        { ...easier, phase: 9 },
      ]),
    ).toEqual([['tag-unknown'], ['tag-unknown']]);
  });

  it('stand where they are the older of two that say the same, unless that one is out of use', () => {
    const again = own('b', easier.text);
    expect(rulesOf([easier, again])).toEqual([[], ['said-already']]);
    expect(rulesOf([{ ...easier, state: 'retired' }, again])).toEqual([[], []]);
    expect(rulesOf([{ ...easier, theme: 'curiosity' }, again])).toEqual([['tag-unknown'], []]);
  });

  it('are compared with all others but the one whose place they take', () => {
    const draft = { ...tags, text: easier.text };
    expect(faultsOf(draft, [easier], { pack, replacing: 'a' })).toEqual([]);
    expect(faultsOf(draft, [easier], { pack, replacing: undefined })).toHaveLength(1);
    const retired = { ...easier, state: 'retired' } as const;
    expect(faultsOf(draft, [retired], { pack, replacing: undefined })).toEqual([]);
    expect(faultsOf({ ...tags, text: pack[0]?.text ?? '' }, [easier], { pack, replacing: 'a' })).toHaveLength(
      1,
    );
  });

  it('stop nothing, whatever they say', () => {
    const anyPrompt = fc.record({
      id: fc.uuid(),
      text: anyText(),
      phase: fc.integer(),
      role: anyText(),
      theme: fc.oneof(anyText(), fc.constantFrom('constructor', '__proto__', 'trust')),
      depth: fc.integer(),
      state: fc.constantFrom('in-use', 'retired'),
    });
    fc.assert(
      fc.property(fc.array(anyPrompt, { maxLength: 5 }), (prompts) => {
        const given = usable(examinePrompt([...prompts, easier], pack));
        expect(given.map(({ id }) => id)).toContain('a');
      }),
    );
  });

  it('are a hundred in use at most, however many are retired', () => {
    expect(() => requireRoom([...many(99, 'in-use'), ...many(100, 'retired')])).not.toThrow();
    expect(() => requireRoom(many(100, 'in-use'))).toThrow(OwnPromptError);
  });
});
