import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { texts } from './texts.ts';

export const ids = { backIn: 'sitting-out.back-in' } as const;

export const backInButton = (reader: Reader): Button =>
  button({ id: ids.backIn, text: texts(reader).backIn, style: 'primary' });
