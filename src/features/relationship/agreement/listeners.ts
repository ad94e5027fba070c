import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { saying, showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../slack/listening/occasion.ts';
import { proposalMetadata, readTerms } from './forms.ts';
import { ids } from './buttons.ts';
import { AgreementError, OvertakenError, type Agreement, type AgreementSeen } from './model.ts';
import { agreementMeant, agreementToChange, propose, sign } from './service.ts';
import { texts } from './texts.ts';
import { agreementCard, agreementModal, type Form } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  const modalFor = (form: Omit<Form, 'examples'>, { reader }: Occasion) =>
    agreementModal({ ...form, examples: deps.content.in(reader.language).agreementFields }, reader);

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
    const form = { pairId, current: latest ?? usual, seen: latest?.version ?? 0 };
    await occasion.openModal(modalFor(form, occasion));
  });

  registry.submission(ids.propose, async (occasion, { metadata, values, once }) => {
    const { pairId, seen } = proposalMetadata.parse(metadata);
    const { reader } = occasion;
    const read = readTerms(values, reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    try {
      await propose(once, occasion, { pairId, terms: read.value, seen });
      return showing(occasion, texts(reader).proposal);
    } catch (error) {
      if (!(error instanceof OvertakenError)) throw error;
      const form = { pairId, current: read.value, seen: error.latest, notice: texts(reader).overtaken };
      return { kind: 'show', view: modalFor(form, occasion) };
    }
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
