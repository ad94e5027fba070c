import type { InteractiveElement } from '../../block-kit/elements.ts';
import { confirmed } from './confirm.ts';
import { datedField } from './dated-fields.ts';
import { choiceGroup, dropDown, searchField } from './choices.ts';
import { make, makeButton } from '../dom.ts';
import { textNodes } from './marks.ts';
import type { Surface } from './surface.ts';
import type { Wiring } from './wiring.ts';
import { typedField } from './typed-fields.ts';

export type Drawing = {
  readonly surface: Surface;
  readonly blockId: string;
  /** The words beside the element; a placeholder stands in where there are none. */
  readonly label: string | undefined;
};

/** Elements drawn as a group of several controls, named by a legend. */
export const isGroup = ({ type }: InteractiveElement): boolean =>
  type === 'radio_buttons' || type === 'checkboxes';

export function elementNode(element: InteractiveElement, drawing: Drawing): HTMLElement {
  const wiring = wire(element, drawing);
  switch (element.type) {
    case 'button':
      return buttonNode(element, wiring);
    case 'overflow':
      return overflowNode(element, wiring);
    case 'static_select':
      return dropDown(element, wiring, heldBy(element, drawing));
    case 'users_select':
    case 'conversations_select':
    case 'multi_static_select':
    case 'multi_users_select':
      return searchField(element, wiring, heldBy(element, drawing));
    case 'radio_buttons':
    case 'checkboxes':
      return choiceGroup(element, wiring, heldBy(element, drawing));
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return typedField(element, wiring, heldBy(element, drawing));
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return datedField(element, wiring, heldBy(element, drawing));
  }
}

function wire(element: InteractiveElement, { surface, blockId, label }: Drawing): Wiring {
  const actionId = element.action_id ?? '';
  const placeholder = 'placeholder' in element ? element.placeholder?.text : undefined;
  const act = async (entered: readonly string[]): Promise<void> => {
    const asks = 'confirm' in element ? element.confirm : undefined;
    if (asks && !(await confirmed(asks, surface.reader))) return;
    surface.touch({ blockId, actionId }, entered);
  };
  return {
    surface,
    label: label ?? placeholder ?? 'Choose',
    key: `${surface.key}/${blockId}/${actionId}`,
    enter: (entered) => void act(entered),
  };
}

const heldBy = ({ action_id }: InteractiveElement, { surface, blockId }: Drawing) =>
  surface.values[blockId]?.[action_id ?? ''];

function buttonNode(
  { text, style, url, accessibility_label }: Extract<InteractiveElement, { type: 'button' }>,
  { surface, key, enter }: Wiring,
): HTMLElement {
  const words = make('span', {}, textNodes(text, surface.reader));
  return makeButton(words, { class: style, 'data-key': key, 'aria-label': accessibility_label }, () => {
    if (url && /^https?:/i.test(url)) window.open(url, '_blank', 'noopener');
    enter([]);
  });
}

function overflowNode(
  { options }: Extract<InteractiveElement, { type: 'overflow' }>,
  { surface, key, enter }: Wiring,
): HTMLElement {
  const menu = make('details', { class: 'overflow' });
  const items = options.map(({ text, value }) =>
    makeButton(make('span', {}, textNodes(text, surface.reader)), {}, () => {
      menu.open = false;
      enter([value]);
    }),
  );
  menu.append(
    make('summary', { 'aria-label': 'More actions', 'data-key': key }, ['⋯']),
    make('div', { class: 'menu' }, items),
  );
  return menu;
}
