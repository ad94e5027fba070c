import type { Room } from './exhibit.ts';

type Pressed = { readonly text: string; readonly label: string };

/** Buttons of one screen that a screen reader reads out alike: who cannot see what stands beside them cannot tell them apart. */
export const sameButtons = (rooms: readonly Room[]): readonly string[] =>
  rooms.flatMap(({ name, exhibits }) =>
    exhibits.flatMap((exhibit) => {
      const shown =
        'message' in exhibit ? exhibit.message.blocks : 'view' in exhibit ? exhibit.view.blocks : [];
      const spoken = buttonsIn(shown).map(({ text, label }) => (label === '' ? text : label));
      const twice = spoken.filter((each, at) => spoken.indexOf(each) !== at);
      return [...new Set(twice)].map((each) => `${name}, ${exhibit.title}: [${each}]`);
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
