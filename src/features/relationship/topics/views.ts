import type { Theme } from '../../../content/pack/tags.ts';
import type { Reader } from '../../../language.ts';
import { actions, button, context, escape, quote, section, type Message } from '../../../slack/blocks.ts';
import { ids } from './buttons.ts';
import type { Given } from './model/topic.ts';
import { texts } from './texts.ts';

export function promptCard(
  { occasion, prompt, themeName, swapsLeft, menteeToday, isKept }: Given,
  reader: Reader,
): Message {
  const words = texts(reader);
  const { pairId, kind, occurrence } = occasion;
  return {
    text: words.text(escape(prompt.text)),
    blocks: [
      section(words.heading),
      quote(prompt.text),
      context(`${words.for[prompt.role](escape(menteeToday.name))} ${words.noHurry}`),
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
        // Whoever leaves a theme out is told so in private: the other need not learn of it here.
        button({ id: ids.mute, text: words.mute(themeName), value: `${pairId}:${prompt.theme}` }),
      ),
    ],
  };
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
