import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import type { Sign } from './model/rules.ts';
import { texts } from './texts.ts';

export const ids = {
  tell: 'signs.tell',
  /** The modal in which it is written, and the one that shows it as it would stand. */
  write: 'signs.write',
  send: 'signs.send',
} as const;

export const tellButton = ({ id, members }: Pair, sign: Sign, reader: Reader): Button =>
  button({
    id: ids.tell,
    text: texts(reader).tell[members.length > 2 ? 'trio' : 'two'],
    value: `${id}:${sign}`,
  });
