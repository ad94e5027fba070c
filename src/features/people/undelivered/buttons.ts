import type { Button } from '@slack/types';
import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { jsonText } from '../../../slack/form-values.ts';
import { texts } from './texts.ts';

/** Named apart from the views, since App Home, the list of people and a message carry one of these buttons too. */
export const ids = {
  open: 'undelivered.open',
  list: 'undelivered.list',
  again: 'undelivered.again',
} as const;

export const openButton = (programId: string, reader: Reader): Button =>
  button({ id: ids.open, text: texts(reader).open, value: programId });

export const againValue = jsonText.pipe(z.object({ programId: z.uuid(), deliveryId: z.uuid() }));
