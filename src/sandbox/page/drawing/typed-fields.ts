import type { InteractiveElement } from '../../block-kit/elements.ts';
import type { Value } from '../../state/values.ts';
import { make } from '../dom.ts';
import type { Wiring } from './wiring.ts';

type TypedElement = Extract<
  InteractiveElement,
  {
    type:
      | 'plain_text_input'
      | 'number_input'
      | 'email_text_input'
      | 'url_text_input'
      | 'datepicker'
      | 'timepicker'
      | 'datetimepicker';
  }
>;

const INPUT_TYPES = {
  plain_text_input: 'text',
  number_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
} as const satisfies Record<TypedElement['type'], string>;

/** A field to type in, or one of the browser's own pickers. */
export function typedField(
  element: TypedElement,
  { surface, label, key, enter }: Wiring,
  held: Value | undefined,
): HTMLElement {
  const { people, personId } = surface.state;
  const timeZone = people.find(({ id }) => id === personId)?.timeZone ?? 'UTC';
  const attributes = {
    'aria-label': label,
    'data-key': key,
    placeholder: 'placeholder' in element ? element.placeholder?.text : undefined,
  };
  const isLong = element.type === 'plain_text_input' && element.multiline === true;
  const field = isLong
    ? make('textarea', { ...attributes, rows: 4 })
    : make('input', {
        ...attributes,
        type: INPUT_TYPES[element.type],
        inputmode: element.type === 'number_input' ? 'decimal' : undefined,
      });
  field.value = heldText(held, timeZone);
  field.addEventListener('change', () => enter([field.value]));
  if (tellsWhileTyped(element)) tellSoon(field, () => enter([field.value]));
  return field;
}

const tellsWhileTyped = (element: TypedElement): boolean =>
  'dispatch_action_config' in element &&
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

function heldText(held: Value | undefined, timeZone: string): string {
  if (!held) return '';
  if ('value' in held) return held.value ?? '';
  if ('selected_date' in held) return held.selected_date ?? '';
  if ('selected_time' in held) return held.selected_time ?? '';
  if (!('selected_date_time' in held) || held.selected_date_time === null) return '';
  // Swedish writes dates the way the browser's picker wants them.
  return new Date(held.selected_date_time * 1000)
    .toLocaleString('sv-SE', { timeZone })
    .replace(' ', 'T')
    .slice(0, 16);
}
