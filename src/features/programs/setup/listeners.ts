import type { Deps } from '../../../deps.ts';
import { escape } from '../../../slack/blocks.ts';
import { showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../slack/listening/occasion.ts';
import { readSetup, readWeights, setupMetadata, weightsMetadata } from './forms.ts';
import { ids } from './buttons.ts';
import { ProgramError } from '../program/model.ts';
import { programRunBy, programsRunBy } from '../admins/service.ts';
import { assertMayStart, setUp, startProgram } from './service.ts';
import { texts } from './texts.ts';
import { setupModal, startAnotherButton, startModal } from './views.ts';
import { weightsModal } from './views/weights-modal.ts';
import { ofOneProgram } from '../which-program.ts';

export function register(registry: Registry, deps: Deps): void {
  const start = async (occasion: Occasion) => {
    await assertMayStart(deps, occasion);
    await occasion.openAbove(startModal(occasion.reader));
  };
  const ofOneIRun = ofOneProgram(
    deps,
    { among: programsRunBy, id: ids.setup, none: start, besides: startAnotherButton },
    async (occasion, programId) => {
      const program = await programRunBy(deps, occasion, programId);
      await occasion.openModal(setupModal(program, occasion.reader));
    },
  );
  registry.command('setup', ofOneIRun);
  registry.action(ids.setup, ofOneIRun);
  registry.action(ids.startAnother, start);

  registry.submission(ids.save, async (occasion, { metadata, values, once }) => {
    const of = setupMetadata.parse(metadata);
    const today = deps.clock.now().toZonedDateTimeISO(occasion.reader.timeZone).toPlainDate();
    const read = readSetup(values, occasion.reader, today);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const setup = read.value;
    const ownParts =
      'isNew' in of ? null : (await programRunBy(deps, occasion, of.programId)).settings.ownParts;
    const withWeights = { ...setup, settings: { ...setup.settings, ownParts } };
    const words = texts(occasion.reader);
    const name = escape(setup.name);
    try {
      if ('isNew' in of) await startProgram(once, occasion, withWeights);
      else await setUp(once, occasion, { ...of, setup: withWeights });
      return showing(occasion, 'isNew' in of ? words.started(name) : words.saved(name));
    } catch (error) {
      if (error instanceof ProgramError && error.code === 'name-taken')
        return { kind: 'errors', errors: { name: words.nameTaken } };
      throw error;
    }
  });
  registerWeights(registry, deps);
}

function registerWeights(registry: Registry, deps: Deps): void {
  registry.action(ids.weigh, async (occasion, { value }) => {
    const { programId, revision } = weightsMetadata.parse(value);
    const program = await programRunBy(deps, occasion, programId);
    await occasion.openAbove(weightsModal({ ...program, revision }, occasion.reader));
  });
  registry.submission(ids.saveWeights, async (occasion, { metadata, values, once }) => {
    const of = weightsMetadata.parse(metadata);
    const read = readWeights(values, occasion.reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const { name, purpose, clause, settings } = await programRunBy(deps, occasion, of.programId);
    const weighed = { ...settings, matchedFor: 'own' as const, ownParts: read.value };
    await setUp(once, occasion, { ...of, setup: { name, purpose, clause, settings: weighed } });
    const saved = await programRunBy(deps, occasion, of.programId);
    const notice = texts(occasion.reader).weightsSaved(escape(name));
    return { kind: 'back', view: setupModal(saved, occasion.reader, notice), anew: ['matchedFor'] };
  });
}
