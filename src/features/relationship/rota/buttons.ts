import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import type { Rota } from './model.ts';
import { texts } from './texts.ts';

export const ids = { held: 'sessions.held' } as const;

/** Puts the session that is next on record. */
export const heldButton = ({ pair, sessionsHeld }: Rota, reader: Reader) =>
  button({ id: ids.held, text: texts(reader).held, value: `${pair.id}:${sessionsHeld + 1}` });
