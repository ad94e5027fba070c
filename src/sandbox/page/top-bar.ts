import type { PageState } from '../page-server/page-state.ts';
import { control } from './connection.ts';
import { make, makeButton } from './dom.ts';
import { goTo } from './place.ts';

type Choice = { readonly value: string; readonly words: string };

/** Who is looking, what day it is here, and what only the sandbox can do. */
export function topBarNodes(state: PageState): readonly Node[] {
  const { workspaces, teamId, people, personId } = state;
  return [
    make('strong', { class: 'brand' }, ['Sandbox']),
    picker('Workspace', teamId, {
      choices: workspaces.map((it) => ({ value: it.teamId, words: it.name })),
      pick: (picked) => goTo({ teamId: picked, personId: '', at: '' }),
    }),
    picker('Act as', personId, {
      choices: people.map(({ id, name, title, standing }) => ({
        value: id,
        words: `${name} – ${title || 'member'}${standing ? ` (${standing})` : ''}`,
      })),
      pick: (picked) => goTo({ teamId, personId: picked, at: 'home' }),
    }),
    clock(state),
    ...(state.canMoveClock ? controls() : []),
  ];
}

function picker(
  label: string,
  chosen: string,
  { choices, pick }: { readonly choices: readonly Choice[]; readonly pick: (value: string) => void },
): HTMLElement {
  const select = make(
    'select',
    { 'data-key': label, 'aria-label': label },
    choices.map(({ value, words }) => make('option', { value, selected: value === chosen }, [words])),
  );
  select.addEventListener('change', () => pick(select.value));
  return make('label', {}, [make('span', {}, [label]), select]);
}

function clock({ now, people, personId }: PageState): HTMLElement {
  const timeZone = people.find(({ id }) => id === personId)?.timeZone ?? 'UTC';
  const words = new Date(now).toLocaleString('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return make('span', { class: 'clock' }, [
    make('time', { datetime: now }, [words]),
    ` in ${timeZone.split('/').at(-1)?.replaceAll('_', ' ')}`,
  ]);
}

const STEPS = [
  ['PT1H', '+1 hour'],
  ['PT24H', '+1 day'],
  ['PT168H', '+1 week'],
] as const;

function controls(): readonly Node[] {
  const steps = STEPS.map(([duration, words]) =>
    makeButton(words, { 'data-key': duration }, () => void busy(control({ kind: 'advance', duration }))),
  );
  const startOver = makeButton('Start over', { 'data-key': 'reset', class: 'danger' }, () => {
    void busy(control({ kind: 'reset' }));
  });
  return [make('span', { role: 'group', 'aria-label': 'Move the clock' }, steps), startOver];
}

/** Shows that something longer is under way. */
async function busy(work: Promise<unknown>): Promise<void> {
  document.body.setAttribute('aria-busy', 'true');
  await work;
  document.body.removeAttribute('aria-busy');
}
