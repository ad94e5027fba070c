import type { HomePart } from '../../../feature.ts';
import type { Reader } from '../../../language.ts';
import { context, escape, section, type Message } from '../../../slack/blocks.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { namesOfPeers } from '../../pairs/pair/texts.ts';
import { waysOn, waysOnButton } from './buttons.ts';
import { texts } from './texts.ts';

/** For one of the pair alone. */
export function waysCard(
  pair: Pair,
  { personId, reader }: { readonly personId: string; readonly reader: Reader },
): Message {
  const words = texts(reader);
  const intro = words.intro(escape(namesOfPeers(pair, { personId, reader })));
  return {
    text: intro,
    blocks: [
      section(intro),
      ...waysOn(pair, reader).map(({ way, button }) => section(words.lines[way], button)),
      context(words.alone),
    ],
  };
}

/** In each pair's part of Home. */
export const waysPart = (pair: Pair, reader: Reader): HomePart => ({
  buttons: [waysOnButton(pair.id, reader)],
});
