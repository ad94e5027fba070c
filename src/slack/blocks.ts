import type {
  ActionsBlock,
  ActionsBlockElement,
  Button,
  ContextBlock,
  HeaderBlock,
  InputBlock,
  KnownBlock,
  ModalView,
  PlainTextElement,
  PlainTextOption,
  RichTextBlock,
  SectionBlock,
} from '@slack/types';
import { cutWhole } from '../written.ts';
import type { Message } from './message.ts';

export type { Message };

export const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: true });

/** Keeps mrkdwn from mentioning anybody and from linking anywhere: Slack's control characters. */
export const escapeControls = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Slack has no way to escape these, so that a look-alike stands in their place; within a word `_` does no harm. */
const lookAlikes: Readonly<Record<string, string>> = { '*': '∗', '~': '∼', '`': 'ˋ', _: 'ˍ' };

/** Makes a name safe inside mrkdwn: it mentions nobody, links nowhere and formats nothing. Longer texts go into `quote`. */
export const escape = (text: string): string =>
  escapeControls(text).replaceAll(
    /[*~\u0060]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    (mark) => lookAlikes[mark] ?? mark,
  );

/** Counts code points, as Slack does. */
export const cut = cutWhole;

export const mention = (personId: string): string => `<@${personId}>`;

export const header = (text: string): HeaderBlock => ({ type: 'header', text: plain(cut(text, 150)) });

export const section = (mrkdwn: string, accessory?: Button): SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: cut(mrkdwn, 3000) },
  ...(accessory && { accessory }),
});

/** A message that is one line of mrkdwn. */
export const oneLine = (mrkdwn: string): Message => ({ text: mrkdwn, blocks: [section(mrkdwn)] });

/** The same words with nothing to press, and in the place of that a line on what now holds. */
export const withoutButtons = ({ text, blocks }: Message, line: string): Message => ({
  text,
  blocks: [...blocks.filter(({ type }) => type !== 'actions'), context(line)],
});

export const context = (mrkdwn: string): ContextBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: cut(mrkdwn, 2000) }],
});

/** What a person wrote, as they wrote it. Nothing in it is read as markup. */
export const quote = (text: string): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: text === '' ? ' ' : text }] }],
});

type ButtonParts = {
  readonly id: string;
  readonly text: string;
  readonly value?: string;
  /** What a screen reader says, where the text says too little without what stands beside it. */
  readonly spoken?: string;
  /** Opens in the browser. Slack tells of the click all the same. */
  readonly url?: string;
  readonly style?: 'primary' | 'danger';
  readonly confirm?: {
    readonly title: string;
    readonly text: string;
    readonly yes: string;
    readonly no: string;
  };
};

export const button = ({ id, text, value, spoken, url, style, confirm }: ButtonParts): Button => ({
  type: 'button',
  action_id: id,
  text: plain(cut(text, 75)),
  ...(value !== undefined && { value }),
  ...(spoken !== undefined && { accessibility_label: cut(spoken, 75) }),
  ...(url !== undefined && { url }),
  ...(style && { style }),
  ...(confirm && {
    confirm: {
      title: plain(confirm.title),
      text: plain(confirm.text),
      confirm: plain(confirm.yes),
      deny: plain(confirm.no),
    },
  }),
});

type Several =
  | readonly [ActionsBlockElement, ...ActionsBlockElement[]]
  | readonly [...ActionsBlockElement[], ActionsBlockElement];

/** One at least, since Slack refuses a message whose block of actions is empty. Where there may be none: `buttonsIfAny`. */
export const actions = (...elements: Several): ActionsBlock => ({ type: 'actions', elements: [...elements] });

export const buttonsIfAny = (...elements: readonly ActionsBlockElement[]): ActionsBlock[] =>
  elements.length > 0 ? [{ type: 'actions', elements: [...elements] }] : [];

export const option = (value: string, text: string): PlainTextOption => {
  return { value, text: plain(cut(text, 75)) };
};

