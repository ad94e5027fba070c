import type { ModalView } from '@slack/types';
import * as fc from 'fast-check';
import { z } from 'zod';
import type { BlockOf } from '../../src/sandbox/block-kit/blocks.ts';
import { checkView } from '../../src/sandbox/block-kit/validate.ts';
import { inputActionId } from '../../src/slack/blocks.ts';
import type { ViewState } from '../../src/slack/listening/occasion.ts';
import { anyText } from '../support/any-text.ts';

const known = [
  'plain_text_input',
  'static_select',
  'radio_buttons',
  'multi_static_select',
  'multi_users_select',
  'conversations_select',
  'datepicker',
] as const;

/** The elements that the bot uses. */
type Element = Extract<BlockOf<'input'>['element'], { readonly type: (typeof known)[number] }>;

type Input = { readonly id: string; readonly isOptional: boolean; readonly element: Element };

const isKnown = (element: BlockOf<'input'>['element']): element is Element =>
  known.some((type) => type === element.type);

function inputsOf(modal: ModalView): readonly Input[] {
  const verdict = checkView(modal);
  if (!verdict.ok) throw new Error(verdict.messages.join('\n'));
  return verdict.value.blocks
    .filter((block) => block.type === 'input')
    .map(({ block_id: id = '', optional: isOptional = false, element }) => {
      if (!isKnown(element)) throw new TypeError(`no account of ${element.type}`);
      return { id, isOptional, element };
    });
}

const asState = (values: Readonly<Record<string, unknown>>): ViewState =>
  Object.fromEntries(Object.entries(values).map(([block, value]) => [block, { [inputActionId]: value }]));

const values = (options: readonly { readonly value?: string | undefined }[] = []) =>
  options.map(({ value }) => ({ value }));

/** In one list, or in groups. */
function optionsOf(
  element: Extract<Element, { readonly type: 'static_select' | 'radio_buttons' | 'multi_static_select' }>,
) {
  const groups = 'option_groups' in element ? element.option_groups : undefined;
  return groups ? groups.flatMap(({ options }) => options) : element.options;
}

/** What Slack sends of an input as it stands when the modal opens. */
function initialValue({ element }: Input): unknown {
  switch (element.type) {
    case 'plain_text_input':
      return { value: element.initial_value ?? null };
    case 'static_select':
    case 'radio_buttons':
      return { selected_option: element.initial_option ?? null };
    case 'multi_static_select':
      return { selected_options: element.initial_options ?? [] };
    case 'multi_users_select':
      return { selected_users: element.initial_users ?? [] };
    case 'conversations_select':
      return { selected_conversation: element.initial_conversation ?? null };
    case 'datepicker':
      return { selected_date: element.initial_date ?? null };
  }
}

/** Everything a person could do with an input. */
function offeredValue({ element, isOptional }: Input): fc.Arbitrary<unknown> {
  switch (element.type) {
    case 'plain_text_input': {
      const most = element.max_length ?? 3000;
      const some = anyText({ minLength: isOptional ? 0 : 1, maxLength: most });
      const text = fc.oneof(some, fc.constantFrom('x'.repeat(most), '🌱'.repeat(most)));
      return isOptional ? fc.option(text).map((value) => ({ value })) : text.map((value) => ({ value }));
    }
    case 'static_select':
    case 'radio_buttons': {
      const some = fc.constantFrom(...values(optionsOf(element)));
      return (isOptional ? fc.option(some) : some).map((option) => ({
        type: element.type,
        selected_option: option,
      }));
    }
    case 'multi_static_select':
      return fc
        .subarray(values(optionsOf(element)), {
          minLength: isOptional ? 0 : 1,
          maxLength: element.max_selected_items ?? 100,
        })
        .map((options) => ({ selected_options: options }));
    case 'multi_users_select':
      return fc
        .uniqueArray(fc.stringMatching(/^U[A-Z0-9]{8}$/), { maxLength: element.max_selected_items ?? 100 })
        .map((users) => ({ selected_users: users }));
    case 'conversations_select': {
      const channel = fc.stringMatching(/^C[A-Z0-9]{8}$/);
      return (isOptional ? fc.option(channel) : channel).map((id) => ({ selected_conversation: id }));
    }
    case 'datepicker': {
      const day = fc
        .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
      return (isOptional ? fc.option(day) : day).map((date) => ({ selected_date: date }));
    }
  }
}

