import type { Feature } from '../../feature.ts';
import { listening } from './listeners.ts';
import { texts } from './texts.ts';

/** @param features that send something of their own accord */
export const coming = (features: readonly Feature[]): Feature => ({
  name: 'coming',
  listen: listening(features),
  commands: [{ word: 'coming', shownTo: ['peer'], words: (reader) => texts(reader).command, inHome: true }],
});
