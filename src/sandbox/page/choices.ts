import type { Option } from '../block-kit/composition.ts';
import { optionsOf } from '../block-kit/elements-of.ts';
import type { InteractiveElement } from '../block-kit/elements.ts';
import { readText } from '../reading/text-object.ts';
import type { PageState } from '../page-server/page-state.ts';
import type { Value } from '../state/values.ts';
import { make } from './dom.ts';
import type { Wiring } from './wiring.ts';
import { textNodes } from './marks.ts';

type Of<Type extends InteractiveElement['type']> = Extract<InteractiveElement, { type: Type }>;
type Choice = { readonly value: string; readonly text: string };

/** One choice of several, in the browser's own drop-down. */
export function dropDown(
  element: Of<'static_select' | 'users_select' | 'conversations_select'>,
  { surface, label, key, enter }: Wiring,
  held: Value | undefined,
): HTMLElement {
  const chosen = heldValues(held);
  const optionNode = ({ value, text }: Choice): HTMLElement =>
    make('option', { value, selected: chosen.includes(value) }, [text]);
  const groups = 'option_groups' in element ? element.option_groups : undefined;
  const select = make('select', { 'aria-label': label, 'data-key': key }, [
    make('option', { value: '' }, [element.placeholder?.text ?? 'Choose an option']),
    ...(groups
      ? groups.map((group) =>
          make(
            'optgroup',
            { label: group.label.text },
            group.options.map((it) => optionNode(choiceOf(it))),
          ),
        )
      : choicesOf(element, surface.state).map(optionNode)),
  ]);
  select.addEventListener('change', () => enter(select.value === '' ? [] : [select.value]));
  return select;
}

/** Several choices from a long list, as check boxes in a box that scrolls. */
export function multiList(
  element: Of<'multi_static_select' | 'multi_users_select'>,
  { surface, label, key, enter }: Wiring,
  held: Value | undefined,
): HTMLElement {
  const chosen = heldValues(held);
  const list = make('div');
  for (const { value, text } of choicesOf(element, surface.state)) {
    const box = make('input', {
      type: 'checkbox',
      value,
      checked: chosen.includes(value),
      'data-key': `${key}/${value}`,
    });
    box.addEventListener('change', () => enter(checkedIn(list)));
    list.append(make('label', {}, [box, text]));
  }
  return make('fieldset', { class: 'multi', 'aria-label': label }, [list]);
}

export function choiceGroup(
  element: Of<'radio_buttons' | 'checkboxes'>,
  { surface, label, key, enter }: Wiring,
  held: Value | undefined,
): HTMLElement {
  const chosen = heldValues(held);
  const group = make('fieldset', { 'aria-label': label });
  const type = element.type === 'radio_buttons' ? 'radio' : 'checkbox';
  for (const { text, value, description } of element.options) {
    const box = make('input', {
      type,
      value,
      name: key,
      checked: chosen.includes(value),
      'data-key': `${key}/${value}`,
    });
    box.addEventListener('change', () => enter(checkedIn(group)));
    const said = description && make('span', { class: 'hint' }, textNodes(description, surface.nameOf));
    group.append(make('label', {}, [box, make('span', {}, textNodes(text, surface.nameOf)), said]));
  }
  return group;
}

const checkedIn = (group: HTMLElement): readonly string[] =>
  [...group.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value);

function choicesOf(element: InteractiveElement, { people, conversations }: PageState): readonly Choice[] {
  if (element.type === 'users_select' || element.type === 'multi_users_select')
    return people.map(({ id, name }) => ({ value: id, text: name }));
  if (element.type === 'conversations_select')
    return conversations.map(({ id, name }) => ({ value: id, text: name }));
  return optionsOf(element).map(choiceOf);
}

/** The browser's own list has one line for each, so that what Slack shows below it stands beside it. */
const choiceOf = ({ value, text, description }: Option): Choice => ({
  value,
  text: [text, ...(description ? [description] : [])].map((each) => readText(each, (id) => id)).join(' '),
});

function heldValues(held: Value | undefined): readonly string[] {
  if (!held) return [];
  if ('selected_option' in held) return held.selected_option ? [held.selected_option.value] : [];
  if ('selected_options' in held) return held.selected_options.map(({ value }) => value);
  if ('selected_user' in held) return held.selected_user ? [held.selected_user] : [];
  if ('selected_users' in held) return held.selected_users;
  return 'selected_conversation' in held && held.selected_conversation ? [held.selected_conversation] : [];
}
