import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { ids as endingIds } from '../../pairs/ending/buttons.ts';
import { texts } from './texts.ts';

export const ids = {
  open: 'ending-well.open',
  /** The modal in which the day is chosen. */
  close: 'ending-well.close',
  write: endingIds.farewell,
  /** The modals in which each writes. */
  thank: 'ending-well.thank',
  keep: 'ending-well.keep',
  read: 'ending-well.read',
  carryOn: 'ending-well.carry-on',
  letEnd: 'ending-well.let-end',
  endNow: 'ending-well.end-now',
} as const;

/** Asks on which day the pair is to end. */
export const endWellButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.open, text: texts(reader).endWell, value: pairId });

export const readButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.read, text: texts(reader).readPart, value: pairId });

export const carryOnButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.carryOn, text: texts(reader).carryOn, value: pairId });

/** For one who has said that they would carry on, while another has not. */
export const letEndButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.letEnd, text: texts(reader).letEnd, value: pairId });

/** Ends the pair before its day, after a question. */
export function endNowButton(pairId: string, reader: Reader): Button {
  const { endNow, sure } = texts(reader);
  return button({ id: ids.endNow, text: endNow, value: pairId, confirm: sure });
}
