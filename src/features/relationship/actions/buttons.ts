import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { texts } from './texts.ts';

export const ids = {
  open: 'session-actions.open',
  /** The modal. */
  set: 'session-actions.set',
  done: 'session-actions.done',
  undo: 'session-actions.undo',
} as const;

type OfSession = { readonly pairId: string; readonly number: number };

const valueOf = ({ pairId, number }: OfSession): string => `${pairId}:${number}`;

/** For after the session of that number. */
export const setActionButton = (session: OfSession, reader: Reader): Button =>
  button({ id: ids.open, text: texts(reader).set, value: valueOf(session) });

export const markButton = (session: OfSession, to: 'done' | 'open', reader: Reader): Button => {
  const words = texts(reader);
  const parts =
    to === 'done' ? { id: ids.done, text: words.markDone } : { id: ids.undo, text: words.markOpen };
  return button({ ...parts, value: valueOf(session) });
};
