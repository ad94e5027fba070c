import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import {
  errorsAt,
  pageMeant,
  promptMeant,
  readDraft,
  saveMetadata,
} from '../../../../src/features/relationship/own-topics/forms.ts';
import { ownPromptForm } from '../../../../src/features/relationship/own-topics/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { holdsToItsView } from '../../form-rules.ts';
import { outcomeOf, stateOf } from '../../modal-values.ts';

const { tags } = loadContent('content').in('en');
const programId = '00000000-0000-4000-8000-000000000001';
const promptId = '3f0c7a1e-5a0b-4c57-9d0e-0a8f4f7f2a11';
const prompt = {
  id: promptId,
  text: 'What would make next week easier?',
  phase: 4,
  role: 'both',
  theme: 'decisions',
  depth: 1,
  state: 'in-use',
} as const;
const modal = ownPromptForm({ programId, prompt, tags, page: 2 }, pairReader);

describe('the form of a topic', () => {
  holdsToItsView({ modal, read: readDraft });

  it('reads what it shows, on one line', () => {
    const { id: _, state: __, ...draft } = prompt;
    expect(readDraft(stateOf(modal, {}))).toEqual(draft);
    expect(readDraft(stateOf(modal, { text: { value: ' What would\n\nhelp ?' } })).text).toBe(
      'What would help ?',
    );
  });

  it('brings back which topic it is about, and the page it goes back to', () => {
    expect(saveMetadata.parse(modal.private_metadata)).toEqual({ programId, promptId, page: 2 });
    const fresh = ownPromptForm({ programId, prompt: undefined, tags, page: 0 }, pairReader);
    expect(saveMetadata.parse(fresh.private_metadata)).toEqual({ programId, page: 0 });
  });

  it('offers no tag that the pack no longer knows', () => {
    const { blocks } = ownPromptForm(
      { programId, prompt: { ...prompt, theme: 'curiosity' }, tags, page: 0 },
      pairReader,
    );
    expect(JSON.stringify(blocks)).not.toContain('curiosity');
  });

  it('says every fault at the field it is about', () => {
    const faults = [
      { rule: 'closed' },
      { rule: 'hard-to-read' },
      { rule: 'tag-unknown', tag: 'theme' },
    ] as const;
    const errors = errorsAt(faults, pairReader);
    expect(Object.keys(errors).toSorted()).toEqual(['text', 'theme']);
    expect(errors['text']).toContain('yes or no');
    expect(errors['text']).toContain('hard to read');
  });

  it.each(['', '{}', '{"page":-1}', '{"page":0,"promptId":"7"}', '{"page":1.5}', 'null'])(
    'refuses %j for what it is about',
    (metadata) => {
      expect(outcomeOf(() => saveMetadata.parse(metadata))).toBe('refused');
    },
  );

  it.each(['', '-1', '1000', '1e2', 'x'])('refuses %j for a page', (value) => {
    expect(outcomeOf(() => pageMeant.parse(value))).toBe('refused');
  });

  it.each(['', promptId, `${promptId}:-1`, `${'-'.repeat(36)}:1`])(
    'refuses %j for a topic of the list',
    (value) => {
      expect(outcomeOf(() => promptMeant.parse(value))).toBe('refused');
    },
  );
});
