import type { Deps } from '../../../deps.ts';
import { escape } from '../../../slack/blocks.ts';
import { showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ids } from './buttons.ts';
import { readDilemma, sessionMeant, sessionMetadata } from './forms.ts';
import { PreparationError } from './model.ts';
import { toPrepare, writeDilemma } from './service.ts';
import { texts } from './texts.ts';
import { preparationModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(PreparationError, (reader) => texts(reader).refusals);
  registry.action(ids.open, async (occasion, { value }) => {
    const preparation = await toPrepare(deps, occasion, sessionMeant.parse(value));
    await occasion.openModal(preparationModal(preparation, occasion.reader));
  });
  registry.submission(ids.write, async (occasion, { metadata, values, once }) => {
    const session = sessionMetadata.parse(metadata);
    const dilemma = readDilemma(values);
    const mentee = await writeDilemma(once, occasion, { ...session, ...dilemma });
    const { saved } = texts(occasion.reader);
    if (dilemma.wording === '') return showing(occasion, saved.none);
    return showing(occasion, mentee ? saved.asMentor(escape(mentee.name)) : saved[dilemma.visibleTo]);
  });
}
