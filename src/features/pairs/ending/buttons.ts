import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { texts } from './texts.ts';

/** Served by features further on, and named here, since what stands in messages of a pair leads to them too. */
export const ids = { calendarFile: 'bookings.file', farewell: 'ending-well.write' } as const;

type Numbered = { readonly pairId: string; readonly number: number };

/** For any calendar, also to take out of it what does not take place. */
export const calendarFileButton = ({ pairId, number }: Numbered, reader: Reader): Button =>
  button({ id: ids.calendarFile, text: texts(reader).calendarFile, value: `${pairId}:${number}` });

/** Opens what each writes for themselves, and for the others. */
export const farewellButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.farewell, text: texts(reader).writePart, value: pairId });
