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
} as const;

/** Says what asking for another peer than this pair's would do. */
export const anotherPeerButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.open, text: texts(reader).anotherPeer, value: pairId });
