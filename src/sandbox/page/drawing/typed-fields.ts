import type { InteractiveElement } from '../../block-kit/elements.ts';
import type { Value } from '../../state/values.ts';
import { make } from '../dom.ts';
import type { Wiring } from './wiring.ts';

type TypedElement = Extract<
  InteractiveElement,
  { type: 'plain_text_input' | 'number_input' | 'email_text_input' | 'url_text_input' }
>;

const INPUT_TYPES = {
  plain_text_input: 'text',
  number_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
} as const satisfies Record<TypedElement['type'], string>;

/** A field to type in. */
export function typedField(
  element: TypedElement,
  { label, key, enter }: Wiring,
  held: Value | undefined,
): HTMLElement {
  const attributes = {
    'aria-label': label,
    'data-key': key,
    placeholder: element.placeholder?.text,
  };
  const isLong = element.type === 'plain_text_input' && element.multiline === true;
  const field = isLong
    ? make('textarea', { ...attributes, rows: 4 })
    : make('input', {
        ...attributes,
        type: INPUT_TYPES[element.type],
        inputmode: element.type === 'number_input' ? 'decimal' : undefined,
      });
  field.value = (held && 'value' in held && held.value) || '';
  field.addEventListener('change', () => enter([field.value]));
  if (tellsWhileTyped(element)) tellSoon(field, () => enter([field.value]));
  return field;
}

const tellsWhileTyped = (element: TypedElement): boolean =>
  element.dispatch_action_config?.trigger_actions_on.includes('on_character_entered') === true;

/** As Slack does: not of each character, but before long. */
const soon = 200;

function tellSoon(field: HTMLElement, tell: () => void): void {
  let isToCome = false;
  field.addEventListener('input', () => {
    if (isToCome) return;
    isToCome = true;
    setTimeout(() => {
      isToCome = false;
      if (field.isConnected) tell();
    }, soon);
  });
}
