import type { Deps } from '../../../deps.ts';
import { programMetadata } from '../../../slack/form-values.ts';
import { showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ofOneProgram } from '../../programs/which-program.ts';
import { ids, wishedField } from './buttons.ts';
import { readWished } from './forms.ts';
import { PeerWishError } from './model.ts';
import { programsToWishIn, wishesOf, wishFor } from './service.ts';
import { texts } from './texts.ts';
import { wishModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  const open = ofOneProgram(deps, { among: programsToWishIn, id: ids.open }, async (occasion, programId) => {
    await occasion.openModal(wishModal(await wishesOf(deps, { ...occasion, programId }), occasion.reader));
  });
  registry.refusals(PeerWishError, (reader) => texts(reader).refusals);
  registry.command('wish', open);
  registry.action(ids.open, open);
  registry.submission(ids.save, async (occasion, { metadata, values, once }) => {
    const { programId } = programMetadata.parse(metadata);
    const people = readWished(values);
    const words = texts(occasion.reader);
    try {
      await wishFor(once, { ...occasion, programId }, people);
    } catch (error) {
      if (!(error instanceof PeerWishError) || error.code === 'not-in') throw error;
      return { kind: 'errors', errors: { [wishedField]: words.refusals[error.code] } };
    }
    return showing(occasion, people.length === 0 ? words.withdrawn : words.saved(people.length));
  });
}
