import type { Passage } from '../../page-server/passage.ts';
import type { ShellState } from '../../page-server/shell-state.ts';
import { control } from '../connection.ts';
import { dateInWords } from '../../reading/dates.ts';
import { ask } from '../drawing/confirm.ts';
import { readerOfDates } from '../drawing/surface.ts';
import { make, makeButton } from '../dom.ts';
import type { PageTheme } from '../theme.ts';
import { chooseTheme, currentTheme } from '../theme.ts';
import { busy } from './busy.ts';
import type { Drawer } from './drawer.ts';

export type BarActs = {
  readonly beside: () => void;
  readonly startedOver: () => void;
  readonly drawer: Drawer;
};

type BarState = ShellState & { readonly isTwo: boolean };

/** What day it is here, and what only the sandbox can do. */
export function barNodes(state: BarState, acts: BarActs): readonly Node[] {
  return [
    make('strong', { class: 'brand' }, ['Sandbox']),
    clock(state),
    ...(state.canMoveClock ? [clockButtons(state)] : []),
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

function clock(state: BarState): HTMLElement {
  const { now } = state;
  const dates = readerOfDates(state);
  const timestamp = Date.parse(now) / 1000;
  const words = dateInWords({ timestamp, format: '{bar_day}, {time}' }, dates);
  return make('span', { class: 'clock' }, [
    make('time', { datetime: now }, [words]),
    make('span', { class: 'zone' }, [` in ${dates.timeZone.split('/').at(-1)?.replaceAll('_', ' ')}`]),
  ]);
}

const STEPS = [
  ['PT1H', '+1 hour'],
  ['PT24H', '+1 day'],
  ['PT168H', '+1 week'],
] as const;

const clockButtons = (state: BarState): HTMLElement =>
  make('span', { class: 'moves', role: 'group', 'aria-label': 'Move the clock' }, [
    ...STEPS.map(([duration, words]) =>
      makeButton(words, { 'data-key': duration }, () => void busy(control({ kind: 'advance', duration }))),
    ),
    makeButton(
      'To the next touchpoint',
      { 'data-key': 'next' },
      () => void busy(control({ kind: 'advance-to-next', personId: state.personId })),
    ),
    state.passage && passageNode(state, state.passage),
  ]);

/** How far the clock is on its way, and the way to stop it. */
function passageNode(state: BarState, { from, until, isStopping }: Passage): HTMLElement {
  const going = until === undefined ? 'To what comes next…' : `On the way to ${dayOf(state, until)}…`;
  return make('span', { class: 'passage', role: 'group', 'aria-label': 'The clock is on its way' }, [
    make('span', { role: 'status' }, [isStopping ? 'Stopping…' : going]),
    until === undefined ? undefined : passedNode(state, { from, until }),
    makeButton('Stop', { 'data-key': 'stop', disabled: isStopping }, () => void control({ kind: 'stop' })),
  ]);
}

function passedNode({ now }: BarState, { from, until }: { readonly from: string; readonly until: string }) {
  const [begun, at, end] = [from, now, until].map((moment) => Date.parse(moment)) as [number, number, number];
  return make('progress', {
    'aria-label': 'How far it is',
    max: end - begun,
    value: Math.max(0, at - begun),
  });
}

const dayOf = (state: BarState, moment: string): string =>
  dateInWords({ timestamp: Date.parse(moment) / 1000, format: '{bar_day}' }, readerOfDates(state));

const otherTheme = (): PageTheme => (currentTheme() === 'dark' ? 'light' : 'dark');
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
