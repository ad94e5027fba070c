import type { Deps } from '../../../deps.ts';
import { showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ids } from './buttons.ts';
import { readWording, sendingMetadata, signMeant, writingMetadata } from './forms.ts';
import { openersFor } from './model/telling.ts';
import { asItWouldStand, pairToTell, passOn } from './service/telling.ts';
import { texts } from './texts.ts';
import { previewModal, tellModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.action(ids.tell, async (occasion, { value }) => {
    const { pairId, sign } = signMeant.parse(value);
    const pair = await pairToTell(deps, occasion, pairId);
    const { hardTalkOpeners } = deps.content.in(occasion.reader.language);
    const shown = { pair, sign, openers: openersFor(hardTalkOpeners, sign) };
    await occasion.openModal(tellModal(shown, occasion.reader));
  });
  registry.submission(ids.write, async (occasion, { metadata, values }) => {
    const { pairId } = writingMetadata.parse(metadata);
    const read = readWording(values, occasion.reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const said = await asItWouldStand(deps, occasion, { pairId, wording: read.value });
    return { kind: 'show', view: previewModal(said, occasion.reader) };
  });
  registry.submission(ids.send, async (occasion, { metadata, once }) => {
    await passOn(once, occasion, sendingMetadata.parse(metadata));
    return showing(occasion, texts(occasion.reader).sent);
  });
}
