import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import {
  fieldsOfStep,
  readStep,
  stepAmiss,
  typedIn,
} from '../../../../src/features/relationship/agreement/forms.ts';
import { withExample, withoutExample } from '../../../../src/features/relationship/agreement/model/draft.ts';
import {
  allFieldsOf,
  fieldLength,
  freeFields,
  isFree,
  presets,
  stepsOf,
  type Preset,
} from '../../../../src/features/relationship/agreement/model/fields.ts';
import { beginningValues } from '../../../../src/features/relationship/agreement/model/terms.ts';
import { agreementModal, type Form } from '../../../../src/features/relationship/agreement/views/form.ts';
import { pairReader } from '../../../../src/language.ts';
import { holdsToItsView } from '../../form-rules.ts';
import { outcomeOf, stateOf } from '../../modal-values.ts';

const today = Temporal.PlainDate.from('2026-03-02');
const { agreementFields: examples } = loadContent('content').in('en');
const values = { ...beginningValues({ cadenceDays: 28, examples }), 'review-on': '2026-04-06' };

const form = (preset: Preset, step: number): Form => ({
  pairId: 'P1',
  preset,
  step,
  seen: 0,
  drawn: 0,
  values,
  clause: 'As the law has it.',
  typed: 'nothing',
  examples,
});
const modalOf = (preset: Preset, step: number) => agreementModal(form(preset, step), pairReader);
const reading = (preset: Preset, step: number) => (state: Parameters<typeof readStep>[0]) =>
  readStep(state, { preset, step }, { reader: pairReader, today });

const everyStep = presets.flatMap((preset) => stepsOf(preset).map((_, step) => [preset, step] as const));

describe('the presets', () => {
  it('ask for 8, 16 and 24 fields, each for all of the one before, in all eight sections', () => {
    expect(presets.map((preset) => allFieldsOf(preset).length)).toEqual([8, 16, 24]);
    expect(allFieldsOf('standard')).toEqual(expect.arrayContaining([...allFieldsOf('light')]));
    expect(allFieldsOf('full')).toEqual(expect.arrayContaining([...allFieldsOf('standard')]));
    for (const preset of presets) {
      expect(stepsOf(preset).flat()).toHaveLength(8);
      const asked = stepsOf(preset).flatMap((_, step) => fieldsOfStep({ preset, step }));
      expect(asked).toEqual(allFieldsOf(preset));
    }
  });

  it('find in the pack a question and example wordings for each field in which people write', () => {
    expect(examples.map(({ id }) => id).toSorted()).toEqual([...freeFields].toSorted());
    for (const { examples: wordings } of examples) expect(wordings.length).toBeGreaterThanOrEqual(5);
  });
});

describe.each(everyStep)('the form of a %s agreement, step %i', (preset, step) => {
  holdsToItsView({ modal: modalOf(preset, step), read: reading(preset, step) });

  it('reads back what nobody changed, and could stand as it is', () => {
    const asked = fieldsOfStep({ preset, step }).map((field) => [field, values[field] ?? '']);
    expect(reading(preset, step)(stateOf(modalOf(preset, step)))).toEqual({
      value: Object.fromEntries(asked),
    });
  });

  it('offers wordings below each field in which people write', () => {
    const { blocks } = modalOf(preset, step);
    const written = fieldsOfStep({ preset, step }).filter(isFree);
    const menus = blocks.filter(
      (block) => block.type === 'actions' && JSON.stringify(block).includes('agreement.example'),
    );
    expect(menus).toHaveLength(written.length);
  });
});

