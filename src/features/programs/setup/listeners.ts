import type { Deps } from '../../../deps.ts';
import { escape } from '../../../slack/blocks.ts';
import { showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../slack/listening/occasion.ts';
import { readSetup, setupMetadata } from './forms.ts';
import { ids } from './buttons.ts';
import { ProgramError } from '../program/model.ts';
import { programRunBy, programsRunBy } from '../admins/service.ts';
import { assertMayStart, setUp, startProgram } from './service.ts';
import { texts } from './texts.ts';
import { setupModal, startAnotherButton, startModal } from './views.ts';
import { ofOneProgram } from '../which-program.ts';

export function register(registry: Registry, deps: Deps): void {
  const start = async (occasion: Occasion) => {
    await assertMayStart(deps, occasion);
    await occasion.openModal(startModal(occasion.reader));
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
    const words = texts(occasion.reader);
    const name = escape(setup.name);
    try {
      if ('isNew' in of) await startProgram(once, occasion, setup);
      else await setUp(once, occasion, { ...of, setup });
      return showing(occasion, 'isNew' in of ? words.started(name) : words.saved(name));
    } catch (error) {
      if (error instanceof ProgramError && error.code === 'name-taken')
        return { kind: 'errors', errors: { name: words.nameTaken } };
      throw error;
    }
  });
}
