import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { Theme } from '../../../content/pack/tags.ts';
import type { Reader } from '../../../language.ts';
import { saying } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../slack/listening/occasion.ts';
import { escape, section } from '../../../slack/blocks.ts';
import { promptMeant, swapMeant, themeMeant } from './forms.ts';
import { ids } from './buttons.ts';
import { PromptError } from './model/topic.ts';
import { askForTopic, swap } from './service/giving.ts';
import { mute, saveForLater, unmute } from './service/wishes.ts';
import { texts } from './texts.ts';
import { promptCard, themeMuted } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  const themeName = (theme: Theme, { language }: Reader) => deps.content.in(language).tags.themes[theme].name;

  registry.refusals(PromptError, (reader) => texts(reader).refusals);

  const ask = async (occasion: Occasion, pairId?: string) => {
    await askForTopic(deps, { ...occasion, pairId });
    await occasion.tell(saying(texts(occasion.reader).asked));
  };
  registry.command('topic', (occasion) => ask(occasion));
  registry.action(ids.ask, (occasion, { value }) => ask(occasion, z.uuid().parse(value)));

  registry.action(ids.swap, async (occasion, { value }) => {
    const { given, reader } = await swap(deps, occasion, swapMeant.parse(value));
    await occasion.replaceMessage(promptCard(given, reader));
  });

  registry.action(ids.save, async (occasion, { value }) => {
    await saveForLater(deps, occasion, promptMeant.parse(value));
    await occasion.tell(saying(texts(occasion.reader).saved));
  });

  registry.action(ids.mute, async (occasion, { value }) => {
    const muted = themeMeant.parse(value);
    await mute(deps, occasion, muted);
    await occasion.tell(themeMuted(themeName(muted.theme, occasion.reader), muted, occasion.reader));
  });

  registry.action(ids.unmute, async (occasion, { value }) => {
    const muted = themeMeant.parse(value);
    const outcome = await unmute(deps, occasion, muted);
    const line = texts(occasion.reader).unmuted[outcome](escape(themeName(muted.theme, occasion.reader)));
    await occasion.tell({ text: line, blocks: [section(line)] });
  });
}
