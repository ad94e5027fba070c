import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { texts } from './texts.ts';

export const ids = { open: 'adjusting.open' } as const;

/** Asks what would help, and leads on from there. */
export const adjustButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.open, text: texts(reader).adjust, value: pairId });