/** What no person could do with an input, but a forged request could. */
function unofferedValue({ element, isOptional }: Input): fc.Arbitrary<unknown> {
  const none = fc.constantFrom<unknown>(undefined, null, {}, [], 'a', 7);
  switch (element.type) {
    case 'plain_text_input':
      return fc.constantFrom<unknown>(
        { value: 'x'.repeat((element.max_length ?? 3000) + 1) },
        { value: 7 },
        { value: ['a'] },
        null,
      );
    case 'static_select':
    case 'radio_buttons': {
      const offered = new Set(values(optionsOf(element)).map(({ value }) => value));
      const another = fc
        .oneof(fc.string(), fc.constantFrom(' 7 ', '7.0', '0x7', '1e0', '01', '', '24:00', '9:00'))
        .filter((value) => !offered.has(value));
      return fc.oneof(
        another.map((value) => ({ selected_option: { value } })),
        isOptional ? none : fc.constant({ selected_option: null }),
        none,
      );
    }
    case 'multi_static_select': {
      const all = values(optionsOf(element));
      return fc.constantFrom<unknown>(
        // Where all may be chosen at once, one of them twice is what may not.
        { selected_options: [...all, all[0]] },
        { selected_options: [all[0], all[0]] },
        { selected_options: [{ value: 'something else' }] },
        isOptional ? {} : { selected_options: [] },
        undefined,
        null,
      );
    }
    case 'multi_users_select': {
      const many = Array.from({ length: (element.max_selected_items ?? 100) + 1 }, (_, index) => `U${index}`);
      return fc.constantFrom<unknown>(
        { selected_users: many },
        { selected_users: [7] },
        { selected_users: 'U1' },
        undefined,
      );
    }
    case 'conversations_select':
      return fc.constantFrom<unknown>(
        { selected_conversation: 7 },
        { selected_conversation: ['C1'] },
        { selected_conversation: '' },
        undefined,
        null,
      );
    case 'datepicker':
      return fc
        .oneof(
          fc.constantFrom(
            '2026-02-30',
            '2026-13-01',
            '2026-1-1',
            '2026-99-99',
            '',
            'tomorrow',
            '+002026-01-01',
          ),
        )
        .map((date) => ({ selected_date: date }));
  }
}

const byBlock = (inputs: readonly Input[], value: (input: Input) => fc.Arbitrary<unknown>) =>
  fc.record(Object.fromEntries(inputs.map((input) => [input.id, value(input)])));

/** The state of the modal as it opens, with some fields changed. */
export function stateOf(modal: ModalView, changes: Readonly<Record<string, unknown>> = {}): ViewState {
  const initial = inputsOf(modal).map((input) => [input.id, initialValue(input)]);
  return asState({ ...Object.fromEntries(initial), ...changes });
}

/** Every state that a person can submit. */
export const offeredStates = (modal: ModalView): fc.Arbitrary<ViewState> =>
  byBlock(inputsOf(modal), offeredValue).map(asState);

/** States of which one field holds what the modal does not offer. */
export const forgedStates = (modal: ModalView): fc.Arbitrary<ViewState> =>
  fc
    .constantFrom(...inputsOf(modal))
    .chain((forged) =>
      fc
        .tuple(byBlock(inputsOf(modal), offeredValue), unofferedValue(forged))
        .map(([offered, value]) => asState({ ...offered, [forged.id]: value })),
    );

/** Anything at all, under the modal's names and others. */
export const arbitraryStates = (modal: ModalView): fc.Arbitrary<ViewState> => {
  const names = fc.oneof(fc.constantFrom(...inputsOf(modal).map((input) => input.id)), fc.string());
  const actions = fc.oneof(
    fc.dictionary(fc.constant(inputActionId), fc.jsonValue({ maxDepth: 2 })),
    fc.jsonValue({ maxDepth: 2 }),
  );
  return fc.oneof(fc.dictionary(names, actions), fc.jsonValue()).map((json) => json as ViewState);
};

export type FormOutcome = 'read' | 'refused' | { readonly errorsOn: readonly string[] };

/** What becomes of a submission; an error other than ZodError is thrown on. */
export function outcomeOf(read: () => unknown): FormOutcome {
  try {
    const result = read();
    const isAmiss = typeof result === 'object' && result !== null && 'errors' in result;
    return isAmiss ? { errorsOn: Object.keys(result.errors as object) } : 'read';
  } catch (error) {
    if (error instanceof z.ZodError) return 'refused';
    throw error;
  }
}

export const blockIds = (modal: ModalView): readonly string[] => inputsOf(modal).map((input) => input.id);
