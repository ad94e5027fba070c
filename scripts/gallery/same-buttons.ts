import type { Room } from './exhibit.ts';

type Pressed = { readonly text: string; readonly label: string };

/** Buttons of one screen that a screen reader reads out alike: who cannot see what stands beside them cannot tell them apart. */
export const sameButtons = (rooms: readonly Room[]): readonly string[] =>
  ofEachScreen(rooms, (all) => {
    const spoken = all.map(({ text, label }) => (label === '' ? text : label));
    return spoken.filter((each, at) => spoken.indexOf(each) !== at);
  });

/** Buttons that are not called by what is seen on them: who speaks to their machine says what they see (WCAG 2.5.3). */
export const otherNames = (rooms: readonly Room[]): readonly string[] =>
  ofEachScreen(rooms, (all) =>
    all
      .filter(({ text, label }) => label !== '' && !label.startsWith(withoutDots(text)))
      .map(({ text, label }) => `${text} | ${label}`),
  );

const withoutDots = (text: string): string => text.replace(/…$/u, '');

const ofEachScreen = (
  rooms: readonly Room[],
  found: (all: readonly Pressed[]) => readonly string[],
): readonly string[] =>
  rooms.flatMap(({ name, exhibits }) =>
    exhibits.flatMap((exhibit) => {
      const shown =
        'message' in exhibit ? exhibit.message.blocks : 'view' in exhibit ? exhibit.view.blocks : [];
      return [...new Set(found(buttonsIn(shown)))].map((each) => `${name}, ${exhibit.title}: [${each}]`);
    }),
  );

function buttonsIn(shown: unknown): readonly Pressed[] {
  if (typeof shown !== 'object' || shown === null) return [];
  if ('type' in shown && shown.type === 'button') return [pressed(shown)];
  return Object.values(shown).flatMap(buttonsIn);
}

function pressed(shown: object): Pressed {
  const text: unknown = 'text' in shown ? shown.text : undefined;
  const words = typeof text === 'object' && text !== null && 'text' in text ? String(text.text) : '';
  return { text: words, label: 'accessibility_label' in shown ? String(shown.accessibility_label) : '' };
}
