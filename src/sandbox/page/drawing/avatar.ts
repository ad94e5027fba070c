import type { PageState } from '../../page-server/page-state.ts';
import { make } from '../dom.ts';
import { hueOf } from './hue.ts';

/** A person's initials on a colour of their own. They are drawn by the style, being no words to be read. */
export function avatar(id: string, name: string): HTMLElement {
  const initials = name
    .split(/\s+/)
    .map((part) => part.slice(0, 1))
    .slice(0, 2)
    .join('');
  const face = make('span', {
    class: id.endsWith('BOT') ? 'avatar app' : 'avatar',
    'aria-hidden': 'true',
    'data-initials': initials.toUpperCase(),
  });
  face.style.setProperty('--hue', String(hueOf(name)));
  return face;
}

const MOST_FACES = 3;

/** The faces of those whom one writes to there, each with the dot that is filled while they are active. */
export const faces = ({ people }: Pick<PageState, 'people'>, ids: readonly string[]): HTMLElement =>
  make(
    'span',
    { class: 'faces' },
    ids.slice(0, MOST_FACES).map((id) => {
      const person = people.find((each) => each.id === id);
      const face = avatar(id, person?.name ?? '?');
      face.classList.add(person?.isActive === true ? 'active' : 'away');
      return face;
    }),
  );
