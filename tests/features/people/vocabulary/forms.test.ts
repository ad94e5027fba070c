import { describe, expect, it } from '@jest/globals';
import { choiceForm, rewordForm } from '../../../../src/features/people/vocabulary/views/forms.ts';
import { readChoice, readWords } from '../../../../src/features/people/vocabulary/forms.ts';
import {
  vocabularyBounds,
  offeredWords,
  type Vocabulary,
} from '../../../../src/features/programs/program/model/vocabulary.ts';
import { pairReader } from '../../../../src/language.ts';
import type { ViewState } from '../../../../src/slack/listening/occasion.ts';
import { keptPacks } from '../../../support/packs-read.ts';
import { vocabulary } from '../../../support/vocabulary.ts';
import { holdsToItsView } from '../../form-rules.ts';
import { stateOf } from '../../modal-values.ts';

const content = keptPacks().in('en');
const programId = '00000000-0000-4000-8000-000000000001';
const own = { id: 'own-1', name: 'Lamp keeping' };
const now: Vocabulary = { ...vocabulary, work: [...vocabulary.work, own] };
const work = choiceForm({ programId, list: 'work', vocabulary: now, content }, pairReader);
const chosenOf = (state: ViewState) =>
  readChoice(state, { list: 'work', vocabulary: now, content, reader: pairReader });
const some = (...ids: readonly string[]) => ({ selected_options: ids.map((value) => ({ value })) });
const namesOf = (read: ReturnType<typeof chosenOf>) =>
  'value' in read ? offeredWords(read.value.next.work).map(({ name }) => name) : [];

describe('the words that a program chooses', () => {
  holdsToItsView({ modal: work, read: chosenOf });

  it('stay as they are where nobody changed them', () => {
    expect(chosenOf(stateOf(work))).toMatchObject({ value: { next: now } });
  });

  it('keep their order, and new ones come after them, each once', () => {
    const chosen = some('sales', 'engineering', 'own-1', 'nursing');
    const given = { chosen, own: { value: ' Wreck  diving \n\nnursing\nSALES\nwreck diving' } };
    expect(namesOf(chosenOf(stateOf(work, given)))).toEqual([
      'Engineering',
      'Sales',
      'Lamp keeping',
      'Nursing',
      'Wreck diving',
    ]);
  });

  it('are neither none nor more than a form can hold, and none is a sentence', () => {
    expect(chosenOf(stateOf(work, { chosen: some() }))).toHaveProperty('errors.chosen');
    const many = Array.from({ length: vocabularyBounds.work.most }, (_, at) => `Trade ${at}`).join('\n');
    expect(chosenOf(stateOf(work, { own: { value: many } }))).toHaveProperty('errors.own');
    expect(chosenOf(stateOf(work, { own: { value: 'x'.repeat(61) } }))).toHaveProperty('errors.own');
  });

  it('are never what people can choose beside them anyway', () => {
    expect(chosenOf(stateOf(work, { own: { value: 'something ELSE' } }))).toHaveProperty('errors.own');
    const reword = rewordForm({ programId, list: 'work', vocabulary: now }, pairReader);
    const read = readWords(stateOf(reword, { 'word_own-1': { value: 'Something else' } }), {
      list: 'work',
      vocabulary: now,
      reader: pairReader,
    });
    expect(read).toHaveProperty(['errors', 'word_own-1']);
  });

  it('say what they said once they are chosen again', () => {
    const gone = chosenOf(stateOf(work, { chosen: some('sales') }));
    const before = 'value' in gone ? gone.value.next : now;
    const again = choiceForm({ programId, list: 'work', vocabulary: before, content }, pairReader);
    const read = readChoice(stateOf(again, { chosen: some('sales', 'own-1') }), {
      list: 'work',
      vocabulary: before,
      content,
      reader: pairReader,
    });
    expect(namesOf(read)).toEqual(['Sales', 'Lamp keeping']);
  });
});

describe.each(['work', 'topics', 'levels'] as const)('the wording of %s', (list) => {
  const modal = rewordForm({ programId, list, vocabulary: now }, pairReader);
  const read = (state: ViewState) => readWords(state, { list, vocabulary: now, reader: pairReader });
  holdsToItsView({ modal, read });

  it('reads back what nobody changed', () => {
    expect(read(stateOf(modal))).toEqual({ value: now });
  });

  it('takes no word that others chose before it was taken away', () => {
    const retired = { id: '9', name: 'Tree surgery', isRetired: true as const };
    const before = { ...now, [list]: [...now[list], retired] };
    const form = rewordForm({ programId, list, vocabulary: before }, pairReader);
    const field = `word_${now[list][0]?.id ?? ''}`;
    const said = readWords(stateOf(form, { [field]: { value: 'tree surgery' }, word_9: { value: '' } }), {
      list,
      vocabulary: before,
      reader: pairReader,
    });
    expect(said).toHaveProperty(['errors', field]);
  });

  it('changes what a word says, and not what it is kept under', () => {
    const [first] = now[list];
    const field = `word_${first?.id ?? ''}`;
    const renamed = read(stateOf(modal, { [field]: { value: 'Something new' } }));
    expect(renamed).toMatchObject({
      value: { [list]: [{ id: first?.id, name: 'Something new' }].concat(now[list].slice(1)) },
    });
    const [, second] = now[list];
    expect(read(stateOf(modal, { [field]: { value: second?.name.toUpperCase() } }))).toHaveProperty('errors');
  });
});

const levelsOf = (state: ViewState) => readWords(state, { list: 'levels', vocabulary, reader: pairReader });
const leftEmpty = (...levels: readonly number[]) =>
  Object.fromEntries(levels.map((level) => [`word_${level}`, { value: '' }]));

describe('the levels of a program', () => {
  const modal = rewordForm({ programId, list: 'levels', vocabulary }, pairReader);

  it('that are left empty are not offered, and can be named again', () => {
    const three = levelsOf(stateOf(modal, leftEmpty(2, 4)));
    const levels = 'value' in three ? three.value.levels : [];
    expect(offeredWords(levels).map(({ id }) => id)).toEqual(['1', '3', '5']);
    expect(levels.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5']);
    const later = { ...vocabulary, levels };
    const form = rewordForm({ programId, list: 'levels', vocabulary: later }, pairReader);
    const again = readWords(stateOf(form, { word_2: { value: 'Second year' } }), {
      list: 'levels',
      vocabulary: later,
      reader: pairReader,
    });
    expect('value' in again && offeredWords(again.value.levels).map(({ name }) => name)).toContain(
      'Second year',
    );
  });

  it('are two at least', () => {
    expect(levelsOf(stateOf(modal, leftEmpty(2, 3, 4, 5)))).toHaveProperty('errors.word_1');
  });
});
