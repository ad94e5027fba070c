import type { InputBlock, PlainTextOption } from '@slack/types';
import { cut, inputActionId, multiSelectInput, plain, selectInput } from './blocks.ts';

type Groups = {
  readonly groups: readonly { readonly label: string; readonly options: readonly PlainTextOption[] }[];
};
type GroupedSelect = Groups & Pick<Parameters<typeof selectInput>[0], 'id' | 'label' | 'hint' | 'initial'>;
type ManyParts = Groups & Omit<Parameters<typeof multiSelectInput>[0], 'options'>;

const asGroups = ({ groups }: Groups) =>
  groups.map(({ label, options }) => ({ label: plain(cut(label, 75)), options: [...options] }));

/** For more than the hundred that fit into one list, and where people look for them by their group. */
export function groupedSelectInput({ initial, ...parts }: GroupedSelect): InputBlock {
  const { groups } = parts;
  const chosen = groups.flatMap(({ options }) => options).find(({ value }) => value === initial);
  return {
    ...selectInput({ ...parts, options: [] }),
    element: {
      type: 'static_select',
      action_id: inputActionId,
      option_groups: asGroups(parts),
      ...(chosen && { initial_option: chosen }),
    },
  };
}

/** As `groupedSelectInput`, for several. */
export function groupedMultiSelectInput({ initial = [], atMost, ...parts }: ManyParts): InputBlock {
  const options = parts.groups.flatMap((group) => group.options);
  const chosen = options.filter(({ value }) => value !== undefined && initial.includes(value));
  return {
    ...multiSelectInput({ ...parts, atMost, options: [] }),
    element: {
      type: 'multi_static_select',
      action_id: inputActionId,
      option_groups: asGroups(parts),
      max_selected_items: atMost,
      ...(chosen.length > 0 && { initial_options: chosen }),
    },
  };
}
