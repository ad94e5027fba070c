import type { ViewDefinition } from '../block-kit/views.ts';
import { freshId, randomToken, withIdentifiers } from './identifiers.ts';
import type { ViewRecord } from './records.ts';
import { carriedOver, initialValues } from './values.ts';
import { nextTs } from './conversations.ts';
import type { WorkspaceState } from './workspace-state.ts';

export const openModals = (state: WorkspaceState, personId: string): readonly ViewRecord[] =>
  state.modals.get(personId) ?? [];

export const frontModal = (state: WorkspaceState, personId: string): ViewRecord | undefined =>
  openModals(state, personId).at(-1);

type ModalPlace = { readonly personId: string; readonly below?: ViewRecord | undefined };

export function createView(state: WorkspaceState, given: ViewDefinition, place: ModalPlace): ViewRecord {
  const id = freshId('V');
  const definition = { ...given, blocks: [...withIdentifiers(given.blocks)] };
  return {
    id,
    personId: place.personId,
    rootViewId: place.below?.rootViewId ?? id,
    previousViewId: place.below?.id ?? null,
    definition,
    hash: newHash(state),
    values: initialValues(definition.blocks),
    errors: {},
  };
}

/** Puts a new modal alone on the person's screen. */
export function showModal(state: WorkspaceState, personId: string, definition: ViewDefinition): ViewRecord {
  const view = createView(state, definition, { personId });
  state.modals.set(personId, [view]);
  return view;
}

/** Puts a new modal over those that are open. */
export function pushModal(state: WorkspaceState, personId: string, definition: ViewDefinition): ViewRecord {
  const stack = openModals(state, personId);
  const view = createView(state, definition, { personId, below: stack.at(-1) });
  state.modals.set(personId, [...stack, view]);
  return view;
}

/** The view with new content. What was entered stays where block and action ids stay. */
export function redefined(state: WorkspaceState, view: ViewRecord, given: ViewDefinition): ViewRecord {
  const definition = { ...given, blocks: [...withIdentifiers(given.blocks)] };
  const values = carriedOver(view.values, definition.blocks);
  return { ...view, definition, values, errors: {}, hash: newHash(state) };
}

/** Replaces an open view, modal or Home, by a later state of itself. */
export function keepView(state: WorkspaceState, view: ViewRecord): void {
  if (view.definition.type === 'home') state.homes.set(view.personId, view);
  else
    state.modals.set(
      view.personId,
      openModals(state, view.personId).map((open) => (open.id === view.id ? view : open)),
    );
}

export function findView(
  state: WorkspaceState,
  matches: (view: ViewRecord) => boolean,
): ViewRecord | undefined {
  return [...[...state.modals.values()].flat(), ...state.homes.values()].find(matches);
}

const newHash = (state: WorkspaceState): string =>
  `${nextTs(state).split('.')[0]}.${randomToken().slice(0, 8)}`;
