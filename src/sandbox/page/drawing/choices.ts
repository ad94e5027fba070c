import type { Option } from '../../block-kit/composition.ts';
import { optionsOf } from '../../block-kit/elements-of.ts';
import type { InteractiveElement } from '../../block-kit/elements.ts';
import { readText } from '../../reading/text-object.ts';
import type { PageConversation, PageState } from '../../page-server/page-state.ts';
import type { Value } from '../../state/values.ts';
import { make } from '../dom.ts';
import type { PickerChoice } from './picker-matches.ts';
import { picker } from './picker.ts';
import type { Wiring } from './wiring.ts';
import { textNodes } from './marks.ts';

type Of<Type extends InteractiveElement['type']> = Extract<InteractiveElement, { type: Type }>;

/** One choice of several, in the browser's own drop-down. */
export function dropDown(
  element: Of<'static_select'>,
  { surface, label, key, enter }: Wiring,
  held: Value | undefined,
): HTMLElement {
  const chosen = heldValues(held);
  const optionNode = ({ value, text }: PickerChoice): HTMLElement =>
    make('option', { value, selected: chosen.includes(value) }, [text]);
  const groups = element.option_groups;
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

const SEVERAL = new Set(['multi_static_select', 'multi_users_select']);

/** People, conversations, or several of a list: found by typing. */
export function searchField(
  element: Of<'users_select' | 'conversations_select' | 'multi_static_select' | 'multi_users_select'>,
  { surface, label, key, enter }: Wiring,
  held: Value | undefined,
): HTMLElement {
  return picker({
    label,
    key,
    placeholder: element.placeholder?.text ?? 'Type to search',
    choices: choicesOf(element, surface.state),
    chosen: heldValues(held),
    picks: SEVERAL.has(element.type) ? 'several' : 'one',
    atMost: 'max_selected_items' in element ? element.max_selected_items : undefined,
    enter,
  });
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
    const said = description && make('span', { class: 'hint' }, textNodes(description, surface.reader));
    group.append(make('label', {}, [box, make('span', {}, textNodes(text, surface.reader)), said]));
  }
  return group;
}

const checkedIn = (group: HTMLElement): readonly string[] =>
  [...group.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value);

function choicesOf(
  element: InteractiveElement,
  { people, conversations }: PageState,
): readonly PickerChoice[] {
  if (element.type === 'users_select' || element.type === 'multi_users_select')
    return people.map(({ id, name, title }) => ({ value: id, text: name, note: title }));
  if (element.type === 'conversations_select')
    return conversations
      .filter((each) => isIncluded(element.filter?.include, each))
      .map(({ id, name, kind }) => ({ value: id, text: kind === 'channel' ? `#${name}` : name }));
  return optionsOf(element).map(choiceOf);
}

type Kinds = readonly ('im' | 'mpim' | 'private' | 'public')[] | undefined;

/** Where the app asks for public channels, nobody's private conversation is on offer. */
const isIncluded = (include: Kinds, { kind, isPrivate }: PageConversation): boolean =>
  include === undefined || include.includes(kind === 'channel' ? (isPrivate ? 'private' : 'public') : kind);

/** The browser's own list has one line for each, so that what Slack shows below it stands beside it. */
const choiceOf = ({ value, text, description }: Option): PickerChoice => ({
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
