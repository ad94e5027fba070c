import type { HomePart, NextStep } from '../../../feature.ts';
import { formatDate, type Reader } from '../../../language.ts';
import { context, escape, section, type Message } from '../../../slack/blocks.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { namesOfPeers, texts as pairTexts } from '../../pairs/pair/texts.ts';
import { waysOn, waysOnButton } from './buttons.ts';
import { texts } from './texts.ts';

type Seen = { readonly personId: string; readonly reader: Reader };

/** For one of the pair alone. */
export function waysCard(pair: Pair, { personId, reader }: Seen): Message {
  const words = texts(reader);
  const intro = words.intro(escape(namesOfPeers(pair, { personId, reader })));
  return {
    text: intro,
    blocks: [
      section(intro),
      ...waysOn(pair, { personId, reader }).map(({ way, button }) => section(words.lines[way], button)),
      context(words.alone),
    ],
  };
}

/** In each pair's part of Home. @param until the day on which it changes by itself */
export function waysPart(pair: Pair, until: Temporal.PlainDate | undefined, seen: Seen): HomePart {
  const ways = waysOnButton(pair.id, seen.reader);
  return { buttons: [ways], next: pair.state === 'paused' ? [whileItPauses(pair, until, seen)] : [] };
}

/** What is open in a pause that somebody else takes: nobody can end that, and all else can be thought of meanwhile. */
function whileItPauses(
  pair: Pair,
  until: Temporal.PlainDate | undefined,
  { personId, reader }: Seen,
): NextStep {
  const names = escape(namesOfPeers(pair, { personId, reader }));
  const line = pairTexts(reader).nextAfterPause(names, until && formatDate(until, reader));
  return { urgency: 'waiting', line, button: waysOnButton(pair.id, reader) };
}
