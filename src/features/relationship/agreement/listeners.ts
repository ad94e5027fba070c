import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { saying, showing } from '../../../slack/listening/answering.ts';
import { pairMetadata } from '../../../slack/form-values.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../slack/listening/occasion.ts';
import { readTerms } from './forms.ts';
import { ids } from './buttons.ts';
import { AgreementError, type Agreement, type AgreementSeen } from './model.ts';
import { agreementMeant, agreementToChange, propose, sign } from './service.ts';
import { texts } from './texts.ts';
import { agreementCard, agreementModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(AgreementError, (reader) => texts(reader).refusals);

  registry.command('agreement', async (occasion) => {
    const seen = await agreementMeant(deps, occasion);
    await show(occasion, seen, seen.signed ?? seen.proposed);
  });

  registry.action(ids.open, async (occasion, { value }) => {
    const pairId = z.uuid().parse(value);
    const { usual, ...seen } = await agreementToChange(deps, occasion, pairId);
    const latest = seen.proposed ?? seen.signed;
    if (seen.refusal) return show(occasion, seen, latest);
    const { agreementFields: examples } = deps.content.in(occasion.reader.language);
    await occasion.openModal(agreementModal({ pairId, current: latest ?? usual, examples }, occasion.reader));
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

async function show(
  occasion: Occasion,
  { pair, refusal }: AgreementSeen,
  agreement?: Agreement,
): Promise<void> {
  await occasion.tell(agreementCard({ pairId: pair.id, agreement, refusal }, occasion.reader));
}
