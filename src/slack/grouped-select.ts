import type { InputBlock, PlainTextOption } from '@slack/types';
import { cut, inputActionId, plain, selectInput } from './blocks.ts';

type Parts = Pick<Parameters<typeof selectInput>[0], 'id' | 'label' | 'hint' | 'initial'> & {
  readonly groups: readonly { readonly label: string; readonly options: readonly PlainTextOption[] }[];
};

/** For more than the hundred that fit into one list, and where people look for them by their group. */
export function groupedSelectInput({ groups, initial, ...parts }: Parts): InputBlock {
  const chosen = groups.flatMap(({ options }) => options).find(({ value }) => value === initial);
  return {
    ...selectInput({ ...parts, options: [] }),
    element: {
      type: 'static_select',
      action_id: inputActionId,
      option_groups: groups.map(({ label, options }) => ({
        label: plain(cut(label, 75)),
        options: [...options],
      })),
      ...(chosen && { initial_option: chosen }),
    },
  };
}
