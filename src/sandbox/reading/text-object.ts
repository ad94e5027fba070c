import type { Text } from '../block-kit/composition.ts';
import { withEmoji } from './emoji.ts';
import type { NameOf } from './mrkdwn.ts';
import { parseMrkdwn, readMarks } from './mrkdwn.ts';

export const readText = (text: Text, nameOf: NameOf): string =>
  text.type === 'mrkdwn' ? readMarks(parseMrkdwn(text.text, nameOf)) : withEmoji(text.text);
