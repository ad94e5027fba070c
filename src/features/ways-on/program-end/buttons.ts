import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import type { Weeks } from '../../pairs/term/model.ts';
import { texts } from './texts.ts';

export const goOnId = (weeks: Weeks): string => `program-end.go-on.${weeks}`;

export function goOnButton(weeks: Weeks, pairId: string, reader: Reader): Button {
  const { goOn, goOnSpoken } = texts(reader);
  return button({ id: goOnId(weeks), text: goOn(weeks), value: pairId, spoken: goOnSpoken(weeks) });
}
