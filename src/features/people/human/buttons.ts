import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { commandAction } from '../../../slack/listening/listeners.ts';
import { texts } from './texts.ts';

/** Named apart from the views, since messages and Home carry some of these too. */
export const ids = {
  open: 'human.open',
  /** The modal. */
  write: 'human.write',
  withdraw: 'human.withdraw',
  withdrawInModal: 'human.withdraw-in-modal',
  writeAgain: 'human.write-again',
  answer: 'human.answer',
  finish: 'human.finish',
} as const;

/** For whoever might need a person rather than a bot: it names who reads before anything is typed. */
export const humanButton = (reader: Reader): Button =>
  button({ id: commandAction('human'), text: texts(reader).command.button });