/** Every input's action has this id: its block's id is its name. */
export const inputActionId = 'value';

type InputParts = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: true;
};

function input({ id, label, hint, optional }: InputParts, element: InputBlock['element']): InputBlock {
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    element,
    ...(hint !== undefined && { hint: plain(hint) }),
    ...(optional && { optional }),
  };
}

type TextParts = InputParts & {
  readonly maxLength: number;
  readonly multiline?: true;
  readonly initial?: string | undefined;
  readonly placeholder?: string;
};

export function textInput(parts: TextParts): InputBlock {
  const { maxLength, multiline, initial, placeholder } = parts;
  return input(parts, {
    type: 'plain_text_input',
    action_id: inputActionId,
    max_length: maxLength,
    ...(multiline && { multiline }),
    ...(initial !== undefined && initial !== '' && { initial_value: initial }),
    ...(placeholder !== undefined && { placeholder: plain(cut(placeholder, 150)) }),
  });
}

type ChoiceParts = InputParts & {
  readonly options: readonly PlainTextOption[];
  readonly initial?: string | undefined;
};

export function selectInput(parts: ChoiceParts): InputBlock {
  return input(parts, { type: 'static_select', action_id: inputActionId, ...choice(parts) });
}

export function radioInput(parts: ChoiceParts): InputBlock {
  return input(parts, { type: 'radio_buttons', action_id: inputActionId, ...choice(parts) });
}

function choice({ options, initial }: ChoiceParts) {
  const chosen = options.find(({ value }) => value === initial);
  return { options: [...options], ...(chosen && { initial_option: chosen }) };
}

type ManyParts = InputParts & {
  readonly options: readonly PlainTextOption[];
  readonly initial?: readonly string[];
  readonly atMost: number;
};

export function multiSelectInput(parts: ManyParts): InputBlock {
  const { options, initial = [], atMost } = parts;
  const chosen = options.filter(({ value }) => value !== undefined && initial.includes(value));
  return input(parts, {
    type: 'multi_static_select',
    action_id: inputActionId,
    options: [...options],
    max_selected_items: atMost,
    ...(chosen.length > 0 && { initial_options: chosen }),
  });
}

type PeopleParts = InputParts & { readonly initial: readonly string[]; readonly atMost: number };

export function peopleInput(parts: PeopleParts): InputBlock {
  const { initial, atMost } = parts;
  return input(parts, {
    type: 'multi_users_select',
    action_id: inputActionId,
    max_selected_items: atMost,
    ...(initial.length > 0 && { initial_users: [...initial] }),
  });
}

/** Public channels of this workspace alone. */
export function channelInput(parts: InputParts & { readonly initial?: string | undefined }): InputBlock {
  return input(parts, {
    type: 'conversations_select',
    action_id: inputActionId,
    filter: { include: ['public'], exclude_external_shared_channels: true },
    ...(parts.initial !== undefined && { initial_conversation: parts.initial }),
  });
}

export function dateInput(
  parts: InputParts & { readonly initial: Temporal.PlainDate | undefined },
): InputBlock {
  return input(parts, {
    type: 'datepicker',
    action_id: inputActionId,
    ...(parts.initial && { initial_date: parts.initial.toString() }),
  });
}

type ModalParts = {
  readonly id: string;
  readonly title: string;
  readonly close: string;
  readonly submit?: string;
  /** What the submission is about: ids only. It comes back as it is sent, and anyone could forge it. */
  readonly metadata?: object;
  readonly blocks: readonly KnownBlock[];
};

export function modal({ id, title, close, submit, metadata, blocks }: ModalParts): ModalView {
  return {
    type: 'modal',
    callback_id: id,
    title: plain(cut(title, 24)),
    close: plain(cut(close, 24)),
    ...(submit !== undefined && { submit: plain(cut(submit, 24)) }),
    ...(metadata && { private_metadata: JSON.stringify(metadata) }),
    blocks: [...blocks],
  };
}
