import { z } from 'zod';
import type { Deps } from '../../../../deps.ts';
import { programMetadata } from '../../../../slack/form-values.ts';
import { saying, showing } from '../../../../slack/listening/answering.ts';
import type { Registry } from '../../../../slack/listening/listeners.ts';
import type { Click, Occasion } from '../../../../slack/listening/occasion.ts';
import { ids } from '../buttons.ts';
import { readMissed } from '../forms.ts';
import { missedSoFar, sayMissed } from '../service/missed.ts';
import { texts } from '../texts.ts';
import { inWords, missedModal } from '../views/missed.ts';

export function registerMissed(registry: Registry, deps: Deps): void {
  const open = async (occasion: Occasion, { value }: Click) => {
    const programId = z.uuid().parse(value);
    const missed = await missedSoFar(deps, { ...occasion, programId });
    await occasion.openModal(missedModal({ programId, missed }, occasion.reader));
  };
  registry.action(ids.say, open);
  registry.action(ids.change, open);
  registry.submission(ids.keep, async (occasion, { metadata, values, once }) => {
    const { reader } = occasion;
    const { programId } = programMetadata.parse(metadata);
    const missed = readMissed(values);
    await sayMissed(once, { ...occasion, programId }, missed);
    const words = texts(reader).missed;
    return showing(occasion, missed.length === 0 ? words.forgotten : words.saved(inWords(missed, reader)));
  });
  registry.action(ids.forget, async (occasion, { value }) => {
    await sayMissed(deps, { ...occasion, programId: z.uuid().parse(value) }, []);
    await occasion.tell(saying(texts(occasion.reader).missed.forgotten));
  });
}
