import type { ShellState } from '../../page-server/shell-state.ts';
import type { TimelineEntry } from '../../page-server/timeline.ts';
import { dateInWords } from '../../reading/dates.ts';
import { fetchTimeline } from '../connection.ts';
import { readerOfDates } from '../drawing/surface.ts';
import { mrkdwnNodes } from '../drawing/marks.ts';
import { make } from '../dom.ts';

/** What the bot did and will do for the person on the left and their pairs, and why. */
export async function drawTimeline(state: ShellState): Promise<readonly Node[]> {
  const timeline = await fetchTimeline(state);
  const self = state.people.find(({ id }) => id === state.personId);
  const intro = `For ${self?.displayName ?? 'this person'} and their pairs. People see none of the reasons here.`;
  if (!timeline) return [make('p', { class: 'hint' }, ['The bot tells of no touchpoints here.'])];
  return [
    make('p', { class: 'hint' }, [intro]),
    make('h3', {}, ['What will come, as things stand']),
    entriesNode(
      state,
      timeline.coming,
      'Nothing is planned. A round makes pairs, and pairs have touchpoints.',
    ),
    make('h3', {}, ['What it did']),
    entriesNode(state, timeline.past, 'Nothing yet.'),
  ];
}

function entriesNode(state: ShellState, entries: readonly TimelineEntry[], none: string): HTMLElement {
  if (entries.length === 0) return make('p', {}, [none]);
  return make(
    'ol',
    { class: 'timeline' },
    entries.map((entry) => entryNode(state, entry)),
  );
}

function entryNode(shell: ShellState, { at, what, whom, state, why, note }: TimelineEntry): HTMLElement {
  const timestamp = Date.parse(at) / 1000;
  const reader = { nameOf: (id: string) => id, dates: readerOfDates(shell) };
  const when = dateInWords({ timestamp, format: '{bar_day}, {time}' }, reader.dates);
  return make('li', { class: state.replaceAll(' ', '-') }, [
    make('p', {}, [make('time', { datetime: at }, [when]), ' ', make('span', { class: 'state' }, [state])]),
    make('p', {}, [make('strong', {}, [what.slice(0, 1).toUpperCase() + what.slice(1)]), ` to ${whom}`]),
    make('p', { class: 'hint' }, mrkdwnNodes(`Why: ${why}.`, reader)),
    note === undefined ? undefined : make('p', { class: 'hint' }, mrkdwnNodes(note, reader)),
  ]);
}
