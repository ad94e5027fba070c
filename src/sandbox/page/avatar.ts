import { make } from './dom.ts';

const COLOURS = 8;

/** A person's initials on a colour of their own. */
export function avatar(id: string, name: string): HTMLElement {
  const initials = name
    .split(/\s+/)
    .map((part) => part.slice(0, 1))
    .slice(0, 2)
    .join('');
  const colour = Array.from(id).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLOURS;
  return make('span', { class: `avatar colour-${colour}`, 'aria-hidden': 'true' }, [initials.toUpperCase()]);
}
