import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { commandAction } from '../../../slack/listening/listeners.ts';
import { texts } from './texts.ts';

export const ids = { modal: 'primer', next: 'primer.next', back: 'primer.back' } as const;

/** Opens the primer for the one who presses it. */
export const guideButton = (reader: Reader): Button =>
  button({ id: commandAction('guide'), text: texts(reader).command.button });
