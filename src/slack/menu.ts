import type { Button, Overflow, PlainTextOption, StaticSelect } from '@slack/types';
import { cut, plain } from './blocks.ts';

/** The action of every menu whose lines each do what a button does. */
export const menuAction = 'menu';

/** As many as Slack shows in a menu of dots; more stand in one that is opened by its words. */
const mostBehindDots = 5;
const mostInMenu = 100;

/** The same things to do, a line each: a line is answered as the press of its button would be. */
export function menuOf(buttons: readonly Button[], words: string): Overflow | StaticSelect {
  const options = buttons.slice(0, mostInMenu).map(asLine);
  return options.length <= mostBehindDots
    ? { type: 'overflow', action_id: menuAction, options }
    : { type: 'static_select', action_id: menuAction, placeholder: plain(words), options };
}

/** Where it stands there is less around it than around a button, so that it says what the button says aloud. */
const asLine = ({ action_id, value, text, accessibility_label }: Button): PlainTextOption => ({
  value: value === undefined ? `${action_id}` : `${action_id} ${value}`,
  text: { type: 'plain_text', text: cut(accessibility_label ?? text.text, 75), emoji: false },
});

export type PressedAction = { readonly id: string; readonly value: string };

/** An action as Slack tells of it, as far as it matters here. */
type Acted = {
  readonly action_id: string;
  readonly value?: unknown;
  readonly selected_option?: { readonly value?: string } | null;
  readonly selected_user?: string | null;
};

/** The button that was pressed, by itself or as the line of a menu, with what it stands for. */
export function pressedIn(action: Acted): PressedAction {
  const value = valueOf(action);
  if (action.action_id !== menuAction) return { id: action.action_id, value };
  const [id = '', ...rest] = value.split(' ');
  return { id, value: rest.join(' ') };
}

const valueOf = ({ value, selected_option: option, selected_user: person }: Acted): string =>
  typeof value === 'string' ? value : (option?.value ?? person ?? '');
