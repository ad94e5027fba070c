import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { farewellButton } from '../../pairs/ending/buttons.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { agreementButtons } from '../../relationship/agreement/buttons.ts';
import { adjustButton } from '../adjusting/buttons.ts';
import { carryOnButton, endNowButton, endWellButton, letEndButton } from '../ending-well/buttons.ts';
import { answerButton, cancelQuestionButton, stillInButton } from '../no-word/buttons.ts';
import { anotherPeerButton, cancelRequestButton } from '../rematch/buttons.ts';
import { changePauseButton, restartButton, restButton } from '../resting/buttons.ts';
import { waysOnFor, type Found, type Way } from './model.ts';
import { texts } from './texts.ts';

export const ids = { open: 'four-ways.open' } as const;

/** Shows all of them. */
export const waysOnButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.open, text: texts(reader).seeWays, value: pairId });

export type WaysSeen = { readonly personId: string; readonly reader: Reader };
export type WaysShown = { readonly pair: Pair; readonly found: Found; readonly seen: WaysSeen };

const ofPair =
  (shows: (pairId: string, reader: Reader) => Button) =>
  ({ pair, seen }: WaysShown): Button =>
    shows(pair.id, seen.reader);

const buttonOf: Readonly<Record<Way, (shown: WaysShown) => Button>> = {
  farewell: ofPair(farewellButton),
  restart: ofPair(restartButton),
  agree: ({ pair, found, seen }) => agreementButtons({ pair, ...found.agreement }, seen).open,
  'read-proposal': ({ pair, found, seen }) => agreementButtons({ pair, ...found.agreement }, seen).read,
  adjust: ofPair(adjustButton),
  pause: ofPair(restButton),
  'change-pause': ofPair(changePauseButton),
  'carry-on': ofPair(carryOnButton),
  'let-end': ofPair(letEndButton),
  'end-now': ofPair(endNowButton),
  'end-well': ofPair(endWellButton),
  rematch: ofPair(anotherPeerButton),
  'cancel-request': ofPair(cancelRequestButton),
  'no-word': ({ pair, seen }) => stillInButton(pair, seen),
  'cancel-question': ofPair(cancelQuestionButton),
  'say-here': ({ pair, found: { question }, seen }) => {
    const number = question.kind === 'asked' ? question.question.number : 0;
    return answerButton('here', { pairId: pair.id, number }, seen.reader);
  },
};

export type WayOn = { readonly way: Way; readonly button: Button };

/** Each way on that is open to this one of the pair now, with the button that leads there. */
export const waysOn = (pair: Pair, found: Found, seen: WaysSeen): readonly WayOn[] =>
  waysOnFor(pair, found).map((way) => ({ way, button: buttonOf[way]({ pair, found, seen }) }));
