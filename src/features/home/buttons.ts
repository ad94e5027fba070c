import type { Button } from '@slack/types';
import type { Reader } from '../../language.ts';
import { button } from '../../slack/blocks.ts';
import { texts } from './texts.ts';

export const ids = { everything: 'home.everything' } as const;

/** @param place whose buttons: a pair's id, or one of `places` */
export const everythingButton = (place: string, reader: Reader): Button =>
  button({ id: ids.everything, text: texts(reader).everything, value: place });
