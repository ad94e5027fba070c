import type { Button } from '@slack/types';
import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { jsonText } from '../../../slack/form-values.ts';
import { filters } from './model.ts';
import { texts } from './texts.ts';

/** Named apart from the views, since the report and Home carry one of these buttons too. */
export const ids = {
  open: 'pair-list.open',
  list: 'pair-list.list',
  earlier: 'pair-list.earlier',
  more: 'pair-list.more',
  help: 'pair-list.help',
} as const;

export const fields = { filter: 'filter' } as const;

export const seePairsButton = (
  { programId, program }: { readonly programId: string; readonly program: string },
  reader: Reader,
): Button =>
  button({
    id: ids.open,
    text: texts(reader).open,
    spoken: texts(reader).openSpoken(program),
    value: programId,
  });

/** The pair, and where in the list it was pressed. */
export const helpValue = jsonText.pipe(
  z.object({ programId: z.uuid(), pairId: z.uuid(), filter: z.enum(filters), page: z.int().min(0) }),
);
