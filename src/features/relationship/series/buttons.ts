import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { texts } from './texts.ts';

export const ids = {
  accept: 'series.accept',
  setAside: 'series.set-aside',
  stop: 'series.stop',
} as const;

type Numbered = { readonly pairId: string; readonly number: number };

const valueOf = ({ pairId, number }: Numbered): string => `${pairId}:${number}`;

/** @param rhythm in words */
export const acceptButton = (series: Numbered, rhythm: string, reader: Reader): Button => {
  const words = texts(reader);
  return button({
    id: ids.accept,
    text: words.accept,
    spoken: words.acceptSpoken(rhythm),
    value: valueOf(series),
  });
};

export const setAsideButton = (series: Numbered, reader: Reader): Button =>
  button({ id: ids.setAside, text: texts(reader).setAside, value: valueOf(series) });

export const stopButton = (series: Numbered, reader: Reader): Button =>
  button({ id: ids.stop, text: texts(reader).stop, value: valueOf(series) });
