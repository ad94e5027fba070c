import type { Block } from '../block-kit/blocks.ts';
import type { Option } from '../block-kit/composition.ts';
import { initialOptionsOf, interactiveElementsOf, withInner } from '../block-kit/elements-of.ts';
import type { InteractiveElement } from '../block-kit/elements.ts';

/** What a person has entered or chosen in one element, in the shape Slack sends it. */
export type Value =
  | { readonly type: TypedType; readonly value: string | null }
  | { readonly type: OneOptionType; readonly selected_option: Option | null }
  | { readonly type: ManyOptionsType; readonly selected_options: readonly Option[] }
  | { readonly type: 'users_select'; readonly selected_user: string | null }
  | { readonly type: 'multi_users_select'; readonly selected_users: readonly string[] }
  | { readonly type: 'conversations_select'; readonly selected_conversation: string | null }
  | { readonly type: 'datepicker'; readonly selected_date: string | null }
  | { readonly type: 'timepicker'; readonly selected_time: string | null }
  | { readonly type: 'datetimepicker'; readonly selected_date_time: number | null };

type TypedType = 'plain_text_input' | 'number_input' | 'email_text_input' | 'url_text_input';
type OneOptionType = 'static_select' | 'radio_buttons';
type ManyOptionsType = 'multi_static_select' | 'checkboxes';

/** Block id → action id → value. */
export type Values = Readonly<Record<string, Readonly<Record<string, Value>>>>;

export function initialValues(blocks: readonly Block[]): Values {
  return Object.fromEntries(
    withInner(blocks).flatMap((block) => {
      const values = interactiveElementsOf(block).flatMap((element) => {
        const value = initialValue(element);
        return value ? [[element.action_id ?? '', value] as const] : [];
      });
      return values.length > 0 ? [[block.block_id ?? '', Object.fromEntries(values)] as const] : [];
    }),
  );
}

export function withValue(
  values: Values,
  place: { blockId: string; actionId: string },
  value: Value,
): Values {
  return { ...values, [place.blockId]: { ...values[place.blockId], [place.actionId]: value } };
}

/** The new blocks' values, keeping what was entered where block, action and type are still the same. */
export function carriedOver(before: Values, blocks: readonly Block[]): Values {
  return Object.fromEntries(
    Object.entries(initialValues(blocks)).map(([blockId, actions]) => [
      blockId,
      Object.fromEntries(
        Object.entries(actions).map(([actionId, initial]) => {
          const entered = before[blockId]?.[actionId];
          return [actionId, entered?.type === initial.type ? entered : initial];
        }),
      ),
    ]),
  );
}

/** What an element holds before anyone touches it; nothing for buttons and overflow menus, which hold no value. */
export function initialValue(element: InteractiveElement): Value | undefined {
  switch (element.type) {
    case 'button':
    case 'overflow':
      return undefined;
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return { type: element.type, value: element.initial_value ?? null };
    case 'static_select':
    case 'radio_buttons':
      return { type: element.type, selected_option: initialOptionsOf(element)[0] ?? null };
    case 'multi_static_select':
    case 'checkboxes':
      return { type: element.type, selected_options: initialOptionsOf(element) };
    case 'users_select':
      return { type: element.type, selected_user: element.initial_user ?? null };
    case 'multi_users_select':
      return { type: element.type, selected_users: element.initial_users ?? [] };
    case 'conversations_select':
      return { type: element.type, selected_conversation: element.initial_conversation ?? null };
    case 'datepicker':
      return { type: element.type, selected_date: element.initial_date ?? null };
    case 'timepicker':
      return { type: element.type, selected_time: element.initial_time ?? null };
    case 'datetimepicker':
      return { type: element.type, selected_date_time: element.initial_date_time ?? null };
  }
}
