import type { Feature } from '../../feature.ts';
import { listening } from './listeners.ts';
import { texts } from './texts.ts';

/** @param features those whose parts stand in it */
export const home = (features: readonly Feature[]): Feature => ({
  name: 'home',
  listen: listening(features),
  commands: [{ word: 'pair', shownTo: ['peer'], words: (reader) => texts(reader).command }],
});
