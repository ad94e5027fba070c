import type { ShellState } from '../../page-server/shell-state.ts';
import { control } from '../connection.ts';
import { dateInWords } from '../../reading/dates.ts';
import { ask } from '../drawing/confirm.ts';
import { make, makeButton } from '../dom.ts';
import type { Theme } from '../theme.ts';
import { chooseTheme, currentTheme } from '../theme.ts';
import { busy } from './busy.ts';
import type { Drawer } from './drawer.ts';

export type BarActs = {
  readonly beside: () => void;
  readonly startedOver: () => void;
  readonly drawer: Drawer;
};

type Shown = ShellState & { readonly isTwo: boolean };

/** What day it is here, and what only the sandbox can do. */
export function barNodes(state: Shown, acts: BarActs): readonly Node[] {
  return [
    make('strong', { class: 'brand' }, ['Sandbox']),
    clock(state),
    ...(state.canMoveClock ? [clockButtons()] : []),
    make('span', { class: 'space' }),
    makeButton(
      'Side by side',
      { 'data-key': 'beside', 'aria-pressed': String(state.isTwo), class: 'wide-only' },
      acts.beside,
    ),
    themeButton(),
    ...acts.drawer.toggles(),
    ...(state.canMoveClock ? [startOverButton(acts)] : []),
  ];
}

function clock({ now, people, personId }: Shown): HTMLElement {
  const timeZone = people.find(({ id }) => id === personId)?.timeZone ?? 'UTC';
  const timestamp = Date.parse(now) / 1000;
  const words = dateInWords({ timestamp, format: '{bar_day}, {time}' }, { timeZone, now });
  return make('span', { class: 'clock' }, [
    make('time', { datetime: now }, [words]),
    make('span', { class: 'zone' }, [` in ${timeZone.split('/').at(-1)?.replaceAll('_', ' ')}`]),
  ]);
}

const STEPS = [
  ['PT1H', '+1 hour'],
  ['PT24H', '+1 day'],
  ['PT168H', '+1 week'],
] as const;

const clockButtons = (): HTMLElement =>
  make('span', { role: 'group', 'aria-label': 'Move the clock' }, [
    ...STEPS.map(([duration, words]) =>
      makeButton(words, { 'data-key': duration }, () => void busy(control({ kind: 'advance', duration }))),
    ),
    makeButton(
      'To the next touchpoint',
      { 'data-key': 'next' },
      () => void busy(control({ kind: 'advance-to-next' })),
    ),
  ]);

const otherTheme = (): Theme => (currentTheme() === 'dark' ? 'light' : 'dark');
const THEMES = { light: '☀', dark: '☾' } as const;

function themeButton(): HTMLElement {
  const name = (): string => `Switch to ${otherTheme()}`;
  const button = makeButton(THEMES[otherTheme()], { 'data-key': 'theme', 'aria-label': name() }, () => {
    chooseTheme(otherTheme());
    button.textContent = THEMES[otherTheme()];
    button.setAttribute('aria-label', name());
  });
  return button;
}

const startOverButton = ({ startedOver }: BarActs): HTMLElement =>
  makeButton('Start over', { 'data-key': 'reset', class: 'danger' }, () => {
    void startOver(startedOver);
  });

async function startOver(startedOver: BarActs['startedOver']): Promise<void> {
  if ((await ask(START_OVER)) && (await busy(control({ kind: 'reset' })))) startedOver();
}

const START_OVER = {
  title: 'Start over?',
  words: ['All that happened here is forgotten, and the clock goes back to the first morning.'],
  yes: 'Start over',
  no: 'Cancel',
  style: 'danger',
} as const;
