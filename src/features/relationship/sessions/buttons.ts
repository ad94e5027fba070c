import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { texts } from './texts.ts';

export const ids = { start: 'agenda.start', otherPlan: 'agenda.other-plan' } as const;

/** Brings the agenda of one session; the number counts from 1 within the pair. */
export const startButton = (
  { pairId, number }: { readonly pairId: string; readonly number: number },
  reader: Reader,
) => button({ id: ids.start, text: texts(reader).start, value: `${pairId}:${number}` });
