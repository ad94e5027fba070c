import type { Option } from '../block-kit/composition.ts';
import { optionsOf } from '../block-kit/elements-of.ts';
import type { InteractiveElement } from '../block-kit/elements.ts';
import type { Value } from '../state/values.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { GestureError } from './gesture-error.ts';

type Entry = {
  readonly element: InteractiveElement;
  /** What was typed, or the values or visible texts of what was picked; empty for nothing. */
  readonly entered: readonly string[];
  readonly personId: string;
};

/** What the element holds once the person has entered this. Throws GestureError where nothing like it is offered. */
export function valueFrom(workspace: WorkspaceState, { element, entered, personId }: Entry): Value {
  const first = entered[0] || null;
  switch (element.type) {
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return { type: element.type, value: first };
    case 'static_select':
    case 'radio_buttons':
      return { type: element.type, selected_option: first === null ? null : chosenOption(element, first) };
    case 'multi_static_select':
    case 'checkboxes':
      return {
        type: element.type,
        selected_options: entered.filter(Boolean).map((entry) => chosenOption(element, entry)),
      };
    case 'users_select':
      return { type: element.type, selected_user: first && personNamed(workspace, first) };
    case 'multi_users_select':
      return {
        type: element.type,
        selected_users: entered.filter(Boolean).map((entry) => personNamed(workspace, entry)),
      };
    case 'conversations_select':
      return { type: element.type, selected_conversation: first && conversationNamed(workspace, first) };
    case 'datepicker':
      return { type: element.type, selected_date: first && Temporal.PlainDate.from(first).toString() };
    case 'timepicker':
      return {
        type: element.type,
        selected_time: first && Temporal.PlainTime.from(first).toString().slice(0, 5),
      };
    case 'datetimepicker':
      return {
        type: element.type,
        selected_date_time: first === null ? null : moment(workspace, personId, first),
      };
    case 'button':
    case 'overflow':
      throw new GestureError('no_such_element', `A ${element.type} holds no value`);
  }
}

/** The option with this value or visible text. Throws GestureError naming those on offer. */
export function chosenOption(element: InteractiveElement, wanted: string): Option {
  const options = optionsOf(element);
  const found =
    options.find(({ value }) => value === wanted) ?? options.find(({ text }) => text.text === wanted);
  if (found) return found;
  const offered = options.map(({ text }) => `"${text.text}"`).join(', ');
  throw new GestureError('no_such_option', `There is no option "${wanted}" among ${offered || 'none'}`);
}

function personNamed(workspace: WorkspaceState, wanted: string): string {
  const people = [...workspace.people.values()];
  const found =
    workspace.people.get(wanted) ??
    people.find(({ name, displayName }) => name === wanted || displayName === wanted);
  if (!found) throw new GestureError('no_such_option', `There is nobody called "${wanted}"`);
  return found.id;
}

function conversationNamed(workspace: WorkspaceState, wanted: string): string {
  const all = [...workspace.conversations.values()];
  const found =
    workspace.conversations.get(wanted) ?? all.find(({ name }) => name === wanted.replace(/^#/, ''));
  if (!found) throw new GestureError('no_such_option', `There is no conversation "${wanted}"`);
  return found.id;
}

/** Epoch seconds of a local date and time like `2026-03-01T14:30`, read in the person's own time zone. */
function moment(workspace: WorkspaceState, personId: string, entered: string): number {
  if (/^\d+$/.test(entered)) return Number(entered);
  const timeZone = workspace.people.get(personId)?.timeZone ?? 'UTC';
  return Math.floor(Temporal.PlainDateTime.from(entered).toZonedDateTime(timeZone).epochMilliseconds / 1000);
}
