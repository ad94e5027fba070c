import type { Deps } from '../../deps.ts';
import { escape } from '../../slack/blocks.ts';
import { showing } from '../../slack/listening/answering.ts';
import type { Registry } from '../../slack/listening/listeners.ts';
import type { Occasion } from '../../slack/listening/occasion.ts';
import { readSetup, setupMetadata } from './forms.ts';
import { ids } from './ids.ts';
import { ProgramError } from './model.ts';
import { programToSetUp, setUp } from './service.ts';
import { texts } from './texts.ts';
import { setupModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(ProgramError, (reader) => texts(reader).refusals);

  const openSetup = async (occasion: Occasion) => {
    await occasion.openModal(setupModal(await programToSetUp(deps, occasion), occasion.reader));
  };
  registry.command('setup', openSetup);
  registry.action(ids.setup, openSetup);

  registry.submission(ids.save, async (occasion, { metadata, values }) => {
    const { revision } = setupMetadata.parse(metadata);
    const read = readSetup(values, occasion.reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    await setUp(deps, occasion, { ...read.value, revision });
    return showing(occasion, texts(occasion.reader).setup.saved(escape(read.value.name)));
  });
}
