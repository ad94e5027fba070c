import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { texts } from './texts.ts';

export const ids = { calendarFile: 'bookings.file' } as const;

type Numbered = { readonly pairId: string; readonly number: number };

/** For any calendar, also to take out of it what does not take place. */
export const calendarFileButton = ({ pairId, number }: Numbered, reader: Reader): Button =>
  button({ id: ids.calendarFile, text: texts(reader).calendarFile, value: `${pairId}:${number}` });
