import type { ShellState } from '../../page-server/shell-state.ts';
import type { NetworkTrouble, Trouble } from '../../page-server/troubles.ts';
import { makeTrouble } from '../connection.ts';
import { picker } from '../drawing/picker.ts';
import { make, makeButton } from '../dom.ts';
import { busy } from './busy.ts';

const LINE: readonly (readonly [NetworkTrouble, string, string])[] = [
  ['none', 'All is well', ''],
  ['rate-limited', 'Slack answers 429', 'to every call: wait 30 seconds'],
  ['slow', 'Slack is slow', 'two and a half seconds to each call'],
  ['server-error', 'Slack answers 500', 'to every call'],
  ['revoked', 'The bot’s token is revoked', 'and nobody tells the bot'],
  ['away', 'The bot is away', 'people see that it does not respond'],
];

/** What can be made to go wrong, and be put right again. */
export function faultNodes(state: ShellState): readonly Node[] {
  if (!state.canMoveClock) return [make('p', { class: 'hint' }, ['Nothing can be broken here.'])];
  const act = (trouble: Trouble): void => void busy(makeTrouble(state, trouble));
  return [
    make('p', { class: 'hint' }, ['What the bot does about it is in the inspector and the timeline.']),
    lineNode(state, act),
    make('h3', {}, ['People']),
    personField('Deactivate somebody', state.people, (personId) => act({ kind: 'deactivate', personId })),
    personField('Activate again', state.deactivated, (personId) => act({ kind: 'reactivate', personId })),
    make('h3', {}, ['The app']),
    make('div', { class: 'app-buttons' }, appButtons(state, act)),
    make('h3', {}, ['Pair DMs of the person on the left']),
    ...dmNodes(state, act),
  ];
}

const appButtons = ({ isInstalled, crash }: ShellState, act: Act): readonly HTMLElement[] => [
  isInstalled
    ? makeButton('Remove the app', { 'data-key': 'uninstall' }, () => act({ kind: 'uninstall' }))
    : makeButton('Install it again', { 'data-key': 'reinstall' }, () => act({ kind: 'reinstall' })),
  crash === undefined
    ? makeButton('Let the bot crash', { 'data-key': 'crash' }, () => act({ kind: 'crash' }))
    : makeButton('Start the bot again', { 'data-key': 'start again' }, () => act({ kind: 'start-again' })),
];

type Act = (trouble: Trouble) => void;

function lineNode({ network }: ShellState, act: Act): HTMLElement {
  return make('fieldset', {}, [
    make('legend', {}, ['Between Slack and the bot']),
    ...LINE.map(([trouble, words, more]) => {
      const box = make('input', {
        type: 'radio',
        name: 'network',
        value: trouble,
        checked: network === trouble,
        'data-key': `network ${trouble}`,
      });
      box.addEventListener('change', () => act({ kind: 'network', trouble }));
      return make('label', {}, [
        box,
        make('span', {}, [words, make('span', { class: 'hint' }, [` ${more}`])]),
      ]);
    }),
  ]);
}

const personField = (
  label: string,
  people: ShellState['people'],
  act: (personId: string) => void,
): HTMLElement =>
  picker({
    label,
    placeholder: label,
    key: label,
    choices: people.map(({ id, name, title }) => ({ value: id, text: name, note: title })),
    chosen: [],
    picks: 'one',
    enter: ([picked]) => {
      if (picked !== undefined) act(picked);
    },
  });

function dmNodes({ groupDms }: ShellState, act: Act): readonly HTMLElement[] {
  if (groupDms.length === 0) return [make('p', {}, ['None yet.'])];
  return groupDms.map(({ id, name }) =>
    makeButton(`Turn the DM with ${name} into a channel`, { 'data-key': `convert ${id}` }, () =>
      act({ kind: 'convert', channelId: id }),
    ),
  );
}
