import type { Deps } from '../../../deps.ts';
import type { Reader } from '../../../language.ts';
import { escape } from '../../../slack/blocks.ts';
import { programMetadata } from '../../../slack/form-values.ts';
import { showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion, SubmissionAnswer } from '../../../slack/listening/occasion.ts';
import { readAppointment, readSetup, removalMeant, setupMetadata } from './forms.ts';
import { ids } from './buttons.ts';
import { ProgramError } from '../program/model.ts';
import { appointAdmins, programRunBy, programsRunBy, readAdmins, removeAdmin } from '../admins/service.ts';
import { someRunning } from '../program/service.ts';
import { assertMayStart, setUp, startProgram } from './service.ts';
import { texts } from '../program/texts.ts';
import { adminsModal, fields, namedInRefusal, namesOf } from '../admins/views.ts';
import { setupModal, startAnotherButton, startModal } from './views.ts';
import { ofOneProgram } from '../which-program.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(ProgramError, (reader, { admins }) => {
    const { refusals } = texts(reader);
    const whoCanHelp = namesOf(admins, reader, namedInRefusal);
    return {
      ...refusals,
      'not-an-admin': refusals['not-an-admin'](whoCanHelp),
      'guests-left-out': refusals['guests-left-out'](whoCanHelp),
    };
  });
  registerSetup(registry, deps);
  registerAdmins(registry, deps);
}

function registerSetup(registry: Registry, deps: Deps): void {
  const start = async (occasion: Occasion) => {
    await assertMayStart(deps, occasion);
    await occasion.openModal(startModal(crypto.randomUUID(), occasion.reader));
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

  registry.submission(ids.save, async (occasion, { metadata, values }) => {
    const of = setupMetadata.parse(metadata);
    const today = deps.clock.now().toZonedDateTimeISO(occasion.reader.timeZone).toPlainDate();
    const read = readSetup(values, occasion.reader, today);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const setup = read.value;
    const words = texts(occasion.reader).setup;
    const name = escape(setup.name);
    try {
      if ('newId' in of) await startProgram(deps, occasion, { ...of, setup });
      else await setUp(deps, occasion, { ...of, setup });
      return showing(occasion, 'newId' in of ? words.started(name) : words.saved(name));
    } catch (error) {
      if (error instanceof ProgramError && error.code === 'name-taken')
        return { kind: 'errors', errors: { name: words.nameTaken } };
      throw error;
    }
  });
}

function registerAdmins(registry: Registry, deps: Deps): void {
  const openAdmins = ofOneProgram(
    deps,
    { among: someRunning, id: ids.admins },
    async (occasion, programId) => {
      await occasion.openModal(adminsModal(await readAdmins(deps, occasion, programId), occasion.reader));
    },
  );
  registry.command('admins', openAdmins);
  registry.action(ids.admins, openAdmins);

  registry.submission(ids.appoint, async (occasion, { metadata, values }) => {
    const { reader } = occasion;
    const { programId } = programMetadata.parse(metadata);
    const read = readAppointment(values, reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    try {
      const seen = await appointAdmins(deps, occasion, { programId, personIds: read.value });
      const names = namesOf(seen.admins.people, reader);
      return showing(occasion, texts(reader).admins.added(escape(seen.program), names));
    } catch (error) {
      return atField(error, reader);
    }
  });

  registry.action(ids.removeAdmin, (occasion, { value, viewId }) =>
    occasion.replaceModal(viewId ?? '', async () =>
      adminsModal(await removeAdmin(deps, occasion, removalMeant.parse(value)), occasion.reader),
    ),
  );
}

/** Whoever was chosen amiss can be chosen anew; any other refusal is said as everywhere. */
function atField(error: unknown, reader: Reader): SubmissionAnswer {
  const { refusals } = texts(reader);
  const isAboutTheChoice =
    error instanceof ProgramError && (error.code === 'not-among-people' || error.code === 'too-many-admins');
  if (!isAboutTheChoice) throw error;
  return { kind: 'errors', errors: { [fields.admins]: refusals[error.code] } };
}
