import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { texts } from './texts.ts';

/** Named apart from the views, since App Home carries some of these buttons too. */
export const ids = {
  open: 'rematch.open',
  choose: 'rematch.choose',
  ask: 'rematch.ask',
  takeBack: 'rematch.take-back',
  takeBackInModal: 'rematch.take-back-in-modal',
  say: 'rematch.say-missed',
  change: 'rematch.change-missed',
  keep: 'rematch.keep-missed',
  forget: 'rematch.forget-missed',
} as const;

/** Says what asking for another peer than this pair's would do. */
export const anotherPeerButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.open, text: texts(reader).anotherPeer, value: pairId });

/** For one whose request is open. */
export const cancelRequestButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.takeBack, text: texts(reader).takeBack, value: pairId });

export const missedField = 'missed';

/** For one who looks for a peer and has not said what they missed with the last. */
export const sayMissedButton = (programId: string, reader: Reader): Button =>
  button({ id: ids.say, text: texts(reader).missed.say, value: programId });

export const changeMissedButton = (programId: string, reader: Reader): Button =>
  button({ id: ids.change, text: texts(reader).missed.change, value: programId });

export const forgetMissedButton = (programId: string, reader: Reader): Button =>
  button({ id: ids.forget, text: texts(reader).missed.forget, value: programId });
