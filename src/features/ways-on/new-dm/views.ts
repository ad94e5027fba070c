import type { HomePart } from '../../../feature.ts';
import { waysOnButton } from '../four-ways/buttons.ts';
import type { Reader } from '../../../language.ts';
import { actions, escape, oneLine, section, type Message } from '../../../slack/blocks.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { namesOfPeers } from '../../pairs/pair/texts.ts';
import { goOnButton } from './buttons.ts';
import { hasAgreed, type DmMove } from './model.ts';
import { texts } from './texts.ts';

type Seen = { readonly personId: string; readonly reader: Reader };

const namesFor = (pair: Pair, seen: Seen): string => escape(namesOfPeers(pair, seen));

/** To each of the pair in private. */
export function turned(pair: Pair, seen: Seen): Message {
  const words = texts(seen.reader);
  return {
    text: words.turnedText,
    blocks: [
      section(words.turned(namesFor(pair, seen))),
      section(words.question),
      actions({ ...goOnButton(pair.id, seen.reader), style: 'primary' }, waysOnButton(pair.id, seen.reader)),
    ],
  };
}

/** In the question's place, while others have not said so. It does not tell who, and it follows what they say. */
export const waiting = (pair: Pair, seen: Seen): Message => ({
  ...oneLine(texts(seen.reader).waiting(namesFor(pair, seen))),
  isFollowed: true,
});

export const agreed = (pair: Pair, seen: Seen): Message =>
  oneLine(texts(seen.reader).agreed(namesFor(pair, seen)));

export const questionOver = (reader: Reader): Message => oneLine(texts(reader).over);

/** The first that stands in the new DM. */
export function opened(reader: Reader): Message {
  const words = texts(reader);
  return { text: words.openedText, blocks: [section(words.opened)] };
}

/** What holds for such a pair, and the way out, which is theirs to take. */
export function turnedPart(pair: Pair, moves: readonly DmMove[], seen: Seen): HomePart {
  if (moves.length === 0) return {};
  const words = texts(seen.reader);
  const names = namesFor(pair, seen);
  if (hasAgreed(moves, seen.personId))
    return { blocks: [section(words.home(names)), section(words.waiting(names))] };
  const goOn = goOnButton(pair.id, seen.reader);
  return {
    blocks: [section(words.home(names))],
    buttons: [goOn],
    next: [{ urgency: 'asked', line: words.homeNext(names), details: [words.homeNextHow], button: goOn }],
  };
}
