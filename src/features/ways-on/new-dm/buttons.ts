import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { texts } from './texts.ts';

export const ids = { goOn: 'new-dm.go-on' } as const;

export const goOnButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.goOn, text: texts(reader).goOn, value: pairId });
