import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import type { Rota } from '../rota/model.ts';
import { texts } from './texts.ts';

export const ids = {
  open: 'preparation.open',
  /** The modal. */
  write: 'preparation.write',
} as const;

/** For each of them what is theirs: what to bring, or ways to listen. */
export const prepareButton = ({ pair, sessionsHeld }: Rota, reader: Reader): Button =>
  button({ id: ids.open, text: texts(reader).prepare, value: `${pair.id}:${sessionsHeld + 1}` });
