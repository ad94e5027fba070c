import type { Surface } from './surface.ts';

/** What an element needs of its place: its name, its key for the focus, and what to do with what is entered. */
export type Wiring = {
  readonly surface: Surface;
  readonly label: string;
  readonly key: string;
  readonly enter: (entered: readonly string[]) => void;
};
