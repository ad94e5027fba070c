import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { texts } from './texts.ts';

export const ids = {
  open: 'resting.open',
  /** The modal. */
  rest: 'resting.rest',
  restart: 'resting.restart',
} as const;

export const untilField = 'until';

/** Opens the modal in which the day is chosen. */
export const restButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.open, text: texts(reader).pausePair, value: pairId });

/** As `restButton`, for a pair that is paused. */
export const changePauseButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.open, text: texts(reader).changePause, value: pairId });

export const restartButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.restart, text: texts(reader).restart, value: pairId });
