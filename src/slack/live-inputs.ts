import type { ActionsBlock, InputBlock, PlainTextOption } from '@slack/types';
import { cut, option, plain } from './blocks.ts';

/** The same input, telling of what is entered as it is entered: see `typingAction`. */
export const telling = (block: InputBlock): InputBlock => ({
  ...block,
  dispatch_action: true,
  ...(block.element.type === 'plain_text_input' && {
    element: {
      ...block.element,
      dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
    },
  }),
});

type MenuParts = {
  readonly id: string;
  readonly placeholder: string;
  readonly options: readonly PlainTextOption[];
  readonly initial?: string | undefined;
  /** Tells it from others that look the same. */
  readonly blockId?: string;
};

/** A menu outside the inputs, which acts as soon as something is chosen. */
export function liveMenu({ id, placeholder, options, initial, blockId }: MenuParts): ActionsBlock {
  const chosen = options.find(({ value }) => value === initial);
  return {
    type: 'actions',
    ...(blockId !== undefined && { block_id: blockId }),
    elements: [
      {
        type: 'static_select',
        action_id: id,
        placeholder: plain(cut(placeholder, 150)),
        options: [...options],
        ...(chosen && { initial_option: chosen }),
      },
    ],
  };
}

/** As `option`, with the words that do not fit below it. */
export function longOption(value: string, text: string): PlainTextOption {
  const [first, rest] = split(text, longestOption);
  return { ...option(value, first), ...(rest !== '' && { description: plain(cut(rest, longestOption)) }) };
}

const longestOption = 75;

/** Between two words. */
function split(text: string, length: number): readonly [string, string] {
  const points = Array.from(text);
  if (points.length <= length) return [text, ''];
  const space = points.slice(0, length + 1).lastIndexOf(' ');
  const end = space > 0 ? space : length;
  return [points.slice(0, end).join(''), points.slice(end).join('').trim()];
}
