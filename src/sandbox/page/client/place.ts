import type { Self } from '../connection.ts';

/** Who is looking, and at what: a conversation's id, or `home`. Kept in the address, so that it survives a reload. */
export type PagePlace = Self & { readonly at: string };

export function readPlace(): PagePlace {
  const [teamId = '', personId = '', at = ''] = location.hash.slice(1).split('/');
  return { teamId, personId, at };
}

/** On a narrow screen the list of conversations gives way to the place. */
export function goTo({ teamId, personId, at }: PagePlace): void {
  show('place');
  location.hash = [teamId, personId, at].join('/');
}

/** What the address names is not there: this is, in its place, and nobody comes back to what is gone. */
export function standInstead({ teamId, personId, at }: PagePlace): void {
  show('place');
  location.replace(`#${[teamId, personId, at].join('/')}`);
}

let isChosen = false;

/** As in Slack, whoever chooses a conversation can write in it at once. */
export function choose(place: PagePlace): void {
  isChosen = true;
  const before = location.hash;
  goTo(place);
  if (location.hash === before) dispatchEvent(new Event('hashchange'));
}

/** Whether somebody has just chosen what is shown now. */
export function takeChoice(): boolean {
  const wasChosen = isChosen;
  isChosen = false;
  return wasChosen;
}

export const show = (view: 'list' | 'place'): void => {
  document.body.dataset['view'] = view;
};
