import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { adjustButton } from '../adjusting/buttons.ts';
import { carryOnButton, endNowButton, endWellButton, farewellButton } from '../ending-well/buttons.ts';
import { stillInButton } from '../no-word/buttons.ts';
import { anotherPeerButton } from '../rematch/buttons.ts';
import { changePauseButton, restartButton, restButton } from '../resting/buttons.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { waysOnFor, type Way } from './model.ts';
import { texts } from './texts.ts';

export const ids = { open: 'four-ways.open' } as const;

/** Shows all of them. */
export const waysOnButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.open, text: texts(reader).seeWays, value: pairId });

type OfPair = (pairId: string, reader: Reader) => Button;

const buttonOf: Readonly<Record<Exclude<Way, 'no-word'>, OfPair>> = {
  farewell: farewellButton,
  restart: restartButton,
  adjust: adjustButton,
  pause: restButton,
  'change-pause': changePauseButton,
  'carry-on': carryOnButton,
  'end-now': endNowButton,
  'end-well': endWellButton,
  rematch: anotherPeerButton,
};

export type WayOn = { readonly way: Way; readonly button: Button };

/** Each way on that is open to any of the pair now, with the button that leads there. */
export const waysOn = (pair: Pair, seen: Seen): readonly WayOn[] =>
  waysOnFor(pair).map((way) => ({
    way,
    button: way === 'no-word' ? stillInButton(pair, seen) : buttonOf[way](pair.id, seen.reader),
  }));

type Seen = { readonly personId: string; readonly reader: Reader };
