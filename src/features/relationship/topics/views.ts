import type { KnownBlock } from '@slack/types';
import type { Theme } from '../../../content/pack/tags.ts';
import type { HomePart } from '../../../feature.ts';
import { formatList, type Reader } from '../../../language.ts';
import { actions, button, context, escape, quote, section, type Message } from '../../../slack/blocks.ts';
import { ids } from './buttons.ts';
import { isOffered } from '../../pairs/lifecycle.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import type { GivenPrompt, Topics } from './model/topic.ts';
import { texts } from './texts.ts';

export function promptCard(
  { occasion, prompt, themeName, swapsLeft, menteeToday, form, isKept }: GivenPrompt,
  reader: Reader,
): Message {
  const words = texts(reader);
  const { pairId, kind, occurrence } = occasion;
  return {
    text: words.text(escape(prompt.text)),
    blocks: [
      section(words.heading),
      quote(prompt.text),
      context(`${words.for[prompt.role][form](escape(menteeToday.name))} ${words.noHurry}`),
      ...(isKept ? [context(words.isKept)] : []),
      actions(
        ...(swapsLeft > 0
          ? [
              button({
                id: ids.swap,
                text: words.swap,
                value: `${pairId}:${kind}:${occurrence}:${prompt.id}`,
              }),
            ]
          : []),
        ...(isKept ? [] : [button({ id: ids.save, text: words.save, value: `${pairId}:${prompt.id}` })]),
        button({ id: ids.mute, text: words.mute(themeName), value: `${pairId}:${prompt.theme}` }),
      ),
    ],
  };
}

/** The first one after a silence. */
export function promptAgain(given: GivenPrompt, reader: Reader): Message {
  const { text, blocks } = promptCard(given, reader);
  return { text, blocks: [...blocks, context(texts(reader).comesAgain)] };
}

export function themeMuted(
  themeName: string,
  { pairId, theme }: { readonly pairId: string; readonly theme: Theme },
  reader: Reader,
): Message {
  const words = texts(reader);
  const line = words.muted(escape(themeName));
  return {
    text: line,
    blocks: [section(line, button({ id: ids.unmute, text: words.unmute, value: `${pairId}:${theme}` }))],
  };
}

/** In Home, under the pair: the last topic, and what it may still be asked for. */
export function topicPart(pair: Pair, { latest, muted }: Topics, reader: Reader): HomePart {
  const words = texts(reader);
  const ask = button({ id: ids.ask, text: words.command.button, value: pair.id });
  const own = muted.filter(({ isOwn }) => isOwn);
  const others = muted.filter(({ isOwn }) => !isOwn);
  const allow = own.map(({ theme, name }) =>
    button({
      id: ids.unmute,
      text: words.unmute,
      value: `${pair.id}:${theme}`,
      spoken: words.unmuteSpoken(name),
    }),
  );
  return {
    blocks: [
      ...(latest === undefined ? [] : [section(words.heading), quote(latest)]),
      ...leftOut(own, words.leftOut.own, reader),
      ...leftOut(others, words.leftOut.ofPeer, reader),
    ],
    buttons: [
      ...(isOffered(pair, 'ask-for-topic') ? [ask] : []),
      ...(isOffered(pair, 'unmute-theme') ? allow : []),
    ],
  };
}

function leftOut(
  muted: Topics['muted'],
  words: (themes: string) => string,
  reader: Reader,
): readonly KnownBlock[] {
  const names = new Set(muted.map(({ name }) => escape(name)));
  return names.size === 0 ? [] : [context(words(formatList([...names], reader)))];
}