describe('what is amiss', () => {
  const read = reading('light', 0);
  const filled = (changes: Readonly<Record<string, unknown>>) => read(stateOf(modalOf('light', 0), changes));

  it('is told at each field that was left empty, at once', () => {
    const empty = { 'why-we-meet': { value: ' \n ' }, 'our-limits': { value: null } };
    expect(filled(empty)).toEqual({
      errors: { 'why-we-meet': expect.any(String), 'our-limits': expect.any(String) },
    });
  });

  it.each(['2026-03-02', '2020-01-01', '2027-03-03'])(
    'is a review on %s, with a word at the field',
    (day) => {
      expect(filled({ 'review-on': { selected_date: day } })).toEqual({
        errors: { 'review-on': expect.any(String) },
      });
    },
  );

  it.each(['2026-03-03', '2027-03-02'])('is nothing with a review on %s', (day) => {
    expect(filled({ 'review-on': { selected_date: day } })).toMatchObject({ value: { 'review-on': day } });
  });

  it('is found in another step, by what is empty there', () => {
    expect(stepAmiss({ preset: 'full' }, values)).toBeUndefined();
    expect(stepAmiss({ preset: 'full' }, { ...values, 'why-we-meet': '' })).toBe(0);
    expect(stepAmiss({ preset: 'full' }, { ...values, 'stays-between-us': '' })).toBe(1);
    expect(stepAmiss({ preset: 'standard' }, { ...values, 'our-limits': '' })).toBe(3);
  });
});

const state = (text: string) => stateOf(modalOf('light', 0), { 'why-we-meet': { value: text } });

const written = (text: string) => typedIn(state(text), { preset: 'light', step: 0 })['why-we-meet'];

describe('what people write', () => {
  it.each([
    ['as many emoji as letters', '🌱'.repeat(fieldLength)],
    ['a mention', '<!channel> <@U0VICTIM>'],
    ['markup', '*_~`'],
    ['marks of direction', 'مرحبا \u202E abc'],
    ['joined emoji', '👩🏽‍🚀🇵🇹'],
    ['lines', 'one\n\ttwo'],
  ])('is kept as it is: %s', (_, text) => {
    expect(written(text)).toBe(text);
    expect(reading('light', 0)(state(text))).toMatchObject({ value: { 'why-we-meet': text } });
  });

  it.each([
    ['NUL', 'a\u0000b', 'ab'],
    ['half of a character', 'a\uD800b', 'a\uFFFDb'],
  ])('loses what nobody can read: %s', (_, text, left) => {
    expect(written(text)).toBe(left);
  });

  it('is not kept over its length, and refused', () => {
    expect(written('x'.repeat(3000))).toBeUndefined();
    expect(outcomeOf(() => reading('light', 0)(state('x'.repeat(3000))))).toBe('refused');
  });
});

describe('an example that is chosen', () => {
  const wordings = ['One.', 'Two.'];
  const choose = (text: string, example = 'Two.') =>
    withExample({ 'our-limits': text, 'why-we-meet': 'kept' }, 'our-limits', { example, examples: wordings });

  it('takes the place of nothing, and of another example', () => {
    for (const text of ['', '  ', 'One.', 'Two.'])
      expect(choose(text)).toEqual({ 'our-limits': 'Two.', 'why-we-meet': 'kept' });
  });

  it('never takes away what somebody wrote', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        expect(choose(`Ours. ${text}`)['our-limits']).toContain(`Ours. ${text}`.trim());
      }),
      { numRuns: 100 },
    );
    expect(choose('Ours.')['our-limits']).toBe('Ours.\nTwo.');
    expect(choose('Ours.\nTwo.')['our-limits']).toBe('Ours.\nTwo.');
    const long = 'x'.repeat(598);
    expect(choose(long)['our-limits']).toBe(long);
  });

  it('is taken out again, and nothing else with it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const own = `Ours. ${text}`.trim();
        expect(withoutExample(choose(own), 'our-limits', 'Two.')['our-limits']).toBe(
          own.includes('Two.')
            ? withoutExample({ 'our-limits': own }, 'our-limits', 'Two.')['our-limits']
            : own,
        );
      }),
      { numRuns: 100 },
    );
    expect(withoutExample({ 'our-limits': 'Two.' }, 'our-limits', 'Two.')['our-limits']).toBe('Two.');
  });
});
