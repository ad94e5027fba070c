import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { saying, showing } from '../../../slack/listening/answering.ts';
import { pairMetadata } from '../../../slack/form-values.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { readTerms } from './forms.ts';
import { ids } from './buttons.ts';
import { AgreementError } from './model.ts';
import { propose, sign, standingMeant, startingTerms } from './service.ts';
import { texts } from './texts.ts';
import { agreementCard, agreementModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(AgreementError, (reader) => texts(reader).refusals);

  registry.command('agreement', async (occasion) => {
    const { pair, signed, proposed } = await standingMeant(deps, occasion);
    await occasion.tell(agreementCard(pair.id, signed ?? proposed, occasion.reader));
  });

  registry.action(ids.open, async (occasion, { value }) => {
    const pairId = z.uuid().parse(value);
    await occasion.openModal(
      agreementModal(pairId, await startingTerms(deps, occasion, pairId), occasion.reader),
    );
  });

  registry.submission(ids.propose, async (occasion, { metadata, values }) => {
    const { pairId } = pairMetadata.parse(metadata);
    const read = readTerms(values, occasion.reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    await propose(deps, occasion, { pairId, terms: read.value });
    return showing(occasion, texts(occasion.reader).proposal);
  });

  registry.action(ids.sign, async (occasion, { value }) => {
    await sign(deps, occasion, z.uuid().parse(value));
    await occasion.tell(saying(texts(occasion.reader).signature));
  });
}
